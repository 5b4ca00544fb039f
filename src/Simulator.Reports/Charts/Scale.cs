namespace Simulator.Reports.Charts;

/// <summary>A linear scale from numbers to places on the sheet.</summary>
/// <param name="From">The number at the start.</param>
/// <param name="To">The number at the end, above <paramref name="From"/>.</param>
/// <param name="Start">The place of <paramref name="From"/>, in units of the sheet.</param>
/// <param name="End">The place of <paramref name="To"/>; may lie before the start, as upward scales do.</param>
public sealed record Scale(double From, double To, double Start, double End)
{
    private const double Narrowest = 1e-6;

    /// <summary>The place of a number.</summary>
    public double At(double value) => Start + ((value - From) / (To - From) * (End - Start));

    /// <summary>The scale that holds all numbers, and begins and ends at round numbers.</summary>
    /// <param name="values">The numbers. Without numbers the scale spans one unit from zero; with a single value, one unit from that value.</param>
    /// <param name="start">The place of the start.</param>
    /// <param name="end">The place of the end.</param>
    /// <param name="max">The maximum number of steps.</param>
    public static Scale Around(IEnumerable<double> values, double start, double end, int max)
    {
        var (low, high) = values.DefaultIfEmpty().Aggregate(
            (Low: double.MaxValue, High: double.MinValue), (span, value) => (Math.Min(span.Low, value), Math.Max(span.High, value)));
        high = high - low < Narrowest ? low + 1 : high;
        var step = Step(high - low, max - 1);
        return new(Math.Floor(Counted(low, step)) * step, Math.Ceiling(Counted(high, step)) * step, start, end);
    }

    /// <summary>Round numbers on the scale, evenly spaced.</summary>
    /// <param name="max">The maximum number of steps between them.</param>
    public IEnumerable<double> Ticks(int max)
    {
        var step = Step(To - From, max);
        var first = Math.Ceiling(Counted(From, step));
        return Enumerable.Range(0, (int)(Math.Floor(Counted(To, step)) - first) + 1).Select(place => (first + place) * step);
    }

    /// <summary>The smallest of 1, 2 and 5 times a power of ten that covers the span in at most that many steps.</summary>
    private static double Step(double span, int max)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / max)));
        return new[] { 1.0, 2, 5, 10 }.Select(times => times * power).First(step => Counted(span, step) <= max);
    }

    private static double Counted(double span, double step) => Math.Round(span / step, 6);
}
