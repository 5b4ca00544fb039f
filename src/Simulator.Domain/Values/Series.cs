namespace Simulator.Domain.Values;

/// <summary>Lists of items within a sentence.</summary>
public static class Series
{
    /// <summary>The items joined: "this", "this and that", "this, that and more"; empty when there are none.</summary>
    /// <param name="items">The items.</param>
    public static string Of(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
    }
}
