namespace Simulator.Reports.Charts;

/// <summary>What happens on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Label">What happens.</param>
public sealed record Mark(DateOnly Day, string Label);

/// <summary>
/// Marks above a plot: each has a line at its day and its label on the right of it, at a height at which it touches neither a line nor another label.
/// </summary>
/// <param name="marks">The marks.</param>
/// <param name="x">The scale of days.</param>
public sealed class MarkLabels(IEnumerable<Mark> marks, Scale x)
{
    private const double Most = 320;
    private const double Gap = 6;

    /// <summary>The marks, each with the height of the top of its label above the plot.</summary>
    private readonly List<(double X, IReadOnlyList<Line> Lines, double Top)> placed = Placed(marks, x);

    /// <summary>The room that they need above the plot.</summary>
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

    /// <summary>From the right to the left, each label goes above all marks that it reaches over: their lines end below it.</summary>
    private static List<(double X, IReadOnlyList<Line> Lines, double Top)> Placed(IEnumerable<Mark> marks, Scale scale)
    {
        var labels = new List<(double X, IReadOnlyList<Line> Lines, double Top)>();
        foreach (var mark in marks.OrderByDescending(mark => mark.Day))
        {
            var left = scale.At(mark.Day.DayNumber);
            var lines = Lettering.Note.Lines(mark.Label, Math.Min(Most, Sheet.Right - left - Gap), 2);
            var right = left + Gap + lines.Select(line => line.Width).DefaultIfEmpty().Max() + Gap;
            labels.Add((left, lines, labels.Where(other => other.X <= right).Select(other => other.Top).DefaultIfEmpty().Max() + Room(lines) + Gap));
        }

        return labels;
    }

    private static double Room(IEnumerable<Line> lines) => lines.Sum(line => line.Lettering.Leading);
}
