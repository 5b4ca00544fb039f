using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>The result of a rebase as <c>rebase</c> prints it.</summary>
public sealed record RebaseReport(bool Unchanged, bool Stored, IReadOnlyList<RebasedEntry> Branches) : ISummarised
{
    /// <inheritdoc/>
    public Summary Summary() => Branches.Count == 0
        ? new("Rebase", "Has the record grown since the branch was made?", "", ["No: there is nothing to do."], "", "")
        : new(
            $"Rebase of {Branches[0].Old}", $"Do the assumptions hold on {Branches[0].Parent} as it is now?", "",
            [
                .. Branches.Select(branch => $"{branch.New}: {branch.Holds.Count} of "
                    + $"{Counted.Of(branch.Holds.Count + branch.Conflicts.Count, "assumed event")} "
                    + $"still valid; {branch.Carried.Count} of "
                    + $"{Counted.Of(branch.Carried.Count + branch.LeftOut.Count, "later event")} carried over."),
            ],
            "", Branches.Any(branch => branch.Conflicts.Count > 0) ? $"simulator rebase {Branches[0].Old} --drop-conflicts" : "");

    /// <summary>The report of a rebase.</summary>
    public static RebaseReport Of(RebasedTree rebased) =>
        new(rebased.Unchanged, rebased.Stored, [.. rebased.Branches.Select(RebasedEntry.Of)]);
}

/// <summary>A branch that was carried over, as <c>rebase</c> prints it.</summary>
public sealed record RebasedEntry(
    RebasedBranch Branch,
    TimelineId Old,
    TimelineId New,
    TimelineId Parent,
    long OldFork,
    long NewFork,
    IReadOnlyList<AssumptionEntry> Conflicts,
    IReadOnlyList<AssumptionEntry> Holds,
    IReadOnlyList<WeighedEntry> Carried,
    IReadOnlyList<WeighedEntry> LeftOut)
{
    // The words for people are made from it; JSON does not contain it.
    private RebasedBranch Branch { get; } = Branch;

    /// <summary>The entry of a branch.</summary>
    public static RebasedEntry Of(RebasedBranch one) => new(
        one, one.Old, one.New, one.Parent, one.OldFork, one.NewFork,
        [.. one.Conflicts.Select(conflict => AssumptionEntry.Of(conflict.Assumed, conflict.Broken))],
        [.. one.Kept.Select(kept => AssumptionEntry.Of(kept, []))],
        [.. one.Weighed.Where(weighed => weighed.Decision.Kept).Select(WeighedEntry.Of)],
        [.. one.Weighed.Where(weighed => !weighed.Decision.Kept).Select(WeighedEntry.Of)]);

    /// <summary>The decisions on the events: on the assumed events, conflicts first, then on the later events of the parent in its order.</summary>
    public IReadOnlyList<DecisionNote> Decisions() =>
    [
        .. Branch.Conflicts.Select(conflict => DecisionNote.Of(
            Decision.Refused, conflict.Assumed, string.Join(' ', conflict.Broken.Select(broken => broken.ToString(kind => kind.FileCode))))),
        .. Branch.Kept.Select(kept => DecisionNote.Of(Decision.Holds, kept, kept.Event.Account.Text)),
        .. Branch.Weighed.Select(DecisionNote.Of),
    ];
}

/// <summary>An assumed event as <c>rebase</c> prints it: its version on the old branch, and the rules that it breaks now.</summary>
public sealed record AssumptionEntry(long Version, string Kind, DateOnly On, string Text, IReadOnlyList<BrokenEntry> Broken)
{
    /// <summary>The entry of an assumed event.</summary>
    public static AssumptionEntry Of(TimelineEvent move, IReadOnlyList<BrokenRule> broken) => new(
        move.Version, EventKinds.Of(move.Event).Code, move.Day, move.Event.Account.Text,
        [.. broken.Select(rule => new BrokenEntry(rule.Rule.Id, $"{rule}"))]);
}

/// <summary>A rule that an assumed event breaks.</summary>
public sealed record BrokenEntry(string Rule, string Reason);

/// <summary>A decision on an event of a branch that is rebased.</summary>
public enum Decision
{
    /// <summary>The process now refuses an assumed event.</summary>
    Refused,

    /// <summary>An assumed event is still valid.</summary>
    Holds,

    /// <summary>A later event of the parent is carried over.</summary>
    Carried,

    /// <summary>A later event of the parent is left out.</summary>
    LeftOut,
}

/// <summary>The decision on an event, in words.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Version">The version: of an assumed event on the old branch, of a later event on the parent.</param>
/// <param name="Event">The event.</param>
/// <param name="Words">The description of an assumed event that is still valid, else the reason for the decision.</param>
public sealed record DecisionNote(Decision Decision, long Version, EventName Event, string Words)
{
    internal static DecisionNote Of(Decision decision, TimelineEvent move, string words) =>
        new(decision, move.Version, EventName.Of(move.Event), words);

    internal static DecisionNote Of(Weighed weighed) =>
        Of(weighed.Decision.Kept ? Decision.Carried : Decision.LeftOut, weighed.Recorded, weighed.Decision.Reason);
}
