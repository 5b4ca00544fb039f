using Simulator.Application.Simulations.Sensitivities;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Files.Problems;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Sensitivities;

/// <summary>Where all results lie over the ranges of the parameters, as <c>sensitivity --method ranges</c> prints it.</summary>
public sealed class RangesReport(UncertaintyResult found)
    : SensitivityReport(found.Varying, SensitivityMethod.Ranges), IReport<RangesReport>
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "reading", "kind", "name", "value", "low", "high", "low5", "median", "high95", "draws");

    /// <summary>How many sets of numbers were drawn from the ranges.</summary>
    public int Draws { get; } = found.Draws;

    /// <summary>What was found under each reading of contested levers.</summary>
    public IReadOnlyList<BandsEntry> Readings { get; } = [.. found.Readings.Select(read => new BandsEntry(
        read.Reading,
        [.. Enum.GetValues<Outcome>().Zip(read.Result.Outcomes, (outcome, ranged) => new OutcomeBand(outcome, BandEntry.Of(ranged)))],
        [.. Enum.GetValues<Measure>().Zip(read.Result.Measures, (measure, ranged) => new MeasureBand(measure, BandEntry.Of(ranged)))]))];

    /// <inheritdoc/>
    public override string Intervals() => $"intervals from 5 to 95 in 100 of {Counted.Of(Draws, "draw")} from the ranges";

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<RangesReport>> Charts { get; } = [new("sensitivity", SensitivityCharts.Of)];

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => Readings.Select(reading => reading.Name);

    /// <summary>The bands as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => Readings.SelectMany(reading =>
    {
        IReadOnlyList<object?> Told(string kind, string name, BandEntry band) =>
            Row(Runs, reading.Name, kind, name, band.Level.Value, band.Level.Low, band.Level.High, band.Low5, band.Median, band.High95, Draws);

        return reading.Outcomes.Select(one => Told("outcome", EnumWords.Code(one.Outcome), one.Band)).Concat(
            reading.Measures.Select(one => Told("measure", EnumWords.Code(one.Measure), one.Band)));
    });
}

/// <summary>Where all results lie.</summary>
public sealed record BandsEntry(string? Name, IReadOnlyList<OutcomeBand> Outcomes, IReadOnlyList<MeasureBand> Measures);

/// <summary>Where the share of an outcome lies.</summary>
public sealed record OutcomeBand(Outcome Outcome, BandEntry Band);

/// <summary>Where a measure lies.</summary>
public sealed record MeasureBand(Measure Measure, BandEntry Band);

/// <summary>
/// A result at the numbers of the case, with its interval, and over draws from the ranges: what 5, 50 and 95 in 100 of them do not exceed.
/// </summary>
public sealed record BandEntry(Estimate Level, double Low5, double Median, double High95)
{
    /// <summary>The entry of a result.</summary>
    public static BandEntry Of(Ranged ranged) => new(ranged.Level, ranged.Band.Low, ranged.Band.Median, ranged.Band.High);
}
