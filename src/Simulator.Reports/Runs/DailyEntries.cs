using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Runs;

/// <summary>The share of runs that has not fallen back into open fighting after so many days.</summary>
/// <param name="Day">How many days the runs have lasted: 1 on the evening of the first one.</param>
/// <param name="Date">The date of that evening.</param>
/// <param name="Share">The share.</param>
public sealed record SurvivalEntry(int Day, DateOnly Date, Estimate Share)
{
    /// <summary>The entries of all days.</summary>
    public static IReadOnlyList<SurvivalEntry> Of(EnsembleResult survey, DateOnly from) =>
        [.. Calibration.Survival(survey).Select((share, at) => new SurvivalEntry(at + 1, from.AddDays(at), share))];
}

/// <summary>Trust over runs, from 0 to 1.</summary>
/// <param name="Mean">Its mean on the last day.</param>
/// <param name="Bands">Its quantiles day by day.</param>
public sealed record TrustEntry(Estimate Mean, IReadOnlyList<TrustDay> Bands)
{
    /// <summary>The entry of a survey.</summary>
    public static TrustEntry Of(EnsembleResult survey, DateOnly from) => new(
        survey.Measures[(int)Measure.Trust].Mean,
        [.. Enumerable.Range(0, survey.Days).Select(at => TrustDay.Of(survey.TrustOn(at), at + 1, from.AddDays(at)))]);
}

/// <summary>The quantiles of trust on the evening of a day, in hundredths: 5 in 100 runs have no more than the first one, and so on.</summary>
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
