using System.Runtime.InteropServices;

namespace Simulator.Engine.Statistics.Designs;

/// <summary>The contributions of parameters to the variance of an output over the ranges of all parameters.</summary>
/// <remarks>
/// First-order indices by the estimator of Saltelli and others (2010), total indices by that of M. J. W. Jansen, "Analysis of variance designs for
/// model output", Computer Physics Communications 117, 1999. Both are a mean over rows divided by the variance; their standard errors are those of a
/// ratio of means (delta method). Outputs are centred first, which reduces noise and does not change the estimand.
/// </remarks>
public static class SobolIndices
{
    /// <summary>The indices of each parameter.</summary>
    /// <param name="a">The outputs at the rows of A of a <see cref="SobolDesign"/>.</param>
    /// <param name="b">The outputs at the rows of B.</param>
    /// <param name="mixed">For each dimension, the outputs at the rows of A with that coordinate of B.</param>
    /// <returns>The indices of each dimension; <c>null</c> when the output never varies.</returns>
    /// <exception cref="ArgumentException">There are fewer than two rows, or lists of different length.</exception>
    public static IReadOnlyList<SobolIndex>? Of(IReadOnlyList<double> a, IReadOnlyList<double> b, IReadOnlyList<IReadOnlyList<double>> mixed)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(mixed);
        if (a.Count < 2 || b.Count != a.Count || mixed.Any(outputs => outputs.Count != a.Count))
        {
            throw new ArgumentException(
                $"All matrices have the same number of rows, at least 2; "
                + $"not {a.Count}, {b.Count} and {string.Join(", ", mixed.Select(outputs => outputs.Count))}.",
                nameof(mixed));
        }

        var mean = (a.Average() + b.Average()) / 2;
        double[] variances = [.. a.Zip(b, (one, other) => (Square(one - mean) + Square(other - mean)) / 2)];
        return a.Concat(b).All(output => output.Equals(a[0]))
            ? null
            : [.. mixed.Select(outputs => new SobolIndex(
                Ratio([.. outputs.Select((output, row) => (b[row] - mean) * (output - a[row]))], variances),
                Ratio([.. outputs.Select((output, row) => Square(output - a[row]) / 2)], variances)))];
    }

    /// <summary>The ratio of two means over the same rows.</summary>
    private static Estimate Ratio(double[] parts, double[] wholes)
    {
        var (n, whole) = (parts.Length, wholes.Average());
        var ratio = parts.Average() / whole;
        var spread = parts.Zip(wholes, (part, all) => Square(part - (ratio * all))).Sum() / (n - 1);
        return new(ratio, Interval.Around(ratio, Math.Sqrt(spread / n) / whole));
    }

    private static double Square(double value) => value * value;
}

/// <summary>The contribution of a parameter to the variance of an output.</summary>
/// <param name="First">The share of the variance removed if the parameter alone were known; estimates may be below 0 by chance.</param>
/// <param name="Total">The share of the variance that remains if all other parameters were known, with all interactions.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SobolIndex(Estimate First, Estimate Total);
