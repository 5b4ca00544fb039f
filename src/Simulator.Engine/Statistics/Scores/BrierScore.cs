namespace Simulator.Engine.Statistics.Scores;

/// <summary>The Brier score: the sum over all outcomes of the squared distance between the share of runs and what then happened.</summary>
/// <remarks>
/// G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78, 1950. The score is proper: on average no
/// shares score better than the true ones.
/// </remarks>
public static class BrierScore
{
    /// <summary>The score of the shares of outcomes.</summary>
    /// <param name="counts">The number of runs with each outcome.</param>
    /// <param name="happened">The outcome that happened, counted from 0.</param>
    /// <returns>A score from 0, when all runs ended in that outcome, to 2, when all ended in one other outcome.</returns>
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
