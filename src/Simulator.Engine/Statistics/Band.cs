using System.Runtime.InteropServices;

namespace Simulator.Engine.Statistics;

/// <summary>
/// Where a number lies under most sets of parameters: it is about what nobody knows, while an <see cref="Interval"/> is about chance in runs.
/// </summary>
/// <param name="Low">The number that 5 in 100 sets do not exceed.</param>
/// <param name="Median">The number that half of them do not exceed.</param>
/// <param name="High">The number that 95 in 100 of them do not exceed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Band(double Low, double Median, double High)
{
    /// <summary>The band of numbers, one for each set of parameters.</summary>
    /// <remarks>Its ends are numbers that occurred, as in <see cref="Quantile"/>: type 1 of R. J. Hyndman and Y. Fan, 1996.</remarks>
    /// <exception cref="ArgumentException">There are no numbers.</exception>
    public static Band Of(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return sorted.Length > 0 ? new(At(sorted, 5), At(sorted, 50), At(sorted, 95)) : throw new ArgumentException(
            "Without numbers there is no band.", nameof(numbers));
    }

    private static double At(double[] sorted, int hundredths) => sorted[(((long)sorted.Length * hundredths) + 99) / 100 - 1];
}
