using System.Globalization;
using System.Security;
using System.Text;

namespace Simulator.Reports.Charts;

/// <summary>
/// A picture as SVG. Coordinates are units of the sheet, from its upper left corner, and are written with at most two decimals.
/// </summary>
public sealed class Svg
{
    private readonly StringBuilder elements = new();

    /// <summary>A box.</summary>
    public void Rect(string look, double x, double y, double width, double height) =>
        Add($"<rect class=\"{look}\" x=\"{Place(x)}\" y=\"{Place(y)}\" width=\"{Place(width)}\" height=\"{Place(height)}\"/>");

    /// <summary>A straight line.</summary>
    public void Line(string look, double x1, double y1, double x2, double y2) =>
        Add($"<line class=\"{look}\" x1=\"{Place(x1)}\" y1=\"{Place(y1)}\" x2=\"{Place(x2)}\" y2=\"{Place(y2)}\"/>");

    /// <summary>A line through points.</summary>
    public void Polyline(string look, IEnumerable<(double X, double Y)> points) => Add($"<polyline class=\"{look}\" points=\"{Places(points)}\"/>");

    /// <summary>An area within points.</summary>
    public void Polygon(string look, IEnumerable<(double X, double Y)> points) => Add($"<polygon class=\"{look}\" points=\"{Places(points)}\"/>");

    /// <summary>A dot.</summary>
    public void Dot(string look, double x, double y, double radius) =>
        Add($"<circle class=\"{look}\" cx=\"{Place(x)}\" cy=\"{Place(y)}\" r=\"{Place(radius)}\"/>");

    /// <summary>A line of text.</summary>
    /// <param name="line">The line.</param>
    /// <param name="x">The place of its start, middle or end: see <paramref name="anchor"/>.</param>
    /// <param name="y">The baseline.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(Line line, double x, double y, string anchor = "start") =>
        Add($"<text class=\"{line.Lettering.Class}\" x=\"{Place(x)}\" y=\"{Place(y)}\"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}>"
            + $"{Escaped(line.Text)}{(line.Whole is null ? "" : $"<title>{Escaped(line.Whole)}</title>")}</text>");

    /// <summary>Lines of text, one below the other.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="x">The place of the start, middle or end of each line: see <paramref name="anchor"/>.</param>
    /// <param name="middle">The middle of all lines.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(IReadOnlyCollection<Line> lines, double x, double middle, string anchor = "start")
    {
        var top = middle - (lines.Sum(line => line.Lettering.Leading) / 2);
        foreach (var line in lines)
        {
            Text(line, x, top + (line.Lettering.Leading / 2) + (line.Lettering.Size * 0.35), anchor);
            top += line.Lettering.Leading;
        }
    }

    /// <summary>
    /// The picture as a document that ends with a line break. It has a title and a description, and scales to the space that it gets.
    /// </summary>
    /// <param name="width">The width of the sheet.</param>
    /// <param name="height">The height of the sheet.</param>
    /// <param name="title">The name of the picture.</param>
    /// <param name="description">The content, in words.</param>
    public string Document(double width, double height, string title, string description) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" xml:lang="en" viewBox="0 0 {Place(width)} {Place(height)}">
          <title>{Escaped(title)}</title>
          <desc>{Escaped(description)}</desc>
          <style>
        {Style.Sheet}
          </style>
          <rect class="paper" x="0" y="0" width="{Place(width)}" height="{Place(height)}"/>
        {elements}</svg>

        """.ReplaceLineEndings("\n");

    private void Add(string element) => elements.Append("  ").Append(element).Append('\n');

    private static string Places(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{Place(point.X)},{Place(point.Y)}"));

    private static string Place(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Text for XML. White space becomes a space; other control characters, and characters that XML cannot hold, are dropped.</summary>
    private static string Escaped(string text) =>
        SecurityElement.Escape(string.Concat(text.EnumerateRunes()
            .Select(letter => Rune.IsWhiteSpace(letter) && Rune.IsControl(letter) ? new Rune(' ') : letter)
            .Where(letter => !Rune.IsControl(letter) && letter.Value is not (0xFFFE or 0xFFFF))));
}
