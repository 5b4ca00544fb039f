namespace Simulator.Store.Rebuilding;

/// <summary>The read models could not be made again or checked. Those in use are as they were.</summary>
/// <param name="reason">Why, as a sentence.</param>
/// <param name="details">What stands against it, one sentence each.</param>
public sealed class RebuildRefusedException(string reason, IReadOnlyList<string> details) : Exception(
    $"{reason} The read models in use stay as they are.")
{
    /// <summary>What stands against it, one sentence each.</summary>
    public IReadOnlyList<string> Details => details;
}
