using System.Text.Json.Serialization;
using Simulator.Application.Simulations;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Runs;

/// <summary>The content that reports about runs with and without a change share.</summary>
public abstract class PairedReport(
    RunFacts facts, TimelineId against, ReadComparisons comparisons)
    : RunsReport(facts)
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "reading", "kind", "name", "without", "withoutLow", "withoutHigh", "with", "withLow", "withHigh", "difference", "differenceLow",
        "differenceHigh", "direction", "against", "tried", "seen");

    /// <summary>The timeline without the change.</summary>
    [JsonPropertyOrder(-1)]
    public TimelineId Against { get; } = against;

    /// <summary>The comparison under each reading of contested levers; a single entry without a name when none is contested.</summary>
    public IReadOnlyList<ComparisonEntry> Readings { get; } =
        [.. comparisons.All.Select(read => ComparisonEntry.Of(read.Result, facts.From, read.Reading))];

    /// <summary>The effect of the change on each measure over all readings.</summary>
    public IReadOnlyList<OverallChange> Measures { get; } = OverallChange.Of(comparisons);

    /// <summary>The number of runs tried; <c>null</c> when all runs are kept.</summary>
    protected virtual long? OfTried => null;

    /// <summary>The last day on which the runs had to agree with the record; <c>null</c> when they did not have to.</summary>
    protected virtual DateOnly? SeenUntil => null;

    /// <inheritdoc/>
    protected override string Title() => Against == Timeline ? $"{Timeline} with and without levers" : $"{Timeline} compared with {Against}";

    /// <inheritdoc/>
    protected override string Sides() =>
        $"With the change: {Timeline}{(Levers.Count > 0 ? " and the levers" : "")}. Without it: {Against}. ";

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => Readings.Select(reading => reading.Name);

    /// <inheritdoc/>
    protected override IEnumerable<string> Findings()
    {
        var shown = Measures.Where(change => change.Sign != Sign.None).OrderByDescending(change => change.Measure == Measure.Relapse)
            .ThenByDescending(change => Math.Abs(change.Difference.Value) / (change.Difference.High - change.Difference.Low)).ToArray();
        return shown.Length == 0
            ? [$"no measure shows a difference; relapse: {Unit.Of(Measure.Relapse).InWords(Measures[0])}"]
            : shown.Select(change => $"{RunWords.Of(change.Measure)}: {Unit.Of(change.Measure).InWords(change)}");
    }

    /// <inheritdoc/>
    protected override string Next() => Against == Timeline ? "" : $"simulator diff {Against} {Timeline}";

    /// <inheritdoc/>
    public override string CountInWords() => $"{Counted.Of(Runs, "pair")} of runs";

    /// <summary>
    /// The differences as rows: one for each measure, outcome and hazard ratio, and with several readings one for each measure over all of them.
    /// </summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
    [
        .. Readings.SelectMany(reading => (IEnumerable<IReadOnlyList<object?>>)
        [
            .. reading.Measures.Select(
                row => Cells(reading, "measure", EnumWords.Code(row.Measure), row.Without, row.With, row.Difference, row.Sign)),
            .. reading.Outcomes.Select(
                row => Cells(reading, "outcome", EnumWords.Code(row.Outcome), row.Without, row.With, row.Difference, row.Sign)),
            .. reading.HazardRatio is { } ratio
                ? [Cells(reading, "hazard-ratio", EnumWords.Code(Measure.Relapse), null, null, ratio, null)]
                : Array.Empty<IReadOnlyList<object?>>(),
        ]),
        .. Readings.Count == 1 ? [] : Measures.Select(
            row => Cells(Readings[0] with { Name = "all readings" }, "measure", EnumWords.Code(row.Measure), null, null, row.Difference, row.Sign)),
    ];

    private IReadOnlyList<object?> Cells(
        ComparisonEntry reading, string kind, string name, Estimate? without, Estimate? with, Estimate difference, Sign? sign) => Row(
            reading.Pairs, reading.Name, kind, name, without?.Value, without?.Low, without?.High, with?.Value, with?.Low, with?.High,
            difference.Value, difference.Low, difference.High, sign is { } direction ? EnumWords.Code(direction) : null, Against, OfTried, SeenUntil);
}
