using Simulator.Engine.Statistics;

namespace Simulator.Reports.Runs;

/// <summary>A number of runs, and its share of all runs.</summary>
public sealed record CountEntry(long Count, Estimate Share)
{
    /// <summary>The entry of a count.</summary>
    public static CountEntry Of(long count, long runs) => new(count, Proportion.Of(count, runs));
}

/// <summary>
/// The distribution over runs of something that each run counts: its median, the quantiles of 5 and of 95 in 100 runs, and its mean.
/// </summary>
public sealed record SpreadEntry(Estimate Median, Estimate Low5, Estimate High95, Estimate Mean)
{
    /// <summary>The entry of a count.</summary>
    /// <param name="histogram">The number of runs that had 0, 1, 2 and so on.</param>
    /// <param name="moments">The moments of the count.</param>
    public static SpreadEntry Of(ReadOnlySpan<long> histogram, Moments moments) =>
        new(Quantile.Of(histogram, 0.5), Quantile.Of(histogram, 0.05), Quantile.Of(histogram, 0.95), moments.Mean);
}
