using System.Globalization;
using Simulator.Domain;

namespace Simulator.Cli.Output.Charts;

/// <summary>What a parameter does to an outcome between the ends of its range.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Low">The low end of its range.</param>
/// <param name="High">The high end of its range.</param>
/// <param name="AtLow">The outcome at the low end.</param>
/// <param name="AtHigh">The outcome at the high end.</param>
/// <param name="Unit">The unit of the parameter; none by default.</param>
/// <exception cref="ArgumentException">One is no number that can be drawn, or the low end lies above the high one.</exception>
internal sealed record TornadoRow(string Parameter, double Low, double High, double AtLow, double AtHigh, string Unit = "")
{
    /// <summary>The low end of its range.</summary>
    public double Low { get; } = Finite.Number(Low, $"The low end of '{Parameter}'");

    /// <summary>The high end of its range.</summary>
    public double High { get; } = Finite.Above(High, Low, $"The high end of '{Parameter}'");

    /// <summary>The outcome at the low end.</summary>
    public double AtLow { get; } = Finite.Number(AtLow, $"The outcome at the low end of '{Parameter}'");

    /// <summary>The outcome at the high end.</summary>
    public double AtHigh { get; } = Finite.Number(AtHigh, $"The outcome at the high end of '{Parameter}'");

    /// <summary>How far the outcomes lie apart.</summary>
    public double Swing => Math.Abs(AtHigh - AtLow);

    /// <summary>The range in words.</summary>
    public string Range => $"{Figure(Low)} to {Figure(High)} {Unit}".TrimEnd();

    private static string Figure(double value) => value.ToString("G6", CultureInfo.InvariantCulture).Replace('-', '−');
}

/// <summary>How much an outcome hangs on each parameter, one at a time, the most telling first.</summary>
/// <param name="Caption">What is written around the chart.</param>
/// <param name="Quantity">What the outcome is measured in.</param>
/// <param name="Base">The outcome with every parameter at its own value.</param>
/// <param name="Rows">The parameters, in any order; those with the same swing are drawn in the order given.</param>
/// <exception cref="ArgumentException">The base outcome is no number that can be drawn.</exception>
internal sealed record Tornado(Caption Caption, Quantity Quantity, double Base, ValueList<TornadoRow> Rows)
{
    /// <summary>The outcome with every parameter at its own value.</summary>
    public double Base { get; } = Finite.Number(Base, "The base outcome");

    private IEnumerable<TornadoRow> Sorted => Rows.OrderByDescending(row => row.Swing);

    /// <summary>The chart as SVG.</summary>
    public string Drawn() => Sheet.Of(Caption, Sorted.Select(Told).Prepend($"With every parameter at its own value: {Quantity.Words(Base)}."), (svg, top) =>
        new RowPlot(Quantity, Base, "at the low end → at the high end", [.. Sorted.Select(Row)]).Draw(svg, Legend.Draw(svg, top, Keys()), Rows.SelectMany(row => new[] { row.AtLow, row.AtHigh })));

    private PlotRow Row(TornadoRow row) => new(row.Parameter, [$"{Quantity.Figure(row.AtLow)} → {Quantity.Figure(row.AtHigh)}"], (svg, scale, middle) =>
    {
        // Bars on the same side of the base would hide one another: each gets half the height.
        var shift = (row.AtLow - Base) * (row.AtHigh - Base) > 0 ? 6 : 0;
        Bars.Hatched(svg, "one", scale, Base, row.AtLow, middle - shift, 24 - (2 * shift));
        Bars.Solid(svg, "two", scale, Base, row.AtHigh, middle + shift, 24 - (2 * shift));
    })
    { Note = row.Range };

    private IEnumerable<Key> Keys() =>
    [
        new("parameter at the low end of its range", (svg, scale, middle) => Bars.Hatched(svg, "one", scale, 0, 1, middle, 16)),
        new("at the high end", (svg, scale, middle) => Bars.Solid(svg, "two", scale, 0, 1, middle, 16)),
        new($"every parameter at its own value: {Quantity.Figure(Base)}", (svg, scale, middle) => svg.Line("ink-on edge", scale.At(0.5), middle - 8, scale.At(0.5), middle + 8)),
    ];

    private string Told(TornadoRow row) => $"{row.Parameter} at {row.Low} to {row.High}: {Quantity.Words(row.AtLow)} to {Quantity.Words(row.AtHigh)}.";
}
