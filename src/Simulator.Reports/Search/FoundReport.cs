using Simulator.Application.Search;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Reports.Search;

/// <summary>The result of a search.</summary>
/// <param name="Entries">The things found, by type; the type with the best match first, and within a type the best first.</param>
public sealed record FoundReport(IReadOnlyList<FoundEntry> Entries)
{
    private string Words { get; init; } = "";

    private IReadOnlyList<(string Given, string Near)> Nearest { get; init; } = [];

    /// <summary>The report of a search.</summary>
    public static FoundReport Of(WordsFound found)
    {
        ArgumentNullException.ThrowIfNull(found);
        // The things come best first, and grouping keeps that order.
        return new([.. found.Things.Select(FoundEntry.Of).GroupBy(entry => entry.Type).SelectMany(group => group)])
        {
            Words = found.Words,
            Nearest = found.Nearest,
        };
    }

    /// <summary>The things found, grouped by type.</summary>
    public IEnumerable<FoundGroup> Groups() => Entries.GroupBy(entry => entry.Type).Select(group => new FoundGroup(group.Key, [.. group]));

    /// <summary>The number of things found; when nothing is found, the nearest known words.</summary>
    public string Count() => Entries.Count > 0 ? $"{Counted.Of(Entries.Count, "match", "matches")}."
        : $"Nothing has '{Spelling.Brief(Words)}'. "
            + (Nearest.Count == 0
                ? "Fewer or shorter words find more."
                : $"Did you mean {Series.Of([.. Nearest.Select(word => $"'{word.Near}'")])}?");
}
