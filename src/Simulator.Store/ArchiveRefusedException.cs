using Simulator.Domain;

namespace Simulator.Store;

/// <summary>A timeline cannot be archived: it does not exist, it is no branch, or live branches hang on it.</summary>
public sealed class ArchiveRefusedException : Exception
{
    private const int Named = 5;

    /// <summary>Names the timeline, what hangs on it, and what is allowed.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="found">Whether it exists.</param>
    /// <param name="children">The branches that left it and are not archived, by name. None: it is no branch itself.</param>
    public ArchiveRefusedException(TimelineId timeline, bool found, IReadOnlyList<TimelineId> children)
        : base($"'{timeline}' cannot be archived: " + (found, children) switch
        {
            (false, _) => $"there is no timeline '{timeline}'. Allowed: a branch that exists.",
            (_, []) => "it branched from no other, and a record stays. Allowed: a branch.",
            _ => $"{Told(children)} branched from it. Allowed: a branch whose own branches are all archived.",
        })
    {
        Timeline = timeline;
        Children = children;
    }

    /// <summary>The timeline.</summary>
    public TimelineId Timeline { get; }

    /// <summary>The branches that left it and are not archived, by name.</summary>
    public IReadOnlyList<TimelineId> Children { get; }

    private static string Told(IReadOnlyList<TimelineId> children)
    {
        var names = string.Join(", ", children.Take(Named).Select(child => $"'{child}'"));
        return children.Count > Named ? $"{names} and {children.Count - Named} more" : names;
    }
}
