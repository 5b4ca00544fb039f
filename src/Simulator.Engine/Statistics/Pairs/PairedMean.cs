namespace Simulator.Engine.Statistics.Pairs;

/// <summary>The difference that a change makes to the mean of a quantity, from pairs of runs under the same luck.</summary>
/// <remarks>
/// The normal interval of the mean difference. Its squared standard error counts two pairs more, one a step up and one a step down, as the interval
/// of Bonett and Price (2012) does for shares: with many pairs that changes nothing, and where all pairs are equal the interval keeps a width.
/// </remarks>
public static class PairedMean
{
    /// <summary>The mean with the change minus the mean without it.</summary>
    /// <param name="differences">The moments of the difference per pair.</param>
    /// <returns>The mean difference, in the unit of the quantity. A single pair rules nothing out.</returns>
    /// <exception cref="InvalidOperationException">There are no pairs.</exception>
    public static Estimate Difference(Moments differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        return Difference(differences, differences.Step);
    }

    /// <summary>The mean with the change minus the mean without it, of a quantity that is stored finer than it changes.</summary>
    /// <param name="differences">The moments of the difference per pair.</param>
    /// <param name="step">The least difference that a pair can show, in the unit of the quantity.</param>
    /// <returns>The mean difference, in the unit of the quantity. A single pair rules nothing out.</returns>
    /// <exception cref="InvalidOperationException">There are no pairs.</exception>
    public static Estimate Difference(Moments differences, double step)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var (mean, relative) = (differences.Average, step / differences.Count);
        return new(mean, Interval.Around(mean, Math.Sqrt((differences.Variance / differences.Count) + (2 * relative * relative))));
    }
}
