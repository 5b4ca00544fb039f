using Simulator.Cli.Output.Charts;
using Simulator.Cli.Output.Runs;
using Simulator.Domain;
using Simulator.Engine;

namespace Simulator.Cli.Output.Sensitivities;

/// <summary>Draws documents about parameters as charts. Where a lever is contested, each reading has its rows.</summary>
internal static class SensitivityCharts
{
    /// <summary>A tornado of swings, as SVG. Of several readings it shows the first.</summary>
    public static string Of(OneAtATimeDocument document)
    {
        var first = document.Readings[0];
        return new Tornado(
            RunCharts.Caption(document, RunCharts.Named($"What each parameter does to: {RunWords.Of(document.Measure)}", first.Name), "each parameter at the ends of its range"),
            QuantityOf(document.Measure), first.Level.Value ?? 0,
            [.. first.Parameters.Select(swing => new TornadoRow(swing.Parameter.Name, swing.Parameter.Least, swing.Parameter.Most, swing.AtLeast.Value ?? 0, swing.AtMost.Value ?? 0, swing.Parameter.Unit))]).Drawn();
    }

    /// <summary>Bars of mean effect sizes, as SVG.</summary>
    public static string Of(MorrisDocument document) => new EffectBars(
        RunCharts.Caption(document, $"How much each parameter matters for: {RunWords.Of(document.Measure)}", $"mean size of its effect over its whole range, {RunWords.Number(document.Trajectories, "walk")}"),
        QuantityOf(document.Measure),
        [.. document.Readings.SelectMany(reading => reading.Parameters.Select(effect => new EffectRow(RunCharts.Named(effect.Parameter.Name, reading.Name), RunCharts.Drawable(effect.MuStar))))]).Drawn();

    /// <summary>Bars of total shares of the variance, as SVG.</summary>
    public static string Of(SobolDocument document) => new EffectBars(
        RunCharts.Caption(document, $"What is uncertain in: {RunWords.Of(document.Measure)}", $"share of the variance that each parameter has a part in, {RunWords.Number(document.DesignRows, "row")}"),
        Quantity.Share("share of the variance"),
        [.. document.Readings.SelectMany(reading => reading.Parameters.Select(index => new EffectRow(RunCharts.Named(index.Parameter.Name, reading.Name), RunCharts.Drawable(index.Total))))]).Drawn();

    /// <summary>Bars of outcomes over the ranges, as SVG: the median, and from 5 to 95 in 100 draws.</summary>
    public static string Of(RangesDocument document) => new OutcomeBars(
        RunCharts.Caption(document, "How the runs end over the ranges of the parameters", "median of the draws"),
        [
            .. document.Readings[0].Outcomes.SelectMany((end, place) => document.Readings.Select(reading => reading.Outcomes[place].Band is var band
                ? new OutcomeRow(RunCharts.Named(RunWords.Of(end.Outcome), reading.Name), new(band.Median, band.Low5, band.High95))
                : null!)),
        ]).Drawn();

    private static Quantity QuantityOf(Measure measure) => RunEnd.IsShare(measure) ? Quantity.Share("share of runs") : Quantity.Number(RunWords.UnitOf(measure), measure < Measure.Trust ? 2 : 3);
}
