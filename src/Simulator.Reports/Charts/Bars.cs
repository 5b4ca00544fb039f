using Simulator.Engine.Statistics;

namespace Simulator.Reports.Charts;

/// <summary>Bars and whiskers along the scale of a row.</summary>
public static class Bars
{
    private const double Stripe = 9;
    private const double Cap = 6;

    /// <summary>A filled bar between two numbers.</summary>
    public static void Solid(Svg svg, string colour, Scale scale, double from, double to, double middle, double height)
    {
        var (left, right) = Ends(scale, from, to);
        svg.Rect($"{colour}-on fill", left, middle - (height / 2), right - left, height);
    }

    /// <summary>A hatched bar between two numbers.</summary>
    public static void Hatched(Svg svg, string colour, Scale scale, double from, double to, double middle, double height)
    {
        var ((left, right), top, bottom) = (Ends(scale, from, to), middle - (height / 2), middle + (height / 2));
        for (var foot = left - height + Stripe; foot < right; foot += Stripe)
        {
            // A stripe rises from its foot to the right, clipped to the bar.
            var (start, end) = (Math.Max(foot, left), Math.Min(foot + height, right));
            svg.Line($"{colour}-on edge", start, bottom - (start - foot), end, bottom - (end - foot));
        }

        svg.Rect($"{colour}-on edge", left, top, right - left, height);
    }

    /// <summary>A line over the interval of an estimate, with a cap at both ends, and with a halo over what lies below it.</summary>
    public static void Whisker(Svg svg, Scale scale, Estimate estimate, double middle)
    {
        var (left, right) = Ends(scale, estimate.Low, estimate.High);
        foreach (var look in new[] { "paper-on halo", "ink-on edge" })
        {
            svg.Line(look, left, middle, right, middle);
            svg.Line(look, left, middle - Cap, left, middle + Cap);
            svg.Line(look, right, middle - Cap, right, middle + Cap);
        }
    }

    private static (double Left, double Right) Ends(Scale scale, double from, double to) =>
        (scale.At(Math.Min(from, to)), scale.At(Math.Max(from, to)));
}
