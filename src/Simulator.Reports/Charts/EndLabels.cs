namespace Simulator.Reports.Charts;

/// <summary>The label at the end of a curve.</summary>
/// <param name="Colour">The colour of the curve.</param>
/// <param name="Look">The style of its line.</param>
/// <param name="X">The end of the curve, from the left.</param>
/// <param name="Y">The end of the curve, from the top.</param>
/// <param name="Lines">The lines of text.</param>
public sealed record EndLabel(string Colour, string Look, double X, double Y, IReadOnlyList<Line> Lines)
{
    private const double Between = 8;

    /// <summary>The height that the label needs.</summary>
    public double Height => Room(Lines);

    /// <summary>The height that lines need.</summary>
    public static double Room(IEnumerable<Line> lines) => lines.Sum(line => line.Lettering.Leading) + Between;
}

/// <summary>Labels at the ends of curves, moved apart when curves end close to each other.</summary>
public static class EndLabels
{
    /// <summary>The gap between the plot and the labels.</summary>
    public const double Gap = 36;

    /// <summary>
    /// Draws labels, each joined to its curve. From a curve that ends within the plot, a thin dotted line leads to the edge.
    /// </summary>
    /// <param name="svg">The picture.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="edge">The right edge of the plot.</param>
    /// <param name="top">The upper end of the space for labels.</param>
    /// <param name="bottom">The lower end of that space, which must hold all labels.</param>
    public static void Draw(Svg svg, IEnumerable<EndLabel> labels, double edge, double top, double bottom)
    {
        var sorted = labels.OrderBy(label => label.Y).ToList();
        foreach (var (label, middle) in sorted.Zip(Spread([.. sorted.Select(label => (label.Y, label.Height))], top, bottom)))
        {
            svg.Dot($"{label.Colour}-on fill", label.X, label.Y, 4);
            if (label.X < edge)
            {
                svg.Line($"{label.Colour}-on thin dotted", label.X, label.Y, edge, label.Y);
            }

            svg.Polyline($"{label.Colour}-on {label.Look}", [(edge, label.Y), (edge + (Gap / 2), middle), (edge + Gap - 6, middle)]);
            svg.Text(label.Lines, edge + Gap, middle);
        }
    }

    /// <summary>The middles of blocks that neither touch each other nor exceed the space, close to the wanted middles.</summary>
    /// <param name="blocks">The wanted middle and the height of each block, from the top.</param>
    /// <param name="top">The upper end of the space.</param>
    /// <param name="bottom">The lower end of the space.</param>
    public static IReadOnlyList<double> Spread(IReadOnlyList<(double Wanted, double Height)> blocks, double top, double bottom)
    {
        // Blocks pushed apart downwards keep their distances, and so do blocks pushed upwards; hence their means do as well.
        var wanted = blocks.Select(block => block.Wanted).ToList();
        var heights = blocks.Select(block => block.Height).ToList();
        var down = Lifted(Lowered(wanted, heights, top), heights, bottom);
        var up = Lowered(Lifted(wanted, heights, bottom), heights, top);
        return [.. down.Zip(up, (one, other) => (one + other) / 2)];
    }

    private static IReadOnlyList<double> Lowered(IReadOnlyList<double> middles, IReadOnlyList<double> heights, double top) =>
        [.. middles.Zip(heights, (middle, height) =>
        {
            var lowered = Math.Max(middle, top + (height / 2));
            top = lowered + (height / 2);
            return lowered;
        })];

    private static IReadOnlyList<double> Lifted(IReadOnlyList<double> middles, IReadOnlyList<double> heights, double bottom) =>
        [.. Lowered([.. middles.Reverse().Select(middle => -middle)], [.. heights.Reverse()], -bottom).Reverse().Select(middle => -middle)];
}
