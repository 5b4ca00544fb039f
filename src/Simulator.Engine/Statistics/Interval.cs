using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;

namespace Simulator.Engine.Statistics;

/// <summary>
/// An interval that holds what is estimated in 95 of 100 repetitions of the whole computation with other seeds; it is about chance in runs, not about
/// the world.
/// </summary>
/// <param name="Low">Its lower end; minus infinity where nothing bounds it.</param>
/// <param name="High">Its upper end; plus infinity where nothing bounds it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The share of repetitions in which an interval should hold what it estimates; the same everywhere.</summary>
    public const double Level = 0.95;

    /// <summary>How many standard errors an interval reaches to either side where an estimate is normal: 1.96.</summary>
    public static readonly double Reach = Normal.InvCDF(0, 1, (1 + Level) / 2);

    /// <summary>The interval that rules nothing out.</summary>
    public static readonly Interval Everything = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>How far its ends are apart; infinite where an end is.</summary>
    public double Width => High - Low;

    /// <summary>Whether a value lies in it; the ends belong to it.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>The interval of an estimate that is close to normal.</summary>
    /// <param name="centre">The estimate.</param>
    /// <param name="standardError">Its standard error, not negative.</param>
    internal static Interval Around(double centre, double standardError) => new(centre - (Reach * standardError), centre + (Reach * standardError));
}
