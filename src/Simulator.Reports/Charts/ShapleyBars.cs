using Simulator.Domain.Values;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Charts;

/// <summary>The contribution of one lever to the effect of a package.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Share">The share of the effect, above or below zero, in the quantity of the chart.</param>
public sealed record ShapleyRow(string Lever, Estimate Share)
{
    /// <summary>The share.</summary>
    public Estimate Share { get; } = Finite.Number(Share, $"the share of '{Lever}'");
}

/// <summary>The effect of a package shared out among its levers (Shapley 1953), with the whole effect below them.</summary>
/// <param name="Caption">The text around the chart.</param>
/// <param name="Quantity">The quantity of the effect.</param>
/// <param name="Rows">The levers, from the top.</param>
/// <param name="Totals">The effect of the whole package; one for each reading of contested levers.</param>
public sealed record ShapleyBars(Caption Caption, Quantity Quantity, ValueList<ShapleyRow> Rows, ValueList<ShapleyRow> Totals)
{
    private IEnumerable<ShapleyRow> All => Rows.Concat(Totals);

    /// <summary>The chart as SVG.</summary>
    public string Drawn() => Sheet.Of(Caption, All.Select(Sentence), (svg, top) =>
        new RowPlot(
            Quantity, 0, "share of the effect (interval)",
            [.. Rows.Select(row => Row(row, "one")), .. Totals.Select(total => Row(total, "rest") with { Total = true })])
            .Draw(svg, top, All.SelectMany(row => new[] { row.Share.Value, row.Share.Low, row.Share.High })));

    private PlotRow Row(ShapleyRow row, string colour) => new(row.Lever, [Quantity.Figure(row.Share)], (svg, scale, middle) =>
    {
        Bars.Solid(svg, colour, scale, 0, row.Share.Value, middle, 24);
        Bars.Whisker(svg, scale, row.Share, middle);
    });

    private string Sentence(ShapleyRow row) => $"{row.Lever}: {Quantity.Words(row.Share)}.";
}
