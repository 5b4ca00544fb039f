namespace Simulator.Cli.Views.Runs;

/// <summary>Bars of block characters, or of number signs when the terminal shows only ASCII.</summary>
internal static class Bar
{
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>A bar from the left, padded to its full width.</summary>
    /// <param name="part">The length, from 0 to 1 of the width. Any length above 0 shows at least the shortest bar.</param>
    /// <param name="width">The width in columns.</param>
    /// <param name="unicode">True when block characters can be shown.</param>
    public static string Of(double part, int width, bool unicode)
    {
        if (!unicode)
        {
            var signs = Math.Max((int)Math.Round(part * width, MidpointRounding.AwayFromZero), part > 0 ? 1 : 0);
            return new string('#', signs).PadRight(width);
        }

        var eighths = Math.Max((int)Math.Round(part * width * 8, MidpointRounding.AwayFromZero), part > 0 ? 1 : 0);
        return $"{new string('█', eighths / 8)}{(eighths % 8 == 0 ? "" : Eighths[eighths % 8])}".PadRight(width);
    }

    /// <summary>A bar from a zero line in the middle, to the right for more and to the left for less.</summary>
    /// <param name="part">The length, from -1 to 1 of a side.</param>
    /// <param name="side">The width of a side in columns; the whole is one column wider.</param>
    /// <param name="unicode">True when block characters can be shown.</param>
    public static string Around(double part, int side, bool unicode)
    {
        var right = Of(Math.Max(0, part), side, unicode);
        return $"{Left(Math.Max(0, -part), side, unicode)}{(unicode ? '│' : '|')}{right}";
    }

    /// <summary>A bar from the right, in halves of a column, because Unicode has no finer blocks for it.</summary>
    private static string Left(double part, int width, bool unicode)
    {
        if (!unicode)
        {
            return Of(part, width, unicode).TrimEnd().PadLeft(width);
        }

        var halves = Math.Max((int)Math.Round(part * width * 2, MidpointRounding.AwayFromZero), part > 0 ? 1 : 0);
        return $"{(halves % 2 == 0 ? "" : "▐")}{new string('█', halves / 2)}".PadLeft(width);
    }
}
