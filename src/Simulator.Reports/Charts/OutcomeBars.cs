using Simulator.Domain.Values;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Charts;

/// <summary>The share of runs with one outcome.</summary>
/// <param name="Label">The outcome.</param>
/// <param name="Share">The share of runs with the outcome, from 0 to 1.</param>
/// <param name="Other">The share in the runs of the comparison; <c>null</c> by default.</param>
/// <exception cref="ArgumentException">A share lies outside 0 to 1.</exception>
public sealed record OutcomeRow(string Label, Estimate Share, Estimate? Other = null)
{
    /// <summary>The share of runs with the outcome, from 0 to 1.</summary>
    public Estimate Share { get; } = Finite.Share(Share, $"the share of '{Label}'");

    /// <summary>The share in the runs of the comparison; <c>null</c> by default.</summary>
    public Estimate? Other { get; } = Other is { } other ? Finite.Share(other, $"the other share of '{Label}'") : null;
}

/// <summary>The shares of outcomes: bars with intervals, alone or together with the runs of a comparison.</summary>
/// <param name="Caption">The text around the chart.</param>
/// <param name="Rows">The outcomes, from the top.</param>
/// <param name="Series">The name of the runs, shown when there is a comparison.</param>
/// <param name="Other">The name of the runs of the comparison, such as <c>parent</c>.</param>
public sealed record OutcomeBars(Caption Caption, ValueList<OutcomeRow> Rows, string Series = "these runs", string Other = "parent")
{
    private static readonly Quantity Share = Quantity.Share("share of runs");

    /// <summary>The chart as SVG.</summary>
    public string Drawn() => Sheet.Of(Caption, Rows.Select(Sentence), (svg, top) =>
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

    private string Sentence(OutcomeRow row) =>
        $"{row.Label}: {Share.Words(row.Share)}{(row.Other is { } other ? $"; {Other}: {Share.Words(other)}" : "")}.";
}
