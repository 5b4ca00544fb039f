using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Reports.Timelines;

/// <summary>A supposition as <c>rebase</c> prints it, by its version on the old branch; with the rules that it breaks now.</summary>
public sealed record SuppositionEntry(long Version, string Kind, DateOnly On, string Text, IReadOnlyList<BrokenEntry> Broken);

/// <summary>A rule that a supposition breaks.</summary>
public sealed record BrokenEntry(string Rule, string Reason);

/// <summary>A branch that was carried over, as <c>rebase</c> prints it.</summary>
public sealed record RebasedEntry(
    TimelineId Old,
    TimelineId New,
    TimelineId Parent,
    long OldFork,
    long NewFork,
    IReadOnlyList<SuppositionEntry> Conflicts,
    IReadOnlyList<SuppositionEntry> Holds,
    IReadOnlyList<WeighedEntry> Carried,
    IReadOnlyList<WeighedEntry> LeftOut);

/// <summary>What came of a rebase.</summary>
public sealed record RebaseReport(bool Unchanged, bool Stored, IReadOnlyList<RebasedEntry> Branches)
{
    /// <summary>The report of a rebase.</summary>
    public static RebaseReport Of(RebasedTree rebased) => new(rebased.Unchanged, rebased.Stored,
    [
        .. rebased.Branches.Select(one => new RebasedEntry(
            one.Old, one.New, one.Parent, one.OldFork, one.NewFork,
            [.. one.Conflicts.Select(conflict => Entry(conflict.Supposed, conflict.Broken))],
            [.. one.Kept.Select(kept => Entry(kept, []))],
            [.. one.Weighed.Where(weighed => weighed.Decision.Kept).Select(WeighedEntry.Of)],
            [.. one.Weighed.Where(weighed => !weighed.Decision.Kept).Select(WeighedEntry.Of)])),
    ]);

    private static SuppositionEntry Entry(TimelineEvent move, IReadOnlyList<BrokenRule> broken) => new(
        move.Version, EventKinds.Of(move.Event).Code, move.Day, move.Event.Account.Text,
        [.. broken.Select(rule => new BrokenEntry(rule.Rule.Id, $"{rule}"))]);
}
