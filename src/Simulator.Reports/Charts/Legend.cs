namespace Simulator.Reports.Charts;

/// <summary>A key of a chart: a colour, line or hatch with its meaning.</summary>
/// <param name="Text">The meaning.</param>
/// <param name="Sample">Draws a sample along a scale, around a middle.</param>
public sealed record Key(string Text, Action<Svg, Scale, double> Sample);

/// <summary>The keys of a chart, side by side, on as many lines as they need.</summary>
public static class Legend
{
    private const double Sample = 30;
    private const double Gap = 8;
    private const double Between = 26;

    /// <summary>Draws keys from a height downwards.</summary>
    /// <returns>The lower end of the keys; the same height without keys.</returns>
    public static double Draw(Svg svg, double top, IEnumerable<Key> keys)
    {
        var (left, bottom) = (Sheet.Margin, top);
        foreach (var key in keys)
        {
            var line = Lettering.Note.OneLine(key.Text, Sheet.Right - Sheet.Margin - Sample - Gap);
            var width = Sample + Gap + line.Width;
            if (bottom == top || left + width > Sheet.Right)
            {
                (left, bottom) = (Sheet.Margin, bottom + Lettering.Note.Leading + 6);
            }

            var middle = bottom - 3 - (Lettering.Note.Leading / 2);
            key.Sample(svg, new(0, 1, left, left + Sample), middle);
            svg.Text([line], left + Sample + Gap, middle);
            left += width + Between;
        }

        return bottom == top ? top : bottom + 8;
    }
}
