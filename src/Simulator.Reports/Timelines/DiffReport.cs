using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Timelines;

/// <summary>The comparison of two timelines as <c>diff</c> prints them.</summary>
public sealed record DiffReport(
    Diff Diff,
    PartingEntry Parting,
    DiffSideEntry One,
    DiffSideEntry Other,
    IReadOnlyList<HistoryEntry> OnlyOne,
    IReadOnlyList<HistoryEntry> OnlyOther,
    IReadOnlyList<RetoldEntry> Retold,
    int Same,
    DateOnly At) : ISummarised
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["difference", "timeline", .. HistoryEntry.Columns];

    // The words for people are made from it; JSON does not contain it.
    private Diff Diff { get; } = Diff;

    /// <summary>The report of a comparison.</summary>
    public static DiffReport Of(Diff diff) => new(
        diff,
        new(diff.Point.Ancestor, diff.Point.Version, HistoryEntry.Of(diff.LastCommon)),
        DiffSideEntry.Of(diff.One, diff.Divergence.OnlyOne),
        DiffSideEntry.Of(diff.Other, diff.Divergence.OnlyOther),
        [.. diff.Divergence.OnlyOne.Select(HistoryEntry.Of)],
        [.. diff.Divergence.OnlyOther.Select(HistoryEntry.Of)],
        [.. diff.Divergence.Retold.Select(pair => new RetoldEntry(pair.IsMoved, HistoryEntry.Of(pair.One), HistoryEntry.Of(pair.Other)))],
        diff.SameSince,
        diff.At);

    /// <inheritdoc/>
    public Summary Summary() => new(
        Title(), $"Where do {One.Timeline} and {Other.Timeline} differ?",
        string.Join(" ", new[] { One.Hypothesis, Other.Hypothesis }.OfType<string>().Distinct(StringComparer.Ordinal)),
        [
            $"They fork after version {Parting.Version} of {Parting.Ancestor}: {Named(Parting.Event)}.",
            this is { OnlyOne.Count: 0, OnlyOther.Count: 0, Retold.Count: 0 }
                ? $"Nothing differs since the fork: {Counted.Of(Same, "move")} on both."
                : $"Since the fork: {OnlyOne.Count} only on −, {OnlyOther.Count} only on +, {Retold.Count} on both but described differently ~, "
                    + $"{Same} the same.",
            .. First("−", OnlyOne), .. First("+", OnlyOther),
        ],
        "", Other.Hypothesis is null ? "" : $"simulator compare {Other.Timeline} --with {One.Timeline}");

    private static IEnumerable<string> First(string mark, IReadOnlyList<HistoryEntry> only) =>
        only.Take(1).Select(entry => $"First only on {mark}: {Named(entry)}.");

    private static string Named(HistoryEntry entry)
    {
        var name = entry.Name();
        return $"{name.When}{(name.Row is { } row ? $" {row}" : "")} {name.Kind}";
    }

    /// <summary>The two timelines.</summary>
    public string Title() => $"{One.Timeline} ↔ {Other.Timeline}";

    /// <summary>The events that differ, by day.</summary>
    public IEnumerable<DifferenceEntry> Differences() =>
        OnlyOne.Select(entry => DifferenceEntry.Of(Side.One, entry))
            .Concat(OnlyOther.Select(entry => DifferenceEntry.Of(Side.Other, entry)))
            .Concat(Retold.Select(DifferenceEntry.Of))
            .OrderBy(difference => difference.Day);

    /// <summary>The effects of each change.</summary>
    public InfluenceNotes Influences() => InfluenceNotes.Of(Diff);

    /// <summary>The lines of both states side by side; a line that one state lacks is empty there.</summary>
    public IEnumerable<(string Label, string One, string Other)> States() => One.State.Beside(Other.State);

    /// <summary>The events that differ as rows of a table; an event that both describe differently has two rows.</summary>
    public IEnumerable<IEnumerable<object?>> Rows() =>
    [
        .. OnlyOne.Select(entry => Row("only", One, entry)),
        .. OnlyOther.Select(entry => Row("only", Other, entry)),
        .. Retold.SelectMany(pair => new[] { Row("retold", One, pair.One), Row("retold", Other, pair.Other) }),
    ];

    private static IEnumerable<object?> Row(string difference, DiffSideEntry side, HistoryEntry entry) => [difference, side.Timeline, .. entry.Row()];
}

/// <summary>The fork of two timelines, with the last event that both have.</summary>
public sealed record PartingEntry(TimelineId Ancestor, long Version, HistoryEntry Event);

/// <summary>An event that both have and describe differently.</summary>
public sealed record RetoldEntry(bool Moved, HistoryEntry One, HistoryEntry Other);

/// <summary>One of two timelines as <c>diff</c> prints it.</summary>
public sealed record DiffSideEntry(
    TimelineId Timeline,
    long Version,
    DateOnly Ends,
    string? Hypothesis,
    IReadOnlyList<string> Reading,
    Guid? FirstOnlyHere,
    IReadOnlyList<InfluenceEntry> Changes,
    int ChangesNotFollowed,
    StateReport State)
{
    /// <summary>The entry of a timeline.</summary>
    public static DiffSideEntry Of(DiffSide side, IReadOnlyList<TimelineEvent> only)
    {
        string[] reading = [.. side.Reading.Choices.Select(choice => $"{choice}")];
        return new(
            side.Timeline, side.Version, side.Ends, side.Hypothesis, reading, only.Count == 0 ? null : only[0].Id,
            [.. side.Influences.Select(InfluenceEntry.Of)], side.Unfollowed, StateReport.Of(side.Shown, reading));
    }
}

/// <summary>The effects of a change. The event itself is in the list of events that only one timeline has.</summary>
public sealed record InfluenceEntry(Guid Event, string Kind, IReadOnlyList<EffectEntry> Enabled, IReadOnlyList<EffectEntry> Blocked)
{
    /// <summary>The entry of a change.</summary>
    public static InfluenceEntry Of(Influence influence) => new(
        influence.Change.Id, EventKinds.Of(influence.Change.Event).Code,
        [.. influence.Enabled.Select(EffectEntry.Of)], [.. influence.Blocked.Select(EffectEntry.Of)]);
}

/// <summary>An event that a change enabled or blocked, with the reason.</summary>
public sealed record EffectEntry(Guid Event, long Version, RowId? Id, string Kind, string? Rule, string? Found, Guid? Cause, string? Contradiction)
{
    /// <summary>The entry of an effect.</summary>
    public static EffectEntry Of(Effect effect) => new(
        effect.On.Id, effect.On.Version, effect.On.Event.Account.Row, EventKinds.Of(effect.On.Event).Code,
        effect.Broken?.Rule.Id, effect.Broken?.Found, effect.Cause?.Id, effect.Contradiction);
}
