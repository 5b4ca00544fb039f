using MathNet.Numerics;

namespace Simulator.Engine.Statistics;

/// <summary>
/// A quantile of a whole number over runs, from the histogram of its values, with a distribution-free interval.
/// </summary>
/// <remarks>
/// The quantile is the least value that at least the given share of runs does not exceed: type 1 of R. J. Hyndman and Y. Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50, 1996. The ends of its interval are order statistics, whose ranks follow from the binomial
/// distribution of the number of runs below the quantile: W. J. Conover, "Practical nonparametric statistics", section 3.2.
/// </remarks>
public static class Quantile
{
    private const double Tail = (1 - Interval.Level) / 2;

    /// <summary>The quantile of a histogram.</summary>
    /// <param name="histogram">The number of runs with the value 0, 1, 2 and so on.</param>
    /// <param name="share">The share of runs at or below the quantile, above 0 and below 1; 0.5 is the median.</param>
    /// <returns>The quantile. When the runs do not bound its interval on a side, the interval ends with the histogram.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range, or a count is negative.</exception>
    /// <exception cref="ArgumentException">The histogram is empty.</exception>
    public static Estimate Of(ReadOnlySpan<long> histogram, double share)
    {
        if (!(share > 0 && share < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A quantile lies above 0 and below 1.");
        }

        var n = Total(histogram);
        var low = LastRank(n, rank => BelowOrAt(rank - 1, n, share) <= Tail);
        var high = n + 1 - LastRank(n, rank => 1 - BelowOrAt(n - rank, n, share) <= Tail);
        return new(
            ValueAt(histogram, (long)decimal.Ceiling((decimal)share * n)),
            new(low == 0 ? 0 : ValueAt(histogram, low), high > n ? histogram.Length - 1 : ValueAt(histogram, high)));
    }

    private static long Total(ReadOnlySpan<long> histogram)
    {
        var n = 0L;
        foreach (var count in histogram)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(histogram));
            n += count;
        }

        return n > 0 ? n : throw new ArgumentException("A histogram without runs has no quantile.", nameof(histogram));
    }

    /// <summary>The value of the run at a rank, from 1, when runs are ordered by value.</summary>
    private static int ValueAt(ReadOnlySpan<long> histogram, long rank)
    {
        var value = 0;
        for (var below = histogram[0]; below < rank; below += histogram[value])
        {
            value++;
        }

        return value;
    }

    /// <summary>The last of the ranks 1 to n that satisfies a condition which also holds for all ranks before; 0 when none satisfies it.</summary>
    private static long LastRank(long n, Func<long, bool> holds)
    {
        var (low, high) = (0L, n);
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            (low, high) = holds(middle) ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>The probability that at most a given number of n runs lie below a quantile.</summary>
    private static double BelowOrAt(long runs, long n, double share) =>
        runs < 0 ? 0 : runs >= n ? 1 : SpecialFunctions.BetaRegularized(n - runs, runs + 1.0, 1 - share);
}
