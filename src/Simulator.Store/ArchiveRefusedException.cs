using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>A timeline cannot be archived: it does not exist, it is not a branch, or it has live branches.</summary>
/// <param name="timeline">The timeline.</param>
/// <param name="found">True when it exists.</param>
/// <param name="children">Its own branches that are not archived, by name; empty when it is not a branch itself.</param>
public sealed class ArchiveRefusedException(TimelineId timeline, bool found, IReadOnlyList<TimelineId> children) : Exception(
    $"'{timeline}' cannot be archived: " + (found, children) switch
    {
        (false, _) => $"there is no timeline '{timeline}'. Allowed: a branch that exists.",
        (_, []) => "it is a record and not a branch. Allowed: a branch.",
        _ => $"{Names(children)} branched from it. Allowed: a branch whose own branches are all archived.",
    })
{
    private const int Named = 5;

    /// <summary>The timeline.</summary>
    public TimelineId Timeline => timeline;

    /// <summary>The branches of the timeline that are not archived, by name.</summary>
    public IReadOnlyList<TimelineId> Children => children;

    private static string Names(IReadOnlyList<TimelineId> children) =>
        Series.Some([.. children.Select(child => $"'{child}'")], Named);
}
