using System.Runtime.InteropServices;

namespace Simulator.Engine.Statistics;

/// <summary>
/// The band of a number over sets of parameters. It shows uncertainty about parameters, while an <see cref="Interval"/> shows chance in runs.
/// </summary>
/// <param name="Low">The number that 5 in 100 sets do not exceed.</param>
/// <param name="Median">The number that half of the sets do not exceed.</param>
/// <param name="High">The number that 95 in 100 sets do not exceed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Band(double Low, double Median, double High)
{
    /// <summary>The band of numbers, one for each set of parameters.</summary>
    /// <remarks>The ends of the band are among the numbers, as in <see cref="Quantile"/>: type 1 of R. J. Hyndman and Y. Fan, 1996.</remarks>
    /// <exception cref="ArgumentException">There are no numbers.</exception>
    public static Band Of(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return sorted.Length > 0
            ? new(At(sorted, 5), At(sorted, 50), At(sorted, 95))
            : throw new ArgumentException("There are no numbers. Allowed: at least one.", nameof(numbers));
    }

    private static double At(double[] sorted, int hundredths) => sorted[(((long)sorted.Length * hundredths) + 99) / 100 - 1];
}
