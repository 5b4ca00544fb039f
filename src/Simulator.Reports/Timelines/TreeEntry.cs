using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Reports.Timelines;

/// <summary>A timeline as <c>tree</c> prints it; for a branch also its fork from the parent and its hypothesis.</summary>
public sealed record TreeEntry(
    TimelineId Id,
    string? Title,
    TimelineId? Parent,
    long? ForkVersion,
    DateOnly? ForkDate,
    RowId? ForkRow,
    string? ForkKind,
    string? Hypothesis,
    long Version,
    long OwnEvents,
    DateOnly From,
    DateOnly To,
    Phase Phase,
    Rung Rung,
    bool Archived)
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "title", "parent", "forkVersion", "forkDate", "forkRow", "forkKind", "hypothesis", "version", "ownEvents", "from", "to", "phase",
        "rung", "archived",
    ];

    /// <summary>The entries of a tree, a branch after its parent.</summary>
    public static TreeEntry[] Of(TreeShown shown) =>
    [
        .. from branch in shown.Timelines
        let timeline = branch.Timeline
        select new TreeEntry(
            timeline.Timeline, shown.Titles.GetValueOrDefault(timeline.Timeline), timeline.Parent,
            timeline.Parent is null ? null : branch.ForkVersion, branch.Begun?.Account.When.Effective(),
            branch.After?.Account.Row, branch.After is null ? null : EventKinds.Of(branch.After).Code, branch.Begun?.Hypothesis,
            timeline.Version, timeline.Version - branch.ForkVersion, timeline.FirstDay, timeline.LastDay, timeline.Phase, timeline.Rung,
            timeline.Archived),
    ];

    /// <summary>The entry as a row of a table.</summary>
    public IReadOnlyList<object?> Row() =>
    [
        Id, Title, Parent, ForkVersion, ForkDate, ForkRow, ForkKind, Hypothesis, Version, OwnEvents, From, To, EnumWords.Code(Phase),
        EnumWords.Code(Rung), Archived,
    ];
}
