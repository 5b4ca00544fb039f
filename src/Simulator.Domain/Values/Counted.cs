namespace Simulator.Domain.Values;

/// <summary>Counts with their noun: <c>1 event</c>, <c>2,000 events</c>.</summary>
public static class Counted
{
    /// <summary>A count and its noun, singular for 1.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">The noun in the singular.</param>
    /// <param name="many">The noun in the plural; the singular plus <c>s</c> by default.</param>
    public static string Of(long count, string one, string? many = null) => $"{count:N0} {(count == 1 ? one : many ?? $"{one}s")}";
}
