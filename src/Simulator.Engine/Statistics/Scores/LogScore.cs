namespace Simulator.Engine.Statistics.Scores;

/// <summary>How surprising what happened is to the runs: minus the logarithm of its share.</summary>
/// <remarks>
/// I. J. Good, "Rational decisions", Journal of the Royal Statistical Society B 14, 1952. It is proper, and looks only at what happened. An outcome
/// that no run ended in would have an infinite score, so each outcome is given half a run more.
/// </remarks>
public static class LogScore
{
    /// <summary>The score of the shares of outcomes.</summary>
    /// <param name="counts">How many runs ended in each outcome.</param>
    /// <param name="happened">Which outcome happened, counted from 0.</param>
    /// <returns>In nats, above 0; less is better. Without any knowledge it is the logarithm of the number of outcomes.</returns>
    /// <exception cref="ArgumentException">There are no runs, or a count is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such outcome.</exception>
    public static double Of(ReadOnlySpan<long> counts, int happened)
    {
        var n = OutcomeCounts.Total(counts, happened);
        return -Math.Log((counts[happened] + 0.5) / (n + (0.5 * counts.Length)));
    }
}
