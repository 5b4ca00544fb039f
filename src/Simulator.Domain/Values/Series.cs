namespace Simulator.Domain.Values;

/// <summary>Items as a part of a sentence.</summary>
public static class Series
{
    /// <summary>Items in a row: "this", "this and that", "this, that and more"; empty for none.</summary>
    /// <param name="items">The items.</param>
    public static string Of(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
    }
}
