using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Runs;

/// <summary>The share of runs without a relapse into open fighting after a number of days.</summary>
/// <param name="Day">The number of days: 1 on the evening of the first day of the runs.</param>
/// <param name="Date">The date of that evening.</param>
/// <param name="Share">The share.</param>
public sealed record SurvivalEntry(int Day, DateOnly Date, Estimate Share)
{
    /// <summary>The entries of all days.</summary>
    public static IReadOnlyList<SurvivalEntry> Of(EnsembleResult result, DateOnly from) =>
        [.. Calibration.Survival(result).Select((share, at) => new SurvivalEntry(at + 1, from.AddDays(at), share))];
}

/// <summary>Trust over runs, from 0 to 1.</summary>
/// <param name="Mean">The mean of trust on the last day.</param>
/// <param name="Bands">The quantiles of trust, day by day.</param>
public sealed record TrustEntry(Estimate Mean, IReadOnlyList<TrustDay> Bands)
{
    /// <summary>The entry of an ensemble result.</summary>
    public static TrustEntry Of(EnsembleResult result, DateOnly from) => new(
        result.Measures[(int)Measure.Trust].Mean,
        [.. Enumerable.Range(0, result.Days).Select(at => TrustDay.Of(result.TrustOn(at), at + 1, from.AddDays(at)))]);
}

/// <summary>
/// The quantiles of trust on the evening of a day, to a hundredth: 5 in 100 runs have at most <c>P5</c>, and so on.
/// </summary>
public sealed record TrustDay(int Day, DateOnly Date, Estimate P5, Estimate P25, Estimate P50, Estimate P75, Estimate P95)
{
    private const double Bin = 0.01;

    /// <summary>The quantiles of a histogram with a bin for each hundredth.</summary>
    public static TrustDay Of(ReadOnlySpan<long> histogram, int day, DateOnly date) => new(
        day, date, Quantile(histogram, 0.05), Quantile(histogram, 0.25), Quantile(histogram, 0.5), Quantile(histogram, 0.75),
        Quantile(histogram, 0.95));

    private static Estimate Quantile(ReadOnlySpan<long> histogram, double share) =>
        Engine.Statistics.Quantile.Of(histogram, share).Times(Bin);
}
