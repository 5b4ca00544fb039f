using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;
using Simulator.Store;

namespace Simulator.Reports.Timelines;

/// <summary>Trees of branches, as <c>tree</c> draws them.</summary>
/// <param name="shown">The trees.</param>
public sealed class TreeReport(TreeShown shown)
{
    /// <summary>The timelines, a branch after its parent.</summary>
    public IEnumerable<TreeTimeline> Timelines => shown.Timelines.Select(branch => new TreeTimeline(shown, branch));

    /// <summary>The roots: the timelines that are not branches.</summary>
    public IEnumerable<TreeTimeline> Roots => shown.Roots.Select(root => new TreeTimeline(shown, root));

    /// <summary>The timelines as data, a branch after its parent.</summary>
    public TreeEntry[] Entries() => TreeEntry.Of(shown);
}

/// <summary>A timeline of a tree, in words. Its branches are found on request, because a tree may be deep.</summary>
public sealed class TreeTimeline
{
    private readonly TreeShown shown;
    private readonly BranchSummary branch;

    internal TreeTimeline(TreeShown shown, BranchSummary branch) => (this.shown, this.branch) = (shown, branch);

    /// <summary>The timeline.</summary>
    public TimelineId Id => branch.Timeline.Timeline;

    /// <summary>True for the requested timeline.</summary>
    public bool IsAsked => Id == shown.Of;

    /// <summary>True for an archived branch.</summary>
    public bool IsArchived => branch.Timeline.Archived;

    /// <summary>The title; <c>null</c> for a timeline that is not the sequence of a case.</summary>
    public string? Title => shown.Titles.GetValueOrDefault(Id);

    /// <summary>The assumption; <c>null</c> for a root.</summary>
    public string? Hypothesis => branch.Begun?.Hypothesis;

    /// <summary>The number of events, without the shared ones; for a root also the first day.</summary>
    public string Events => branch.Timeline.Parent is null
        ? $"{Counted.Of(branch.Timeline.Version, "event")} from {branch.Timeline.FirstDay:d MMM yyyy}"
        : Counted.Of(branch.Timeline.Version - branch.ForkVersion, "own event");

    /// <summary>The last day, with the phase and the rung of agreement at that time.</summary>
    public string End =>
        $"ends {branch.Timeline.LastDay:d MMM yyyy}: phase {EnumWords.Plain(branch.Timeline.Phase)}, "
        + $"agreement {EnumWords.Plain(branch.Timeline.Rung)}";

    /// <summary>True when the trees contain branches of it.</summary>
    public bool HasBranches => shown.BranchesOf(branch).Any();

    /// <summary>The number of branches that are not shown; <c>null</c> when all are.</summary>
    public string? LeftOut => shown.LeftOut(branch) is > 0 and var count ? $"and {count:N0} more" : null;

    /// <summary>The points from which branches fork, in the order of time.</summary>
    public IEnumerable<TreeFork> Forks() => shown.BranchesOf(branch).GroupBy(one => one.ForkVersion).Select(fork => new TreeFork(
        fork.Key, Point(fork.First()), fork.Key <= branch.ForkVersion ? branch.Timeline.Parent : null,
        [.. fork.Select(one => new TreeTimeline(shown, one))]));

    private static string Point(BranchSummary forked)
    {
        var last = forked.After switch
        {
            { Account.Row: { } row } => $"{row} {EventKinds.Of(forked.After).Words}",
            ScenarioBranched begun => $"the fork from {begun.Parent}",
            { } other => EventKinds.Of(other).Words,
            null => "an event",
        };
        return $"{(forked.Begun is { } fork ? Dates.Of(fork.Account.When) : "")}, after {last} (version {forked.ForkVersion})";
    }
}

/// <summary>A point of a timeline from which branches fork.</summary>
/// <param name="Version">The last version that the branches share with the timeline.</param>
/// <param name="Words">The day, the last shared event, and the version.</param>
/// <param name="SharedWith">The parent of the timeline when the point lies in their shared history, else <c>null</c>.</param>
/// <param name="Branches">The branches.</param>
public sealed record TreeFork(long Version, string Words, TimelineId? SharedWith, IReadOnlyList<TreeTimeline> Branches);
