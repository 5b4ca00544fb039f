namespace Simulator.Reports.Charts;

/// <summary>An event on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Label">The event, in words.</param>
public sealed record Mark(DateOnly Day, string Label);

/// <summary>
/// Marks above a plot: each has a line at its day and a label to the right of it, at a height where it touches neither a line nor another label.
/// </summary>
/// <param name="marks">The marks.</param>
/// <param name="x">The scale of days.</param>
public sealed class MarkLabels(IEnumerable<Mark> marks, Scale x)
{
    private const double MaxWidth = 320;
    private const double Gap = 6;

    /// <summary>The marks, each with the height of the top of its label above the plot.</summary>
    private readonly List<(double X, IReadOnlyList<Line> Lines, double Top)> placed = Placed(marks, x);

    /// <summary>The height that the marks need above the plot.</summary>
    public double Height => placed.Select(mark => mark.Top + Gap).DefaultIfEmpty().Max();

    /// <summary>Draws the marks.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="y">The scale of the plot, upwards.</param>
    public void Draw(Svg svg, Scale y)
    {
        foreach (var (left, lines, top) in placed)
        {
            svg.Line("ink-on thin dashed", left, y.End - top, left, y.Start);
            svg.Text(lines, left + Gap, y.End - top + (Room(lines) / 2));
        }
    }

    /// <summary>
    /// The places of the marks. From right to left, each label goes above all marks that it covers, so that their lines end below it.
    /// </summary>
    private static List<(double X, IReadOnlyList<Line> Lines, double Top)> Placed(IEnumerable<Mark> marks, Scale scale)
    {
        var labels = new List<(double X, IReadOnlyList<Line> Lines, double Top)>();
        foreach (var mark in marks.OrderByDescending(mark => mark.Day))
        {
            var left = scale.At(mark.Day.DayNumber);
            var lines = Lettering.Note.Lines(mark.Label, Math.Min(MaxWidth, Sheet.Right - left - Gap), 2);
            var right = left + Gap + lines.Select(line => line.Width).DefaultIfEmpty().Max() + Gap;
            labels.Add((left, lines, labels.Where(other => other.X <= right).Select(other => other.Top).DefaultIfEmpty().Max() + Room(lines) + Gap));
        }

        return labels;
    }

    private static double Room(IEnumerable<Line> lines) => lines.Sum(line => line.Lettering.Leading);
}
