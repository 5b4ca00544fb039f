namespace Simulator.Engine.Statistics;

/// <summary>The share of runs in which something happened, with its Wilson score interval.</summary>
/// <remarks>
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927. L. D. Brown, T. T. Cai and A. DasGupta,
/// "Interval estimation for a binomial proportion", Statistical Science 16, 2001, recommend it over the textbook (Wald) interval, which has zero
/// width at 0 and covers too seldom close to it.
/// </remarks>
public static class Proportion
{
    /// <summary>The share of runs in which something happened.</summary>
    /// <param name="count">The number of runs in which it happened, from 0 to <paramref name="n"/>.</param>
    /// <param name="n">The number of runs, at least 1.</param>
    /// <returns>The share, from 0 to 1. At 0 and at <paramref name="n"/> the interval ends exactly at 0 and at 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no runs, or the count is negative or exceeds <paramref name="n"/>.</exception>
    public static Estimate Of(long count, long n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, n);

        return new((double)count / n, new(Lower(count, n), 1 - Lower(n - count, n)));
    }

    private static double Lower(double count, double n)
    {
        if (count == 0)
        {
            return 0;
        }

        var square = Interval.Reach * Interval.Reach;
        var spread = Interval.Reach * Math.Sqrt((count * (n - count) / n) + (square / 4));
        return (count + (square / 2) - spread) / (n + square);
    }
}
