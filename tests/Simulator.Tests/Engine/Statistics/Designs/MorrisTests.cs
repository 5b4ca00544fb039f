using Simulator.Engine.Statistics.Designs;

namespace Simulator.Tests.Engine.Statistics.Designs;

public class MorrisTests
{
    [Fact]
    public void A_walk_changes_each_coordinate_once_by_half_the_levels_and_stays_on_the_grid()
    {
        foreach (var (points, order) in Morris.Trajectories(50, 6, levels: 4, seed: 1))
        {
            Assert.Equal(Enumerable.Range(0, 6), order.Order());
            for (var step = 0; step < 6; step++)
            {
                var moved = points[step + 1].Zip(points[step], (after, before) => Math.Abs(after - before)).ToArray();
                Assert.Equal(2 / 3.0, moved[order[step]], 12);
                Assert.Equal(2 / 3.0, moved.Sum(), 12);
            }

            Assert.All(points.SelectMany(point => point), x => Assert.Contains(Math.Round(x * 3, 9), new double[] { 0, 1, 2, 3 }));
        }
    }

    [Fact]
    public void A_linear_output_has_its_slopes_as_effects_and_no_spread()
    {
        var effects = Effects(point => 3 + (5 * point[0]) - (2 * point[1]), dimensions: 3);
        double[] slopes = [5, -2, 0];
        Assert.All(effects.Zip(slopes), pair =>
        {
            Assert.Equal(pair.Second, pair.First.Mu.Value, 9);
            Assert.Equal(Math.Abs(pair.Second), pair.First.MuStar.Value, 9);
            Assert.Equal(0, pair.First.Sigma, 9);
        });
    }

    [Fact]
    public void Effects_that_cancel_keep_their_size_and_show_a_spread()
    {
        // An effect of x1 is one or the other with equal chance, depending on where x2 is.
        var effects = Effects(point => point[0] * (point[1] - 0.5) * 2, dimensions: 2);
        Assert.True(effects[0].Mu.Interval.Contains(0));
        Assert.InRange(effects[0].MuStar.Value, 0.5, 0.8);
        Assert.InRange(effects[0].Sigma, 0.5, 1);
    }

    [Fact]
    public void Effects_of_a_product_are_its_averages_over_the_grid()
    {
        // For x1·x2 the effect of x1 is x2, which is 0, 1/3, 2/3 and 1 equally often.
        var effect = Effects(point => point[0] * point[1], dimensions: 2)[0];
        Assert.True(effect.Mu.Interval.Contains(0.5));
        Assert.Equal(Math.Sqrt(5 / 36.0), effect.Sigma, 1);
    }

    [Fact]
    public void More_walks_begin_like_fewer() => Assert.Equal(
        Morris.Trajectories(5, 3, 4, 9).SelectMany(walk => walk.Points), Morris.Trajectories(10, 3, 4, 9).Take(5).SelectMany(walk => walk.Points));

    [Fact]
    public void What_is_no_design_is_refused()
    {
        Assert.Contains(
            "even number", Assert.Throws<ArgumentOutOfRangeException>(() => Morris.Trajectories(10, 2, 5, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Morris.Trajectories(1, 2, 4, 1));
        Assert.Throws<ArgumentException>(() => Morris.Effects(Morris.Trajectories(2, 1, 4, 1), [[1, 2]]));
    }

    private static IReadOnlyList<ElementaryEffects> Effects(Func<double[], double> output, int dimensions)
    {
        var walks = Morris.Trajectories(200, dimensions, levels: 4, seed: 1);
        return Morris.Effects(walks, [.. walks.Select(walk => walk.Points.Select(output).ToArray())]);
    }
}
