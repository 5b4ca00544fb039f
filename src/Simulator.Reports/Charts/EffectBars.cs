using Simulator.Domain.Values;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Charts;

/// <summary>The effect of one measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Effect">The effect, above or below zero, in the quantity of the chart.</param>
/// <param name="Contested">
/// The range from the lowest to the highest claimed effect, when even its sign is contested; <c>null</c> by default.
/// </param>
public sealed record EffectRow(string Measure, Estimate Effect, Interval? Contested = null)
{
    /// <summary>The effect.</summary>
    public Estimate Effect { get; } = Finite.Number(Effect, $"the effect on '{Measure}'");

    /// <summary>The range of a contested effect; <c>null</c> when it is not contested.</summary>
    public Interval? Contested { get; } = Contested is { } stretch ? Finite.Stretch(stretch, $"the contested effect on '{Measure}'") : null;
}

/// <summary>
/// Effects of measures, around zero. A contested effect has a hatched range of the claims instead of a bar.
/// </summary>
/// <param name="Caption">The text around the chart.</param>
/// <param name="Quantity">The quantity of the effects.</param>
/// <param name="Rows">The measures, from the top.</param>
public sealed record EffectBars(Caption Caption, Quantity Quantity, ValueList<EffectRow> Rows)
{
    /// <summary>The chart as SVG.</summary>
    public string Drawn() => Sheet.Of(Caption, Rows.Select(Sentence), (svg, top) =>
        new RowPlot(Quantity, 0, "effect (interval)", [.. Rows.Select(Row)]).Draw(svg, Legend.Draw(svg, top, Keys()), Rows.SelectMany(Extent)));

    private PlotRow Row(EffectRow row) => new(
        row.Measure,
        [Quantity.Figure(row.Effect), .. row.Contested is { } claims ? [$"contested: {Quantity.Range(claims)}"] : Array.Empty<string>()],
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
        [
            row.Effect.Value, row.Effect.Low, row.Effect.High,
            .. row.Contested is { } contested ? [contested.Low, contested.High] : Array.Empty<double>(),
        ];

    private string Sentence(EffectRow row) => $"{row.Measure}: {Quantity.Words(row.Effect)}{(row.Contested is { } contested
        ? $", contested, with claims from {Quantity.Words(contested.Low)} to {Quantity.Words(contested.High)}"
        : "")}.";
}
