namespace Simulator.Files.Problems;

/// <summary>Numbers of things in words: <c>1 event</c>, <c>2,000 events</c>.</summary>
public static class Counted
{
    /// <summary>A number with its noun.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">The noun in the singular.</param>
    /// <param name="many">The noun in the plural; the singular with an <c>s</c> when left out.</param>
    public static string Of(long count, string one, string? many = null) => $"{count:N0} {(count == 1 ? one : many ?? $"{one}s")}";
}
