using Simulator.Application.Simulations.Sensitivities;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Reports.Sensitivities;

/// <summary>The distribution of all results over the ranges of the parameters, as <c>sensitivity --method ranges</c> prints it.</summary>
public sealed class RangesReport(UncertaintyResult found)
    : SensitivityReport(found.Varying, SensitivityMethod.Ranges), IReport<RangesReport>
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "reading", "kind", "name", "value", "low", "high", "low5", "median", "high95", "draws");

    /// <summary>The number of sets of values drawn from the ranges.</summary>
    public int Draws { get; } = found.Draws;

    /// <summary>The result under each reading of contested levers.</summary>
    public IReadOnlyList<BandsEntry> Readings { get; } = [.. found.Readings.Select(read => new BandsEntry(
        read.Reading,
        [.. Enum.GetValues<Outcome>().Zip(read.Result.Outcomes, (outcome, ranged) => new OutcomeBand(outcome, BandEntry.Of(ranged)))],
        [.. Enum.GetValues<Measure>().Zip(read.Result.Measures, (measure, ranged) => new MeasureBand(measure, BandEntry.Of(ranged)))]))];

    /// <inheritdoc/>
    public override string Intervals() => $"intervals from 5 to 95 in 100 of {Counted.Of(Draws, "draw")} from the ranges";

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<RangesReport>> Charts { get; } = [new("sensitivity", SensitivityCharts.Of)];

    /// <inheritdoc/>
    protected override IEnumerable<string> Findings() => Readings[0].Outcomes.OrderByDescending(end => end.Band.Median).Select(end =>
        $"{RunWords.Of(end.Outcome)}: {Unit.Share.Range(end.Band.Low5, end.Band.High95)} % in 90 of 100 sets of values{FirstReading()}");

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => Readings.Select(reading => reading.Name);

    /// <summary>The bands as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => Readings.SelectMany(reading =>
    {
        IReadOnlyList<object?> Cells(string kind, string name, BandEntry band) =>
            Row(Runs, reading.Name, kind, name, band.Level.Value, band.Level.Low, band.Level.High, band.Low5, band.Median, band.High95, Draws);

        return reading.Outcomes.Select(one => Cells("outcome", EnumWords.Code(one.Outcome), one.Band)).Concat(
            reading.Measures.Select(one => Cells("measure", EnumWords.Code(one.Measure), one.Band)));
    });
}

/// <summary>The distribution of all results.</summary>
public sealed record BandsEntry(string? Name, IReadOnlyList<OutcomeBand> Outcomes, IReadOnlyList<MeasureBand> Measures);

/// <summary>The distribution of the share of an outcome.</summary>
public sealed record OutcomeBand(Outcome Outcome, BandEntry Band);

/// <summary>The distribution of a measure.</summary>
public sealed record MeasureBand(Measure Measure, BandEntry Band);

/// <summary>
/// A result at the values of the case, with its interval, and the quantiles of 5, 50 and 95 in 100 draws from the ranges.
/// </summary>
public sealed record BandEntry(Estimate Level, double Low5, double Median, double High95)
{
    /// <summary>The entry of a result.</summary>
    public static BandEntry Of(Ranged ranged) => new(ranged.Level, ranged.Band.Low, ranged.Band.Median, ranged.Band.High);
}
