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

    /// <summary>The first items and the number of the others: "this, that and 3 more".</summary>
    /// <param name="items">The items.</param>
    /// <param name="max">The maximum number of items to list, from 1.</param>
    /// <param name="between">The text between two items.</param>
    public static string Some(IReadOnlyCollection<string> items, int max, string between = ", ")
    {
        ArgumentNullException.ThrowIfNull(items);
        return string.Join(between, items.Take(max)) + (items.Count > max ? $" and {items.Count - max:N0} more" : "");
    }
}
