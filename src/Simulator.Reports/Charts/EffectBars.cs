using Simulator.Domain.Values;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Charts;

/// <summary>What one measure changes.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Effect">The effect, above or below zero, in the quantity of the chart.</param>
/// <param name="Contested">From the lowest to the highest effect that is claimed for it, where even the sign is disputed; none by default.</param>
public sealed record EffectRow(string Measure, Estimate Effect, Interval? Contested = null)
{
    /// <summary>The effect.</summary>
    public Estimate Effect { get; } = Finite.Number(Effect, $"the effect on '{Measure}'");

    /// <summary>The stretch of a contested effect; <c>null</c> when it is not contested.</summary>
    public Interval? Contested { get; } = Contested is { } stretch ? Finite.Stretch(stretch, $"the contested effect on '{Measure}'") : null;
}

/// <summary>
/// What measures change, around zero. Where the effect of one is contested, the span of the claims is hatched and no bar takes a side.
/// </summary>
/// <param name="Caption">What is written around the chart.</param>
/// <param name="Quantity">What effects are measured in.</param>
/// <param name="Rows">The measures, from above.</param>
public sealed record EffectBars(Caption Caption, Quantity Quantity, ValueList<EffectRow> Rows)
{
    /// <summary>The chart as SVG.</summary>
    public string Drawn() => Sheet.Of(Caption, Rows.Select(Told), (svg, top) =>
        new RowPlot(Quantity, 0, "effect (interval)", [.. Rows.Select(Row)]).Draw(svg, Legend.Draw(svg, top, Keys()), Rows.SelectMany(Extent)));

    private PlotRow Row(EffectRow row) => new(row.Measure, [Quantity.Figure(row.Effect), .. row.Contested is { } claims ? [$"contested: {Quantity.Range(claims)}"] : Array.Empty<string>()],
        (svg, scale, middle) =>
        {
            if (row.Contested is { } contested)
            {
                Bars.Hatched(svg, "two", scale, contested.Low, contested.High, middle, 24);
                Bars.Whisker(svg, scale, row.Effect, middle);
                svg.Dot("ink-on fill", scale.At(row.Effect.Value), middle, 5);
            }
            else
            {
                Bars.Solid(svg, "one", scale, 0, row.Effect.Value, middle, 24);
                Bars.Whisker(svg, scale, row.Effect, middle);
            }
        });

    private IEnumerable<Key> Keys() => Rows.All(row => row.Contested is null) ? [] :
    [
        new("effect in the runs", (svg, scale, middle) => Bars.Solid(svg, "one", scale, 0, 1, middle, 16)),
        new("contested: from the lowest to the highest claim; the dot is the effect in the runs",
            (svg, scale, middle) => Bars.Hatched(svg, "two", scale, 0, 1, middle, 16)),
    ];

    private static IEnumerable<double> Extent(EffectRow row) =>
        [row.Effect.Value, row.Effect.Low, row.Effect.High, .. row.Contested is { } contested ? [contested.Low, contested.High] : Array.Empty<double>()];

    private string Told(EffectRow row) =>
        $"{row.Measure}: {Quantity.Words(row.Effect)}{(row.Contested is { } contested ? $", contested, with claims from {Quantity.Words(contested.Low)} to {Quantity.Words(contested.High)}" : "")}.";
}
