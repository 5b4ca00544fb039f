namespace Simulator.Reports.Charts;

/// <summary>A plot of a quantity over days, with space on the right for the labels at the ends of curves.</summary>
/// <param name="Quantity">The quantity, upwards.</param>
/// <param name="Top">The upper end, where the name of the quantity stands.</param>
/// <param name="X">The scale of days, from left to right.</param>
/// <param name="Y">The scale of the quantity, upwards.</param>
public sealed record TimePlot(Quantity Quantity, double Top, Scale X, Scale Y)
{
    /// <summary>The maximum number of dates or days that are marked.</summary>
    public const int Dates = 8;

    private const double MinHeight = 380;
    private const double LabelWidth = 190;
    private const double MinLabelWidth = 120;
    private const int Steps = 6;

    /// <summary>The label at the end of a curve: its name, its last number, and the interval of that number.</summary>
    public static IReadOnlyList<Line> Label(string name, string figure, string interval = "") =>
        [.. Lettering.Label.Lines(name, LabelWidth, 4), .. Lettering.Strong.Lines(figure, LabelWidth), .. Lettering.Note.Lines(interval, LabelWidth)];

    /// <summary>The plot that has space for numbers, days and labels.</summary>
    /// <param name="top">The upper end.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="values">The numbers that the plot must hold, in addition to zero.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="labels">The labels at the ends of curves.</param>
    public static TimePlot Below(
        double top, Quantity quantity, IEnumerable<double> values, double first, double last, IReadOnlyCollection<IReadOnlyList<Line>> labels)
    {
        var end = top + Lettering.Note.Leading + 14;
        var upwards = Scale.Around(values.Append(0), end + Math.Max(MinHeight, labels.Sum(EndLabel.Room)), end, Steps);
        var left = Sheet.Margin + upwards.Ticks(Steps).Max(tick => Lettering.Note.Width(quantity.Tick(tick))) + 10;
        var widest = labels.SelectMany(lines => lines).Select(line => line.Width).Append(MinLabelWidth).Max();
        return new(quantity, top, new(first, Math.Max(last, first + 1), left, Sheet.Right - widest - EndLabels.Gap), upwards);
    }

    /// <summary>The same plot with more space between the name of the quantity and the scale.</summary>
    public TimePlot Lowered(double by) => this with { Y = Y with { Start = Y.Start + by, End = Y.End + by } };

    /// <summary>The places of days and numbers.</summary>
    public IEnumerable<(double X, double Y)> Placed(IEnumerable<(double Day, double Value)> points) =>
        points.Select(point => (X.At(point.Day), Y.At(point.Value)));

    /// <summary>Draws the grid with its labels.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="ticks">The days that are marked.</param>
    /// <param name="axis">The label of the days; empty when the marks make it clear.</param>
    /// <returns>The lower end of the plot.</returns>
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
