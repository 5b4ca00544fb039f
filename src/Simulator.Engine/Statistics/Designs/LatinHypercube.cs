namespace Simulator.Engine.Statistics.Designs;

/// <summary>
/// Points of the unit cube that cover every dimension evenly: of as many equal strata as there are points, each contains exactly one point.
/// </summary>
/// <remarks>
/// M. D. McKay, R. J. Beckman and W. J. Conover, "A comparison of three methods for selecting values of input variables in the analysis of output
/// from a computer code", Technometrics 21, 1979. A value between two bounds is <c>double.Lerp(low, high, x)</c> of a coordinate x.
/// </remarks>
public static class LatinHypercube
{
    /// <summary>The points of a Latin hypercube.</summary>
    /// <param name="count">The number of points, at least 1.</param>
    /// <param name="dimensions">The number of dimensions, at least 1.</param>
    /// <param name="seed">The seed; the same seed gives the same points. Coordinates of a dimension do not depend on the number of others.</param>
    /// <returns>The points; each has one coordinate above 0 and below 1 per dimension.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no points or no dimensions.</exception>
    public static double[][] Points(int count, int dimensions, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        double[][] points = [.. Enumerable.Range(0, count).Select(_ => new double[dimensions])];
        var strata = new int[count];
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            new KeyedDraws(seed, Purpose.Strata, (ulong)dimension).Shuffle(strata, 0);
            var within = new KeyedDraws(seed, Purpose.WithinStrata, (ulong)dimension);
            for (var point = 0; point < count; point++)
            {
                points[point][dimension] = (strata[point] + within.Unit(point)) / count;
            }
        }

        return points;
    }
}
