namespace Simulator.Engine.Statistics.Pairs;

/// <summary>The effect of a change on the mean of a quantity, from pairs of runs on common random numbers.</summary>
/// <remarks>
/// The normal interval of the mean difference. Its squared standard error includes two additional pairs, one a step up and one a step down, as the
/// interval of Bonett and Price (2012) does for shares. With many pairs this has no effect; when all pairs are equal, the width stays above 0.
/// </remarks>
public static class PairedMean
{
    /// <summary>The mean with the change minus the mean without it.</summary>
    /// <param name="differences">The moments of the difference per pair.</param>
    /// <returns>The mean difference, in the unit of the quantity. A single pair has an unbounded interval.</returns>
    /// <exception cref="InvalidOperationException">There are no pairs.</exception>
    public static Estimate Difference(Moments differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        return Difference(differences, differences.Step);
    }

    /// <summary>The mean with the change minus the mean without it, of a quantity that is stored finer than it changes.</summary>
    /// <param name="differences">The moments of the difference per pair.</param>
    /// <param name="step">The least difference that a pair can show, in the unit of the quantity.</param>
    /// <returns>The mean difference, in the unit of the quantity. A single pair has an unbounded interval.</returns>
    /// <exception cref="InvalidOperationException">There are no pairs.</exception>
    public static Estimate Difference(Moments differences, double step)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var (mean, relative) = (differences.Average, step / differences.Count);
        return new(mean, Interval.Around(mean, Math.Sqrt((differences.Variance / differences.Count) + (2 * relative * relative))));
    }
}
