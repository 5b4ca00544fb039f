using Simulator.Reports.Charts;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Reports.Bargaining;

/// <summary>The chart of the values that each side could accept.</summary>
public static class ZoneChart
{
    private static readonly Quantity Stake = Quantity.Number("share of what is at stake", 3);

    /// <summary>The zone under each reading, as SVG: a bar for a zone, a pale bar for a gap.</summary>
    public static string Of(ZoneReport report)
    {
        string?[] names = [.. report.Readings.Select(reading => reading.Name)];
        return Sheet.Of(
            new()
            {
                Title = $"Zone of possible agreement on {report.On:d MMM yyyy}",
                Subtitle = string.Join(
                    "; ", [$"{report.Timeline}", .. RunCharts.Key(names), .. report.Levers.Select(lever => $"assumed: {lever}")]),
                Footer = $"Model {report.Model}. {Caveats.Model}",
            },
            report.Readings.Select(Sentence),
            (svg, top) => new RowPlot(Stake, 0, "", [.. report.Readings.SelectMany((reading, at) => Rows(reading, names, at))])
                .Draw(svg, top, report.Readings.SelectMany(reading => new[] { reading.Minimum, reading.Maximum }).Append(1)));
    }

    private static IEnumerable<PlotRow> Rows(ZoneEntry reading, IReadOnlyList<string?> names, int at)
    {
        yield return new(
            RunCharts.Named($"{reading.Claimant} accepts from", names, at), [Stake.Figure(reading.Minimum)],
            (svg, scale, middle) => Bars.Solid(svg, "one", scale, reading.Minimum, scale.To, middle, 20));
        yield return new(
            RunCharts.Named($"{reading.Addressee} concedes up to", names, at), [Stake.Figure(reading.Maximum)],
            (svg, scale, middle) => Bars.Solid(svg, "two", scale, scale.From, reading.Maximum, middle, 20));
        var (low, high) = (Math.Min(reading.Minimum, reading.Maximum), Math.Max(reading.Minimum, reading.Maximum));
        yield return new(
            RunCharts.Named(reading.Width >= 0 ? "zone" : "gap", names, at), [Stake.Figure(Math.Abs(reading.Width))],
            (svg, scale, middle) => Bars.Solid(svg, reading.Width >= 0 ? "three" : "rest", scale, low, high, middle, 24)) { Total = true };
    }

    private static string Sentence(ZoneEntry reading) =>
        $"{(reading.Name is null ? "" : $"{reading.Name}: ")}{reading.Claimant} accepts from {Stake.Words(reading.Minimum)}, "
        + $"{reading.Addressee} concedes up to {Stake.Words(reading.Maximum)}: "
        + (reading.Width >= 0 ? $"a zone of {Stake.Words(reading.Width)}." : $"gap (no zone) {Stake.Words(-reading.Width)}.");
}
