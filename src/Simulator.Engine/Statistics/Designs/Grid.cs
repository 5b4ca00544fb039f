namespace Simulator.Engine.Statistics.Designs;

/// <summary>Points on a grid: steps along a range, listed values, and every combination of them.</summary>
public static class Grid
{
    /// <summary>The maximum number of points of a full grid: a million.</summary>
    public const int Max = 1_000_000;

    /// <summary>Equal steps along a range, with both of its ends.</summary>
    /// <param name="low">The first value.</param>
    /// <param name="high">The last value, not below the first.</param>
    /// <param name="count">The number of values, from 2 to <see cref="Max"/>.</param>
    /// <returns>The values, ascending; both ends exactly as given.</returns>
    /// <exception cref="ArgumentException">The range is invalid, or there are too few or too many values.</exception>
    public static double[] Steps(double low, double high, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Max);
        if (!double.IsFinite(low) || !double.IsFinite(high) || low > high)
        {
            throw new ArgumentException(
                $"{low} to {high} is not a range. Allowed: two finite numbers, the second not below the first.", nameof(high));
        }

        return [.. Enumerable.Range(0, count).Select(at => at == count - 1 ? high : low + ((high - low) * at / (count - 1)))];
    }

    /// <summary>Every combination of one value per dimension.</summary>
    /// <param name="axes">The values of each dimension: steps along a range, or any list.</param>
    /// <returns>The points in order; the last dimension varies fastest.</returns>
    /// <exception cref="ArgumentException">A dimension has no values, or there are more than <see cref="Max"/> points.</exception>
    public static IEnumerable<double[]> Full(IReadOnlyList<IReadOnlyList<double>> axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        var points = axes.Aggregate(1L, (product, axis) => Math.Min(product * axis.Count, Max + 1L));
        if (points is 0 or > Max)
        {
            throw new ArgumentException(
                $"A grid has from 1 to {Max} points; "
                + $"{string.Join(" × ", axes.Select(axis => axis.Count))} values make {(points == 0 ? "none" : "more")}.",
                nameof(axes));
        }

        return Enumerable.Range(0, (int)points).Select(at => Point(axes, at));
    }

    private static double[] Point(IReadOnlyList<IReadOnlyList<double>> axes, int at)
    {
        var point = new double[axes.Count];
        for (var dimension = axes.Count - 1; dimension >= 0; dimension--)
        {
            (at, var value) = Math.DivRem(at, axes[dimension].Count);
            point[dimension] = axes[dimension][value];
        }

        return point;
    }
}
