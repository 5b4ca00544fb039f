using System.Text.Json.Serialization;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Runs;

/// <summary>A number from runs with its interval. What nothing bounds is null.</summary>
/// <param name="Value">The number.</param>
/// <param name="Low">The low end of its interval.</param>
/// <param name="High">The high end of its interval.</param>
public sealed record EstimateEntry(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Low,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? High)
{
    /// <summary>The entry of an estimate, in the unit that <paramref name="step"/> gives.</summary>
    public static EstimateEntry Of(Estimate estimate, double step = 1) =>
        new(Bounded(estimate.Value * step), Bounded(estimate.Interval.Low * step), Bounded(estimate.Interval.High * step));

    // Nothing is added but the sign of a zero.
    private static double? Bounded(double number) => double.IsFinite(number) ? number + 0.0 : null;
}

/// <summary>How many runs, and which share of all of them.</summary>
public sealed record CountEntry(long Count, EstimateEntry Share)
{
    /// <summary>The entry of a count.</summary>
    public static CountEntry Of(long count, long runs) => new(count, EstimateEntry.Of(Proportion.Of(count, runs)));
}

/// <summary>
/// How something that is counted in each run spreads over runs: its median, the quantiles of 5 and of 95 in 100 runs, and its mean.
/// </summary>
public sealed record SpreadEntry(EstimateEntry Median, EstimateEntry Low5, EstimateEntry High95, EstimateEntry Mean)
{
    /// <summary>The entry of a count.</summary>
    /// <param name="histogram">How many runs had 0, 1, 2 and so on.</param>
    /// <param name="moments">Its sums.</param>
    public static SpreadEntry Of(ReadOnlySpan<long> histogram, Moments moments) => new(
        EstimateEntry.Of(Quantile.Of(histogram, 0.5)), EstimateEntry.Of(Quantile.Of(histogram, 0.05)), EstimateEntry.Of(Quantile.Of(histogram, 0.95)),
        EstimateEntry.Of(moments.Mean));
}
