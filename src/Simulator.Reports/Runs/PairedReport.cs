using System.Text.Json.Serialization;
using Simulator.Application.Simulations;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;
using Simulator.Files.Problems;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Runs;

/// <summary>What documents about runs with a change and runs without it have.</summary>
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

    /// <summary>The comparison under each reading of contested levers; a single one without a name where none is contested.</summary>
    public IReadOnlyList<ComparisonEntry> Readings { get; } =
        [.. comparisons.All.Select(read => ComparisonEntry.Of(read.Result, facts.From, read.Reading))];

    /// <summary>What the change does to each measure over all readings.</summary>
    public IReadOnlyList<OverallChange> Measures { get; } = OverallChange.Of(comparisons);

    /// <summary>How many runs were tried before some were kept; none where all are.</summary>
    protected virtual long? OfTried => null;

    /// <summary>The last day on which the runs had to agree with the record; none where they had not.</summary>
    protected virtual DateOnly? SeenUntil => null;

    /// <inheritdoc/>
    protected override string Title() => Against == Timeline ? $"{Timeline} with levers and without" : $"{Timeline} beside {Against}";

    /// <inheritdoc/>
    protected override string Sides() =>
        $"With the change: {Timeline}{(Levers.Count > 0 ? " and the levers" : "")}. Without it: {Against}. ";

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => Readings.Select(reading => reading.Name);

    /// <inheritdoc/>
    public override string CountInWords() => $"{Counted.Of(Runs, "pair")} of runs";

    /// <summary>
    /// The differences as rows: a row per measure, outcome and hazard ratio, and where there are several readings one per measure for all of them.
    /// </summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
    [
        .. Readings.SelectMany(reading => (IEnumerable<IReadOnlyList<object?>>)
        [
            .. reading.Measures.Select(row => Told(reading, "measure", EnumWords.Code(row.Measure), row.Without, row.With, row.Difference, row.Sign)),
            .. reading.Outcomes.Select(row => Told(reading, "outcome", EnumWords.Code(row.Outcome), row.Without, row.With, row.Difference, row.Sign)),
            .. reading.HazardRatio is { } ratio
                ? [Told(reading, "hazard-ratio", EnumWords.Code(Measure.Relapse), null, null, ratio, null)]
                : Array.Empty<IReadOnlyList<object?>>(),
        ]),
        .. Readings.Count == 1 ? [] : Measures.Select(
            row => Told(Readings[0] with { Name = "all readings" }, "measure", EnumWords.Code(row.Measure), null, null, row.Difference, row.Sign)),
    ];

    private IReadOnlyList<object?> Told(ComparisonEntry reading, string kind, string name, Estimate? without, Estimate? with, Estimate difference, Sign? sign) => Row(
        reading.Pairs,
        reading.Name, kind, name, without?.Value, without?.Low, without?.High, with?.Value, with?.Low, with?.High, difference.Value, difference.Low,
        difference.High,
        sign is { } direction ? EnumWords.Code(direction) : null, Against, OfTried, SeenUntil);
}
