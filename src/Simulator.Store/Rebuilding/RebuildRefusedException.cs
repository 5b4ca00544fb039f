namespace Simulator.Store.Rebuilding;

/// <summary>The read models could not be rebuilt or checked. Those in use are unchanged.</summary>
/// <param name="reason">The reason, as a sentence.</param>
/// <param name="details">The obstacles, one sentence each.</param>
public sealed class RebuildRefusedException(string reason, IReadOnlyList<string> details) : Exception(
    $"{reason} The read models in use stay unchanged.")
{
    /// <summary>The obstacles, one sentence each.</summary>
    public IReadOnlyList<string> Details => details;
}
