using Simulator.Application.Simulations;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Runs;

/// <summary>The result of an ensemble of runs, as <c>simulate</c> prints it.</summary>
public sealed class SimulateReport : RunsReport, IReport<SimulateReport>
{
    private readonly DateOnly? opens;

    private SimulateReport(Simulated simulated)
        : base(simulated.Facts)
    {
        var facts = simulated.Facts;
        Readings = [.. simulated.Readings.Select(
            read => EnsembleEntry.Of(read.Result, facts.From, read.Reading, simulated.Record is not null))];
        Record = simulated.Record is { } record ? RecordEntry.Of(record, facts.From, facts.Until) : null;
        Reference = simulated.Reference;
        opens = facts.Case.Model?.Opens;
    }

    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "reading", "kind", "name", "statistic", "value", "low", "high", "count", "record");

    /// <summary>The result under each reading of contested levers; a single entry without a name when none is contested.</summary>
    public IReadOnlyList<EnsembleEntry> Readings { get; }

    /// <summary>The record of the same days; <c>null</c> when the record ends earlier.</summary>
    public RecordEntry? Record { get; }

    /// <summary>The survival of comparable ceasefires; <c>null</c> when none are known.</summary>
    public ReferenceClass? Reference { get; }

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<SimulateReport>> Charts { get; } =
        [new("outcomes", RunCharts.Outcomes), new("survival", RunCharts.Survival), new("trust", RunCharts.Trust)];

    /// <summary>The day on which the model of the case opens; <c>null</c> when the case has no model.</summary>
    public DateOnly? Opens() => opens;

    /// <summary>The report of a result.</summary>
    /// <param name="simulated">The result.</param>
    public static SimulateReport Of(Simulated simulated) => new(simulated);

    /// <inheritdoc/>
    protected override string Title() => $"Runs of {Timeline}";

    /// <inheritdoc/>
    protected override IEnumerable<string> Findings()
    {
        var top = Readings[0].Outcomes.Index().MaxBy(end => end.Item.Share.Value);
        yield return Each($"most frequent outcome ({RunWords.Of(top.Item.Outcome)})", Readings,
            reading => Unit.Share.Whole(reading.Outcomes[top.Index].Share));
        yield return Each("relapse into open fighting", Readings, reading => Unit.Share.Whole(reading.Relapse));
        if (Record is { } record)
        {
            yield return $"on record by {record.Until:d MMM yyyy}: {RunWords.Of(record.Outcome)}";
        }
    }

    /// <inheritdoc/>
    protected override string Next() => Parent is null ? $"simulator run {Timeline} --number 1" : $"simulator compare {Timeline}";

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => Readings.Select(reading => reading.Name);

    /// <summary>The numbers as rows: one for each outcome, rung and round, and one for each statistic of a measure.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => Readings.SelectMany(RowsOf);

    private IEnumerable<IReadOnlyList<object?>> RowsOf(EnsembleEntry reading)
    {
        IReadOnlyList<object?> Cells(
            string kind, string name, string statistic, Estimate estimate, long? count = null, object? record = null, long? of = null) =>
            Row(of ?? Runs, reading.Name, kind, name, statistic, estimate.Value, estimate.Low, estimate.High, count, record);

        IEnumerable<IReadOnlyList<object?>> Spread(Measure measure, SpreadEntry spread, int? record) =>
        [
            Cells("measure", EnumWords.Code(measure), "median", spread.Median, record: record),
            Cells("measure", EnumWords.Code(measure), "low5", spread.Low5, record: record),
            Cells("measure", EnumWords.Code(measure), "high95", spread.High95, record: record),
        ];

        return
        [
            .. reading.Outcomes.Select(
                end => Cells(
                    "outcome", EnumWords.Code(end.Outcome), "share", end.Share, end.Count, Record is null ? null : Record.Outcome == end.Outcome)),
            .. reading.Measures.Select(
                row => Cells(
                    "measure", EnumWords.Code(row.Measure), RunOutcome.IsShare(row.Measure) ? "share" : "mean", row.Mean,
                    record: OnRecord(row.Measure))),
            Cells("measure", "eroding", "share", reading.Eroding, record: Record?.Eroding),
            .. Spread(Measure.Rounds, reading.Rounds, Record?.Rounds),
            .. Spread(Measure.Attack, reading.Attacks, Record?.Attacks),
            .. Spread(Measure.Strike, reading.Strikes, Record?.Strikes),
            .. Spread(Measure.BorderFire, reading.Fire, Record?.Fire),
            Cells("measure", EnumWords.Code(Measure.Trust), "low5", reading.Trust.Bands[^1].P5, record: Record?.Trust),
            Cells("measure", EnumWords.Code(Measure.Trust), "high95", reading.Trust.Bands[^1].P95, record: Record?.Trust),
            .. reading.Rungs.Select(
                row => Cells(
                    "highest-rung", EnumWords.Code(row.Rung), "share", row.Share, row.Count, Record is null ? null : Record.HighestRung == row.Rung)),
            .. reading.StepUps.Select(row => Cells("step-up-in-round", $"{row.Round}", "share", row.Share, row.Gained, of: row.Held)),
            .. reading.AsOnRecord is { } same
                ? [Cells("path", "as-on-record", "share", same.Share, same.Count)]
                : Array.Empty<IReadOnlyList<object?>>(),
        ];
    }

    private object? OnRecord(Measure measure) => Record is null ? null : measure switch
    {
        Measure.Relapse => Record.Relapse,
        Measure.Agreement => Record.Agreement,
        Measure.MechanismOperating => Record.MechanismOperating,
        Measure.ComprehensiveAgreement => Record.HighestRung >= Rung.Comprehensive,
        Measure.Frozen => Record.Outcome == Outcome.Frozen,
        Measure.Attack => Record.Attacks,
        Measure.Strike => Record.Strikes,
        Measure.BorderFire => Record.Fire,
        Measure.Rounds => Record.Rounds,
        Measure.Trust => Record.Trust,
        _ => null,
    };
}
