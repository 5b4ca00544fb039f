namespace Simulator.Reports.Charts;

/// <summary>A quantity over days, with room on the right for what is written at the ends of curves.</summary>
/// <param name="Quantity">What is measured, upwards.</param>
/// <param name="Top">Where it begins, from above, with the name of the quantity.</param>
/// <param name="X">Days, from left to right.</param>
/// <param name="Y">The quantity, upwards.</param>
public sealed record TimePlot(Quantity Quantity, double Top, Scale X, Scale Y)
{
    /// <summary>How many dates or days are marked at most.</summary>
    public const int Dates = 8;

    private const double Least = 380;
    private const double LabelWidth = 190;
    private const double LeastLabel = 120;
    private const int Steps = 6;

    /// <summary>What is written at the end of a curve: its name, its last number, and the interval of that.</summary>
    public static IReadOnlyList<Line> Label(string name, string figure, string interval = "") =>
        [.. Lettering.Label.Lines(name, LabelWidth, 4), .. Lettering.Strong.Lines(figure, LabelWidth), .. Lettering.Note.Lines(interval, LabelWidth)];

    /// <summary>The plot that has room for numbers, days and labels.</summary>
    /// <param name="top">Where it begins, from above.</param>
    /// <param name="quantity">What is measured.</param>
    /// <param name="values">The numbers that it holds, beside zero.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="labels">What is written at the ends of curves.</param>
    public static TimePlot Below(
        double top, Quantity quantity, IEnumerable<double> values, double first, double last, IReadOnlyCollection<IReadOnlyList<Line>> labels)
    {
        var end = top + Lettering.Note.Leading + 14;
        var upwards = Scale.Around(values.Append(0), end + Math.Max(Least, labels.Sum(EndLabel.Room)), end, Steps);
        var left = Sheet.Margin + upwards.Ticks(Steps).Max(tick => Lettering.Note.Width(quantity.Tick(tick))) + 10;
        var widest = labels.SelectMany(lines => lines).Select(line => line.Width).Append(LeastLabel).Max();
        return new(quantity, top, new(first, Math.Max(last, first + 1), left, Sheet.Right - widest - EndLabels.Gap), upwards);
    }

    /// <summary>The same plot with more room between the name of the quantity and the scale.</summary>
    public TimePlot Lowered(double by) => this with { Y = Y with { Start = Y.Start + by, End = Y.End + by } };

    /// <summary>The places of days and numbers.</summary>
    public IEnumerable<(double X, double Y)> Placed(IEnumerable<(double Day, double Value)> points) =>
        points.Select(point => (X.At(point.Day), Y.At(point.Value)));

    /// <summary>Draws the grid and what is written along it.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="ticks">The days that are marked.</param>
    /// <param name="axis">What the days are; nothing where the marks say it.</param>
    /// <returns>Where the plot ends, from above.</returns>
    public double Draw(Svg svg, IEnumerable<Tick> ticks, string axis = "")
    {
        svg.Text(Lettering.Note.Lines(Quantity.Axis, Sheet.Right - Sheet.Margin, 1), Sheet.Margin, Top + (Lettering.Note.Leading / 2));
        foreach (var tick in Y.Ticks(Steps))
        {
            svg.Line("grid-on thin", X.Start, Y.At(tick), X.End, Y.At(tick));
            svg.Text([new(Lettering.Note, Quantity.Tick(tick))], X.Start - 10, Y.At(tick), "end");
        }

        foreach (var tick in ticks)
        {
            svg.Line("ink-on thin", X.At(tick.At), Y.Start, X.At(tick.At), Y.Start + 6);
            svg.Text(new Line(Lettering.Note, tick.Label), X.At(tick.At), Y.Start + 6 + Lettering.Note.Leading, "middle");
            svg.Text(Lettering.Note.Lines(tick.Below, LabelWidth), X.At(tick.At), Y.Start + 6 + (1.75 * Lettering.Note.Leading), "middle");
        }

        svg.Line("ink-on edge", X.Start, Y.At(0), X.End, Y.At(0));
        svg.Text(Lettering.Note.Lines(axis, X.End - X.Start), (X.Start + X.End) / 2, Y.Start + 6 + (1.75 * Lettering.Note.Leading), "middle");
        return Y.Start + 6 + (2.25 * Lettering.Note.Leading);
    }
}
