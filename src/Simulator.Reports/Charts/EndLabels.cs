namespace Simulator.Reports.Charts;

/// <summary>What is written beside the end of a curve.</summary>
/// <param name="Colour">The colour of the curve.</param>
/// <param name="Look">How its line looks.</param>
/// <param name="X">Where the curve ends, from the left.</param>
/// <param name="Y">Where the curve ends, from above.</param>
/// <param name="Lines">What is written.</param>
public sealed record EndLabel(string Colour, string Look, double X, double Y, IReadOnlyList<Line> Lines)
{
    private const double Between = 8;

    /// <summary>The room that it needs, from above.</summary>
    public double Height => Room(Lines);

    /// <summary>The room that lines need, from above.</summary>
    public static double Room(IEnumerable<Line> lines) => lines.Sum(line => line.Lettering.Leading) + Between;
}

/// <summary>Labels at the ends of curves, moved apart where curves end close to each other.</summary>
public static class EndLabels
{
    /// <summary>The room between the plot and the labels.</summary>
    public const double Gap = 36;

    /// <summary>
    /// Draws labels, each joined to its curve. Where a curve ends within the plot, a thin dotted line tells that it does not go on.
    /// </summary>
    /// <param name="svg">The picture.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="edge">The right edge of the plot.</param>
    /// <param name="top">The upper end of the room for them.</param>
    /// <param name="bottom">The lower end; there is room for all between.</param>
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

    /// <summary>Middles for blocks that neither touch nor leave the room, close to where they are wanted.</summary>
    /// <param name="blocks">Where the middle of each block is wanted, and how high it is, from above.</param>
    /// <param name="top">The upper end of the room.</param>
    /// <param name="bottom">The lower end of the room.</param>
    public static IReadOnlyList<double> Spread(IReadOnlyList<(double Wanted, double Height)> blocks, double top, double bottom)
    {
        // Blocks pushed apart downwards keep their distances, so do those pushed upwards, and so does what lies halfway.
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
