using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.Pairs;

namespace Simulator.Tests.Engine.Statistics.Pairs;

public class PairedMeanTests
{
    [Fact]
    public void It_is_the_mean_difference_with_a_slightly_wider_normal_interval()
    {
        var differences = Moments.OfCounts();
        for (var run = 0; run < 1000; run++)
        {
            differences.Add(run % 10);
        }

        var (value, interval) = PairedMean.Difference(differences);
        Assert.Equal(4.5, value);
        Assert.InRange(interval.Width / differences.Mean.Interval.Width, 1, 1.001);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Pairs_that_are_all_equal_leave_as_wide_an_interval_as_two_pairs_that_differ_by_a_step(double difference)
    {
        var differences = Moments.OfReals();
        for (var run = 0; run < 200; run++)
        {
            differences.Add(difference);
        }

        var (value, interval) = PairedMean.Difference(differences, step: 1);
        Assert.Equal(difference, value);
        Assert.Equal(2 * Interval.Reach * Math.Sqrt(2) / 200, interval.Width, 12);
    }

    [Fact]
    public void One_pair_rules_nothing_out()
    {
        var differences = Moments.OfCounts();
        differences.Add(3);
        Assert.Equal(new(3, Interval.Everything), PairedMean.Difference(differences));
    }
}
