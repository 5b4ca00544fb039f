using Simulator.Domain.Values;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Charts;

/// <summary>The effect of a parameter on an outcome at both ends of its range.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Low">The low end of its range.</param>
/// <param name="High">The high end of its range.</param>
/// <param name="AtLow">The outcome at the low end.</param>
/// <param name="AtHigh">The outcome at the high end.</param>
/// <param name="Unit">The unit of the parameter; empty by default.</param>
/// <exception cref="ArgumentException">A number cannot be drawn, or the low end lies above the high end.</exception>
public sealed record TornadoRow(string Parameter, double Low, double High, Estimate AtLow, Estimate AtHigh, string Unit = "")
{
    /// <summary>The low end of its range.</summary>
    public double Low { get; } = Finite.Number(Low, $"The low end of '{Parameter}'");

    /// <summary>The high end of its range.</summary>
    public double High { get; } = Finite.Above(High, Low, $"The high end of '{Parameter}'");

    /// <summary>The outcome at the low end.</summary>
    public Estimate AtLow { get; } = Finite.Number(AtLow, $"the outcome at the low end of '{Parameter}'");

    /// <summary>The outcome at the high end.</summary>
    public Estimate AtHigh { get; } = Finite.Number(AtHigh, $"the outcome at the high end of '{Parameter}'");

    /// <summary>The distance between the outcomes.</summary>
    public double Swing => Math.Abs(AtHigh.Value - AtLow.Value);

    /// <summary>The range in words.</summary>
    public string Range => $"{Numbers.Significant(Low)} to {Numbers.Significant(High)} {Unit}".TrimEnd();

    /// <summary>True when bars from a base, or the intervals at their ends, would hide one another.</summary>
    public bool Overlaps(double level) =>
        (AtLow.Value - level) * (AtHigh.Value - level) > 0 || (AtLow.Low <= AtHigh.High && AtHigh.Low <= AtLow.High);
}

/// <summary>A tornado chart: the effect of each parameter on an outcome, one at a time, the widest swing first.</summary>
/// <param name="Caption">The text around the chart.</param>
/// <param name="Quantity">The quantity of the outcome.</param>
/// <param name="Base">The outcome with every parameter at its own value.</param>
/// <param name="Rows">The parameters, in any order. Parameters with the same swing are drawn in the order given.</param>
public sealed record Tornado(Caption Caption, Quantity Quantity, Estimate Base, ValueList<TornadoRow> Rows)
{
    /// <summary>The outcome with every parameter at its own value.</summary>
    public Estimate Base { get; } = Finite.Number(Base, "the outcome with every parameter at its own value");

    private IEnumerable<TornadoRow> Sorted => Rows.OrderByDescending(row => row.Swing);

    /// <summary>The chart as SVG.</summary>
    public string Drawn() => Sheet.Of(
        Caption, Sorted.Select(Sentence).Prepend($"With every parameter at its own value: {Quantity.Words(Base)}."),
        (svg, top) => new RowPlot(Quantity, Base.Value, "at the low end → at the high end (intervals)", [.. Sorted.Select(Row)])
            .Draw(svg, Legend.Draw(svg, top, Keys()),
                Rows.SelectMany(row => new[] { row.AtLow, row.AtHigh }).SelectMany(end => new[] { end.Value, end.Low, end.High })));

    private PlotRow Row(TornadoRow row) => new(
        row.Parameter,
        [
            $"{Quantity.Figure(row.AtLow.Value)} → {Quantity.Figure(row.AtHigh.Value)}",
            $"({Quantity.Range(row.AtLow.Interval)}) → ({Quantity.Range(row.AtHigh.Interval)})",
        ],
        (svg, scale, middle) =>
        {
            // Bars that would hide one another get half the height each.
            var (shift, height) = row.Overlaps(Base.Value) ? (7, 12) : (0, 24);
            Bars.Hatched(svg, "one", scale, Base.Value, row.AtLow.Value, middle - shift, height);
            Bars.Solid(svg, "two", scale, Base.Value, row.AtHigh.Value, middle + shift, height);
            Bars.Whisker(svg, scale, row.AtLow, middle - shift);
            Bars.Whisker(svg, scale, row.AtHigh, middle + shift);
        })
    {
        Note = row.Range,
    };

    private IEnumerable<Key> Keys() =>
    [
        new("parameter at the low end of its range", (svg, scale, middle) => Bars.Hatched(svg, "one", scale, 0, 1, middle, 16)),
        new("at the high end", (svg, scale, middle) => Bars.Solid(svg, "two", scale, 0, 1, middle, 16)),
        new($"every parameter at its own value: {Quantity.Figure(Base)}",
            (svg, scale, middle) => svg.Line("ink-on edge", scale.At(0.5), middle - 8, scale.At(0.5), middle + 8)),
    ];

    private string Sentence(TornadoRow row) =>
        $"{row.Parameter} at {Numbers.Significant(row.Low)} to {Numbers.Significant(row.High)}: "
        + $"{Quantity.Words(row.AtLow)} to {Quantity.Words(row.AtHigh)}.";
}
