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

    /// <summary>The scale that holds all numbers and begins and ends at round ones.</summary>
    /// <param name="values">The numbers to hold; one unit from zero where there are none, one unit above where they are all the same.</param>
    /// <param name="start">The place of its start.</param>
    /// <param name="end">The place of its end.</param>
    /// <param name="most">How many steps it may have.</param>
    public static Scale Around(IEnumerable<double> values, double start, double end, int most)
    {
        var (low, high) = values.DefaultIfEmpty().Aggregate(
            (Low: double.MaxValue, High: double.MinValue), (span, value) => (Math.Min(span.Low, value), Math.Max(span.High, value)));
        high = high - low < Narrowest ? low + 1 : high;
        var step = Step(high - low, most - 1);
        return new(Math.Floor(Counted(low, step)) * step, Math.Ceiling(Counted(high, step)) * step, start, end);
    }

    /// <summary>Round numbers on the scale, evenly spaced.</summary>
    /// <param name="most">How many steps there may be between them.</param>
    public IEnumerable<double> Ticks(int most)
    {
        var step = Step(To - From, most);
        var first = Math.Ceiling(Counted(From, step));
        return Enumerable.Range(0, (int)(Math.Floor(Counted(To, step)) - first) + 1).Select(place => (first + place) * step);
    }

    /// <summary>The least of 1, 2 and 5 times a power of ten of which so many cover the span.</summary>
    private static double Step(double span, int most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / most)));
        return new[] { 1.0, 2, 5, 10 }.Select(times => times * power).First(step => Counted(span, step) <= most);
    }

    private static double Counted(double span, double step) => Math.Round(span / step, 6);
}
