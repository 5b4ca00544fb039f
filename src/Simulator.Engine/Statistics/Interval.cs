using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;

namespace Simulator.Engine.Statistics;

/// <summary>
/// A confidence interval: it contains the true value of the model in 95 of 100 repetitions of the whole computation with other seeds. It shows
/// chance in runs, not uncertainty about the world.
/// </summary>
/// <param name="Low">The lower end; minus infinity when unbounded.</param>
/// <param name="High">The upper end; plus infinity when unbounded.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The confidence level of all intervals, 0.95.</summary>
    public const double Level = 0.95;

    /// <summary>The half-width of the interval of a normal estimate, in standard errors: 1.96.</summary>
    public static readonly double Reach = Normal.InvCDF(0, 1, (1 + Level) / 2);

    /// <summary>The interval of all numbers, which excludes nothing.</summary>
    public static readonly Interval Everything = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The distance between the ends; infinite when an end is infinite.</summary>
    public double Width => High - Low;

    /// <summary>True when a value lies in the interval, ends included.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>The interval of an estimate that is close to normal.</summary>
    /// <param name="centre">The estimate.</param>
    /// <param name="standardError">Its standard error, not negative.</param>
    internal static Interval Around(double centre, double standardError) => new(centre - (Reach * standardError), centre + (Reach * standardError));
}
