using Simulator.Domain.Values;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Charts;

/// <summary>How often runs end in one outcome.</summary>
/// <param name="Label">The outcome.</param>
/// <param name="Share">The share of runs that end so, from 0 to 1.</param>
/// <param name="Other">The share among the runs that are compared with; none by default.</param>
/// <exception cref="ArgumentException">A share does not lie from 0 to 1.</exception>
public sealed record OutcomeRow(string Label, Estimate Share, Estimate? Other = null)
{
    /// <summary>The share of runs that end so, from 0 to 1.</summary>
    public Estimate Share { get; } = Finite.Share(Share, $"the share of '{Label}'");

    /// <summary>The share among the runs that are compared with; none by default.</summary>
    public Estimate? Other { get; } = Other is { } other ? Finite.Share(other, $"the other share of '{Label}'") : null;
}

/// <summary>How often runs end in which outcome: bars with intervals, alone or beside the runs that they are compared with.</summary>
/// <param name="Caption">What is written around the chart.</param>
/// <param name="Rows">The outcomes, from above.</param>
/// <param name="Series">Whose runs they are; named where there are others.</param>
/// <param name="Other">Whose runs they are compared with, such as <c>parent</c>.</param>
public sealed record OutcomeBars(Caption Caption, ValueList<OutcomeRow> Rows, string Series = "these runs", string Other = "parent")
{
    private static readonly Quantity Share = Quantity.Share("share of runs");

    /// <summary>The chart as SVG.</summary>
    public string Drawn() => Sheet.Of(Caption, Rows.Select(Told), (svg, top) =>
        new RowPlot(Share, 0, "share (interval)", [.. Rows.Select(Row)]).Draw(svg, Legend.Draw(svg, top, Keys()), Rows.SelectMany(Extent)));

    private static PlotRow Row(OutcomeRow row) => row.Other is not { } other
        ? new(row.Label, [Share.Figure(row.Share)], (svg, scale, middle) => Bar(svg, scale, "one", row.Share, middle, 24))
        : new(row.Label, [Share.Figure(row.Share), Share.Figure(other)], (svg, scale, middle) =>
        {
            Bar(svg, scale, "one", row.Share, middle - 10, 18);
            Bar(svg, scale, "rest", other, middle + 10, 14);
        });

    private static void Bar(Svg svg, Scale scale, string colour, Estimate share, double middle, double height)
    {
        Bars.Solid(svg, colour, scale, 0, share.Value, middle, height);
        Bars.Whisker(svg, scale, share, middle);
    }

    private IEnumerable<Key> Keys() => Rows.All(row => row.Other is null) ? [] :
    [
        new(Series, (svg, scale, middle) => Bars.Solid(svg, "one", scale, 0, 1, middle, 16)),
        new(Other, (svg, scale, middle) => Bars.Solid(svg, "rest", scale, 0, 1, middle, 12)),
    ];

    private static IEnumerable<double> Extent(OutcomeRow row) =>
        row.Other is { } other ? [row.Share.Value, row.Share.High, other.Value, other.High] : [row.Share.Value, row.Share.High];

    private string Told(OutcomeRow row) =>
        $"{row.Label}: {Share.Words(row.Share)}{(row.Other is { } other ? $"; {Other}: {Share.Words(other)}" : "")}.";
}
