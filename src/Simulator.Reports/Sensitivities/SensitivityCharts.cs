using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Reports.Charts;
using Simulator.Reports.Runs;

namespace Simulator.Reports.Sensitivities;

/// <summary>The charts of reports about parameters. When a lever is contested, each reading has its own rows, with its letter.</summary>
public static class SensitivityCharts
{
    /// <summary>A tornado of swings, as SVG. Of several readings it shows the first.</summary>
    public static string Of(OneAtATimeReport report)
    {
        var first = report.Readings[0];
        return new Tornado(
            RunCharts.Caption(
                report, $"Effect of each parameter on: {RunWords.Of(report.Measure)}",
                ["each parameter at the ends of its range", .. first.Name is { } name ? [$"under one reading, {name}"] : Array.Empty<string>()]),
            QuantityOf(report.Measure), RunCharts.Drawable(first.Level),
            [
                .. first.Parameters.Select(swing => new TornadoRow(
                    swing.Parameter.Name, swing.Parameter.Least, swing.Parameter.Most, RunCharts.Drawable(swing.AtLeast),
                    RunCharts.Drawable(swing.AtMost), swing.Parameter.Unit)),
            ]).Drawn();
    }

    /// <summary>Bars of mean effect sizes, as SVG.</summary>
    public static string Of(MorrisReport report)
    {
        var names = report.Readings.Select(reading => reading.Name).ToArray();
        return new EffectBars(
            RunCharts.Caption(
                report, $"Importance of each parameter for: {RunWords.Of(report.Measure)}",
                [
                    $"mean absolute effect over its whole range, {Counted.Of(report.Trajectories, "trajectory", "trajectories")}",
                    .. RunCharts.Key(names),
                ]),
            QuantityOf(report.Measure),
            [
                .. report.Readings.SelectMany((reading, at) => reading.Parameters.Select(effect =>
                    new EffectRow(RunCharts.Named(effect.Parameter.Name, names, at), RunCharts.Drawable(effect.MuStar)))),
            ]).Drawn();
    }

    /// <summary>Bars of total shares of the variance, as SVG.</summary>
    public static string Of(SobolReport report)
    {
        var names = report.Readings.Select(reading => reading.Name).ToArray();
        return new EffectBars(
            RunCharts.Caption(
                report, $"Variance due to each parameter: {RunWords.Of(report.Measure)}",
                [$"share of the variance with interactions, {Counted.Of(report.DesignRows, "row")}", .. RunCharts.Key(names)]),
            Quantity.Share("share of the variance"),
            [
                .. report.Readings.SelectMany((reading, at) => reading.Parameters.Select(index =>
                    new EffectRow(RunCharts.Named(index.Parameter.Name, names, at), RunCharts.Drawable(index.Total)))),
            ]).Drawn();
    }

    /// <summary>Bars of outcomes over the ranges, as SVG: the median, and from 5 to 95 in 100 draws.</summary>
    public static string Of(RangesReport report)
    {
        var names = report.Readings.Select(reading => reading.Name).ToArray();
        return new OutcomeBars(
            RunCharts.Caption(report, "Outcomes of the runs over the ranges of the parameters", ["median of the draws", .. RunCharts.Key(names)]),
            [
                .. from end in report.Readings[0].Outcomes.Index()
                   from reading in report.Readings.Index()
                   let band = reading.Item.Outcomes[end.Index].Band
                   select new OutcomeRow(
                       RunCharts.Named(RunWords.Of(end.Item.Outcome), names, reading.Index), new(band.Median, band.Low5, band.High95)),
            ]).Drawn();
    }

    private static Quantity QuantityOf(Measure measure) =>
        RunOutcome.IsShare(measure) ? Quantity.Share("share of runs") : Quantity.Number(RunWords.UnitOf(measure), measure < Measure.Trust ? 2 : 3);
}
