namespace Simulator.Engine.Statistics.Scores;

/// <summary>How far the shares of outcomes over runs were from what then happened: the sum of squared distances, over all outcomes.</summary>
/// <remarks>
/// G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78, 1950. It is proper: on average nobody
/// scores better than by saying the true shares.
/// </remarks>
public static class BrierScore
{
    /// <summary>The score of the shares of outcomes.</summary>
    /// <param name="counts">How many runs ended in each outcome.</param>
    /// <param name="happened">Which outcome happened, counted from 0.</param>
    /// <returns>From 0, where all runs ended so, to 2, where all ended in one other way.</returns>
    /// <exception cref="ArgumentException">There are no runs, or a count is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such outcome.</exception>
    public static double Of(ReadOnlySpan<long> counts, int happened)
    {
        var n = (double)OutcomeCounts.Total(counts, happened);
        var score = 0.0;
        for (var outcome = 0; outcome < counts.Length; outcome++)
        {
            var distance = (counts[outcome] / n) - (outcome == happened ? 1 : 0);
            score += distance * distance;
        }

        return score;
    }
}
