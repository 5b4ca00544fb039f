namespace Simulator.Reports.Charts;

/// <summary>A row of a chart: a name on the left, a drawing, and numbers on the right.</summary>
/// <param name="Label">The name.</param>
/// <param name="Values">The numbers, one below the other.</param>
/// <param name="Draw">Draws the row along the scale, around its middle.</param>
public sealed record PlotRow(string Label, IReadOnlyList<string> Values, Action<Svg, Scale, double> Draw)
{
    /// <summary>The text below the name; empty by default.</summary>
    public string Note { get; init; } = "";

    /// <summary>True for a row that sums up the rows above it.</summary>
    public bool Total { get; init; }
}

/// <summary>Rows below each other on one scale.</summary>
/// <param name="Quantity">The quantity of the scale.</param>
/// <param name="Origin">The number at which bars begin.</param>
/// <param name="Heading">The heading of the numbers on the right.</param>
/// <param name="Rows">The rows, from the top.</param>
public sealed record RowPlot(Quantity Quantity, double Origin, string Heading, IReadOnlyList<PlotRow> Rows)
{
    private const double LabelWidth = 280;
    private const int LabelLines = 4;
    private const double Gap = 16;
    private const double MinHeight = 44;
    private const int Steps = 6;

    /// <summary>Draws the rows from a height downwards.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="top">The height.</param>
    /// <param name="extent">The numbers that the scale must hold, in addition to the origin.</param>
    /// <returns>The lower end of the plot.</returns>
    public double Draw(Svg svg, double top, IEnumerable<double> extent)
    {
        var rows = Rows.Select(row => (Row: row, Label: Labelled(row), Values: Valued(row))).ToList();
        if (rows.Count == 0)
        {
            return Sheet.Nothing(svg, top);
        }

        var left = Sheet.Margin + Widest(rows.SelectMany(row => row.Label)) + Gap;
        var right = Sheet.Right - Widest(rows.SelectMany(row => row.Values)) - Gap - Gap;
        var scale = Scale.Around(extent.Append(Origin), left, right, Steps);
        svg.Text([Lettering.Note.OneLine(Heading, Sheet.Right - left)], Sheet.Right, top + (Lettering.Note.Leading / 2), "end");
        top += Lettering.Note.Leading + 6;

        var heights = rows.Select(row => Math.Max(MinHeight, Math.Max(Height(row.Label), Height(row.Values)) + 14)).ToList();
        var bottom = top + heights.Sum();
        foreach (var (x, label) in Ticks(scale))
        {
            svg.Line("grid-on thin", x, top, x, bottom + 6);
            svg.Text(label, x, bottom + 6 + Lettering.Note.Leading, "middle");
        }

        var centre = (left + right) / 2;
        var axis = Lettering.Note.Lines(Quantity.Axis, 2 * Math.Min(centre - Sheet.Margin, Sheet.Right - centre));
        var end = bottom + 16 + Lettering.Note.Leading + Height(axis);
        svg.Text(axis, centre, end - (Height(axis) / 2), "middle");
        foreach (var ((row, label, values), height) in rows.Zip(heights))
        {
            svg.Line(row.Total ? "ink-on edge" : "grid-on thin", Sheet.Margin, top, Sheet.Right, top);
            var middle = top + (height / 2);
            svg.Text(label, left - Gap, middle, "end");
            svg.Text(values, Sheet.Right, middle, "end");
            row.Draw(svg, scale, middle);
            top += height;
        }

        svg.Line("ink-on edge", scale.At(Origin), bottom - heights.Sum(), scale.At(Origin), bottom + 6);
        return end;
    }

    /// <summary>As many round numbers as fit side by side.</summary>
    private List<(double X, Line Label)> Ticks(Scale scale) => Enumerable.Range(1, Steps).Reverse()
        .Select(max => scale.Ticks(max).Select(tick => (X: scale.At(tick), Label: new Line(Lettering.Note, Quantity.Tick(tick)))).ToList())
        .First(ticks => ticks.Count <= 2 || ticks[1].X - ticks[0].X > ticks.Max(tick => tick.Label.Width) + Gap);

    private static IReadOnlyList<Line> Labelled(PlotRow row) =>
        [.. (row.Total ? Lettering.Strong : Lettering.Label).Lines(row.Label, LabelWidth, LabelLines),
            .. Lettering.Note.Lines(row.Note, LabelWidth, 2)];

    private static IReadOnlyList<Line> Valued(PlotRow row) =>
        [.. row.Values.Select((value, place) => new Line(place > 0 ? Lettering.Note : row.Total ? Lettering.Strong : Lettering.Label, value))];

    private static double Widest(IEnumerable<Line> lines) => lines.Select(line => line.Width).DefaultIfEmpty().Max();

    private static double Height(IEnumerable<Line> lines) => lines.Sum(line => line.Lettering.Leading);
}
