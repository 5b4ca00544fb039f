using MathNet.Numerics;

namespace Simulator.Engine.Statistics.Pairs;

/// <summary>The probability that differing pairs split at least as unevenly by chance as observed, if the change has no effect.</summary>
/// <remarks>
/// Q. McNemar, "Note on the sampling error of the difference between correlated proportions or percentages", Psychometrika 12, 1947. Under no effect,
/// each differing pair goes either way like a coin. M. W. Fagerland, S. Lydersen and P. Laake, "The McNemar test for binary matched-pairs data:
/// mid-p and asymptotic are better than exact conditional", BMC Medical Research Methodology 13, 2013.
/// </remarks>
public static class McNemar
{
    /// <summary>The exact two-sided p-value: never too small, on average too large.</summary>
    /// <param name="counts">The pairs.</param>
    /// <returns>A probability; 1 when no pair differs.</returns>
    /// <exception cref="ArgumentException">A count is negative, or there are no pairs.</exception>
    public static double Exact(PairedCounts counts)
    {
        var (fewer, differing) = Split(counts);
        return Math.Min(1, 2 * AtMost(fewer, differing));
    }

    /// <summary>The two-sided mid-p value, which counts the observed split by half: about right on average.</summary>
    /// <param name="counts">The pairs.</param>
    /// <returns>A probability; 1 when no pair differs.</returns>
    /// <exception cref="ArgumentException">A count is negative, or there are no pairs.</exception>
    public static double MidP(PairedCounts counts)
    {
        var (fewer, differing) = Split(counts);
        return 2 * fewer == differing ? 1 : AtMost(fewer, differing) + AtMost(fewer - 1, differing);
    }

    private static (long Fewer, long Differing) Split(PairedCounts counts)
    {
        var (_, with, without, _) = PairedCounts.Checked(counts);
        return (Math.Min(with, without), with + without);
    }

    /// <summary>The probability of at most a given number of heads in throws of a fair coin.</summary>
    private static double AtMost(long heads, long throws) =>
        heads < 0 ? 0 : heads >= throws ? 1 : SpecialFunctions.BetaRegularized(throws - heads, heads + 1.0, 0.5);
}
