namespace Simulator.Engine.Statistics.Designs;

/// <summary>Screening by elementary effects: trajectories on a grid of the unit cube that change each coordinate once, one at a time.</summary>
/// <remarks>
/// M. D. Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33, 1991; the mean of absolute effects after
/// F. Campolongo, J. Cariboni and A. Saltelli, "An effective screening design for sensitivity analysis of large models", 2007.
/// </remarks>
public static class Morris
{
    /// <summary>Random trajectories.</summary>
    /// <param name="count">The number of trajectories, at least 2 so that effects can be compared; 10 to 50 are usual.</param>
    /// <param name="dimensions">The number of dimensions, at least 1.</param>
    /// <param name="levels">The number of levels of the grid per dimension, even, at least 2; 4 is usual.</param>
    /// <param name="seed">The seed; the same seed gives the same trajectories, and a larger count starts with those of a smaller one.</param>
    /// <returns>The trajectories, each of one point more than there are dimensions.</returns>
    /// <exception cref="ArgumentException">There are too few trajectories, dimensions or levels, or the number of levels is odd.</exception>
    public static IReadOnlyList<Trajectory> Trajectories(int count, int dimensions, int levels, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        if (levels < 2 || levels % 2 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(levels), levels, "Allowed: an even number of levels, at least 2.");
        }

        return [.. Enumerable.Range(0, count).Select(walk => Walk(dimensions, levels, new(seed, Purpose.Trajectory, (ulong)walk)))];
    }

    /// <summary>The elementary effects of each dimension on the output along the trajectories.</summary>
    /// <param name="trajectories">The trajectories.</param>
    /// <param name="outputs">The output at each point of each trajectory, in the same order.</param>
    /// <returns>The effects of each dimension, per whole range of the dimension.</returns>
    /// <exception cref="ArgumentException">There are fewer than two trajectories, or not one output per point.</exception>
    public static IReadOnlyList<ElementaryEffects> Effects(IReadOnlyList<Trajectory> trajectories, IReadOnlyList<IReadOnlyList<double>> outputs)
    {
        ArgumentNullException.ThrowIfNull(trajectories);
        ArgumentNullException.ThrowIfNull(outputs);
        if (trajectories.Count < 2 || outputs.Count != trajectories.Count
            || trajectories.Zip(outputs).Any(both => both.First.Points.Count != both.Second.Count))
        {
            throw new ArgumentException(
                $"There are {trajectories.Count} trajectories and {outputs.Count} lists of outputs. "
                + "Allowed: at least two trajectories, with one output per point.",
                nameof(outputs));
        }

        var effects = new double[trajectories[0].Order.Count, trajectories.Count];
        for (var walk = 0; walk < trajectories.Count; walk++)
        {
            var (points, order) = trajectories[walk];
            for (var at = 0; at < order.Count; at++)
            {
                var moved = points[at + 1][order[at]] - points[at][order[at]];
                effects[order[at], walk] = (outputs[walk][at + 1] - outputs[walk][at]) / moved;
            }
        }

        return [.. Enumerable.Range(0, effects.GetLength(0)).Select(dimension =>
            ElementaryEffects.Of([.. Enumerable.Range(0, trajectories.Count).Select(walk => effects[dimension, walk])]))];
    }

    private static Trajectory Walk(int dimensions, int levels, KeyedDraws draws)
    {
        // A step spans half the levels, so that each level is left as often as it is reached.
        var step = levels / 2;
        var place = new int[dimensions];
        var up = new bool[dimensions];
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            place[dimension] = draws.Below(dimension, levels);
            up[dimension] = place[dimension] < step;
        }

        var order = new int[dimensions];
        draws.Shuffle(order, dimensions);
        List<double[]> points = [Point(place, levels)];
        foreach (var dimension in order)
        {
            place[dimension] += up[dimension] ? step : -step;
            points.Add(Point(place, levels));
        }

        return new(points, order);
    }

    private static double[] Point(int[] place, int levels) => [.. place.Select(level => level / (levels - 1.0))];
}

/// <summary>A trajectory that changes one coordinate per step.</summary>
/// <param name="Points">The points in the unit cube.</param>
/// <param name="Order">The dimension that each step changes.</param>
public sealed record Trajectory(IReadOnlyList<double[]> Points, IReadOnlyList<int> Order);
