using System.Runtime.InteropServices;

namespace Simulator.Engine.Statistics;

/// <summary>An estimate from runs, with its confidence interval.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Interval">The values that agree with the runs at the level of <see cref="Interval.Level"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Estimate(double Value, Interval Interval)
{
    /// <summary>An estimate with the ends of its interval.</summary>
    public Estimate(double value, double low, double high)
        : this(value, new Interval(low, high))
    {
    }

    /// <summary>The lower end of the interval; minus infinity when it is unbounded.</summary>
    public double Low => Interval.Low;

    /// <summary>The upper end of the interval; plus infinity when it is unbounded.</summary>
    public double High => Interval.High;

    /// <summary>True when the number and both ends of its interval are finite.</summary>
    public bool IsBounded => double.IsFinite(Value) && double.IsFinite(Low) && double.IsFinite(High);

    /// <summary>The same in another unit.</summary>
    /// <param name="step">One of the old unit, in the new one; not negative.</param>
    public Estimate Times(double step) => new(Value * step, Low * step, High * step);
}
