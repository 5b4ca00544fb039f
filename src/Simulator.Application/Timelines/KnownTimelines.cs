using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>The timelines that a user can name: stored timelines and cases.</summary>
internal sealed class KnownTimelines(TimelineTree tree, SeedsFolder seeds, ScenariosFolder scenarios)
{
    /// <summary>The refusal of an unknown timeline, with the nearest spelling.</summary>
    /// <param name="timeline">The name that the user gave.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="others">Other names that the user could mean.</param>
    public async Task<BadInputException> UnknownAsync(TimelineId timeline, CancellationToken cancel, params IEnumerable<string> others)
    {
        var known = (await tree.AllAsync(cancel)).Select(place => place.Timeline.Value)
            .Union(seeds.Cases.Select(folder => folder.Id.Value)).Union(others).Order(StringComparer.Ordinal);
        var script = timeline.Value.Length > 0 && scenarios.Find(timeline) is not null
            ? $" It is a scenario: 'simulator scenario run {timeline}' makes its branch."
            : "";
        return new($"Unknown timeline '{Spelling.Brief(timeline.Value)}'.{script} {Spelling.Hint(timeline.Value, known)}");
    }

    /// <summary>The refusal of a version that a timeline does not have.</summary>
    public static Problem NoVersion(TimelineId timeline, long version, long last) =>
        new($"'{timeline}' has no version {version}. Allowed: 1 to {last}.");

    /// <summary>The refusal of a day on which a timeline has not begun.</summary>
    public static BadInputException NotBegun(TimelineId timeline, DateOnly day, DateOnly? first) =>
        new($"'{day:yyyy-MM-dd}' is before '{timeline}' begins. Allowed: a day from {first:yyyy-MM-dd} on.");
}
