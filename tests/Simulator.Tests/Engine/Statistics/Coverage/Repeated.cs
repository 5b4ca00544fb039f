using Simulator.Engine.Chance;
using Simulator.Engine.Statistics;

namespace Simulator.Tests.Engine.Statistics.Coverage;

/// <summary>Repeats a whole computation with other luck, to see how often its interval holds a truth that is known.</summary>
internal static class Repeated
{
    /// <summary>How often.</summary>
    public const int Times = 2000;

    /// <summary>The share of 2,000 repetitions whose interval holds the truth.</summary>
    /// <param name="truth">What is estimated.</param>
    /// <param name="interval">The interval of a repetition, given its number.</param>
    public static double Coverage(double truth, Func<uint, Interval> interval) =>
        Enumerable.Range(0, Times).AsParallel().Count(repetition => interval((uint)repetition).Contains(truth)) / (double)Times;

    /// <summary>Fails unless close to 95 of 100 intervals hold the truth: the bounds are four standard errors away.</summary>
    public static void AssertCovers(double truth, Func<uint, Interval> interval, ITestOutputHelper output)
    {
        var coverage = Coverage(truth, interval);
        output.WriteLine($"coverage {coverage}");
        Assert.InRange(coverage, 0.93, 0.97);
    }

    /// <summary>Four numbers between 0 and 1 for a run of a repetition.</summary>
    public static (double A, double B, double C, double D) Luck(uint repetition, int run)
    {
        var (a, b, c, d) = Philox.Block(new(0, 77, (uint)run, repetition), 11);
        return (Unit(a), Unit(b), Unit(c), Unit(d));
    }

    private static double Unit(uint word) => (word + 0.5) / (1UL << 32);
}
