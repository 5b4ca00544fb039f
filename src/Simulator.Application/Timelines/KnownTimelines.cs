using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>The timelines that a user can mean: those that are stored, and the cases.</summary>
internal sealed class KnownTimelines(TimelineTree tree, SeedsFolder seeds)
{
    /// <summary>Says that there is no such timeline, with the nearest spelling.</summary>
    /// <param name="timeline">What the user gave.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="besides">What could be meant besides.</param>
    public async Task<BadInputException> UnknownAsync(TimelineId timeline, CancellationToken cancel, params IEnumerable<string> besides)
    {
        var known = (await tree.AllAsync(cancel)).Select(place => place.Timeline.Value)
            .Union(seeds.Cases.Select(folder => folder.Id.Value)).Union(besides).Order(StringComparer.Ordinal);
        return new($"Unknown timeline '{timeline}'. {Spelling.Hint(timeline.Value, known)}");
    }

    /// <summary>The refusal of a version that a timeline does not have.</summary>
    public static Problem NoVersion(TimelineId timeline, long version, long last) =>
        new($"'{timeline}' has no version {version}. Allowed: 1 to {last}.");

    /// <summary>The refusal of a day on which a timeline has not begun.</summary>
    public static BadInputException NotBegun(TimelineId timeline, DateOnly day, DateOnly? first) =>
        new($"'{day:yyyy-MM-dd}' is before '{timeline}' begins. Allowed: a day from {first:yyyy-MM-dd} on.");
}
