namespace Simulator.Reports.Charts;

/// <summary>The sheet that every chart is drawn on: title above, footer below.</summary>
public static class Sheet
{
    /// <summary>The width of a sheet. All other lengths are in its units; a picture scales to the space that it gets.</summary>
    public const double Width = 960;

    /// <summary>The margin on every side.</summary>
    public const double Margin = 32;

    /// <summary>The right edge of the content.</summary>
    public const double Right = Width - Margin;

    /// <summary>A chart, as SVG.</summary>
    /// <param name="caption">The text around the chart.</param>
    /// <param name="description">The content in words and numbers, for readers who do not see the chart.</param>
    /// <param name="draw">Draws the chart from a height downwards, and returns its lower end.</param>
    public static string Of(Caption caption, IEnumerable<string> description, Func<Svg, double, double> draw)
    {
        var svg = new Svg();
        var top = Written(svg, Lettering.Title, caption.Title, Margin);
        var bottom = draw(svg, Written(svg, Lettering.Subtitle, caption.Subtitle, top + 4) + 16);
        svg.Line("grid-on thin", Margin, bottom + 16, Right, bottom + 16);
        var end = Written(svg, Lettering.Note, caption.Footer, bottom + 26);
        return svg.Document(
            Width, end + 20, caption.Title,
            string.Join(' ', [.. description, .. caption.Subtitle.Length > 0 ? [caption.Subtitle] : Array.Empty<string>(), caption.Footer]));
    }

    /// <summary>Writes that there is nothing to show.</summary>
    /// <returns>The lower end of the text.</returns>
    public static double Nothing(Svg svg, double top)
    {
        svg.Text(new Line(Lettering.Label, "There is nothing to show."), Margin, top + Lettering.Label.Leading);
        return top + (2 * Lettering.Label.Leading);
    }

    private static double Written(Svg svg, Lettering lettering, string text, double top)
    {
        var lines = lettering.Lines(text, Right - Margin);
        var height = lines.Count * lettering.Leading;
        svg.Text(lines, Margin, top + (height / 2));
        return top + height;
    }
}
