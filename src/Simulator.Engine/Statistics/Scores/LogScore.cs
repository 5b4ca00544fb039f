namespace Simulator.Engine.Statistics.Scores;

/// <summary>The logarithmic score: minus the logarithm of the share of runs with the outcome that happened.</summary>
/// <remarks>
/// I. J. Good, "Rational decisions", Journal of the Royal Statistical Society B 14, 1952. The score is proper, and depends only on the share of what
/// happened. An outcome without runs would have an infinite score, so each outcome is counted half a run more often.
/// </remarks>
public static class LogScore
{
    /// <summary>The score of the shares of outcomes.</summary>
    /// <param name="counts">The number of runs with each outcome.</param>
    /// <param name="happened">The outcome that happened, counted from 0.</param>
    /// <returns>A score in nats, above 0; less is better. Equal shares score the logarithm of the number of outcomes.</returns>
    /// <exception cref="ArgumentException">There are no runs, or a count is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such outcome.</exception>
    public static double Of(ReadOnlySpan<long> counts, int happened)
    {
        var n = OutcomeCounts.Total(counts, happened);
        return -Math.Log((counts[happened] + 0.5) / (n + (0.5 * counts.Length)));
    }
}
