using Simulator.Engine.Statistics.Designs;

namespace Simulator.Tests.Engine.Statistics.Designs;

public class LatinHypercubeTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(1000, 24)]
    public void Each_stratum_of_each_dimension_holds_exactly_one_point(int count, int dimensions)
    {
        var points = LatinHypercube.Points(count, dimensions, seed: 1);
        Assert.Equal(count, points.Length);
        Assert.All(Enumerable.Range(0, dimensions), dimension =>
            Assert.Equal(Enumerable.Range(0, count), points.Select(point => (int)(point[dimension] * count)).Order()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_points_and_another_gives_others()
    {
        Assert.Equal(LatinHypercube.Points(50, 4, 1), LatinHypercube.Points(50, 4, 1));
        Assert.NotEqual(LatinHypercube.Points(50, 4, 1), LatinHypercube.Points(50, 4, 2));
        Assert.Equal(LatinHypercube.Points(50, 4, 1).Select(point => point[1]), LatinHypercube.Points(50, 2, 1).Select(point => point[1]));
    }

    [Fact]
    public void Dimensions_are_unrelated()
    {
        var points = LatinHypercube.Points(10_000, 6, seed: 3);
        for (var one = 0; one < 6; one++)
        {
            for (var other = 0; other < one; other++)
            {
                Assert.InRange(12 * points.Average(point => (point[one] - 0.5) * (point[other] - 0.5)), -0.035, 0.035);
            }
        }
    }

    [Fact]
    public void It_means_sums_far_more_closely_than_chance_does()
    {
        var means = Enumerable.Range(0, 100).Select(seed => LatinHypercube.Points(100, 3, (ulong)seed).Average(point => point.Sum())).ToArray();
        Assert.True(means.Average(mean => Math.Pow(mean - 1.5, 2)) < 3 / 12.0 / 100 / 1000);
    }
}
