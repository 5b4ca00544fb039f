using Simulator.Engine.Statistics;

namespace Simulator.Tests.Engine.Statistics;

public class QuantileTests
{
    private static readonly long[] OneToHundred = [0, .. Enumerable.Repeat(1L, 100)];

    [Theory]
    [InlineData(0.07, 7)]
    [InlineData(0.5, 50)]
    [InlineData(0.501, 51)]
    [InlineData(0.999, 100)]
    public void It_is_the_least_value_that_the_share_does_not_exceed(double share, double value) =>
        Assert.Equal(value, Quantile.Of(OneToHundred, share).Value);

    [Fact]
    public void The_median_of_a_hundred_lies_between_the_fortieth_and_the_sixty_first() =>
        Assert.Equal(new(40, 61), Quantile.Of(OneToHundred, 0.5).Interval);

    [Fact]
    public void An_end_that_the_runs_do_not_settle_is_the_end_of_the_histogram() =>
        Assert.Equal(new(50, new(0, 100)), Quantile.Of([.. Enumerable.Range(0, 101).Select(value => value == 50 ? 3L : 0)], 0.5));

    [Fact]
    public void A_million_runs_settle_it_closely()
    {
        var histogram = Enumerable.Repeat(1000L, 1000).ToArray();
        var (value, interval) = Quantile.Of(histogram, 0.9);
        Assert.Equal(899, value);
        Assert.Equal(new(899, 900), interval);
    }

    [Fact]
    public void Its_ranks_are_those_of_the_exact_binomial_tails()
    {
        for (var n = 6; n <= 60; n++)
        {
            var interval = Quantile.Of(Enumerable.Repeat(1L, n).ToArray(), 0.3).Interval;
            var below = (int)interval.Low;
            Assert.True(below == 0 || AtMost(below, n) <= 0.025);
            Assert.True(AtMost(below + 1, n) > 0.025);
        }

        static double AtMost(int runs, int n) => MathNet.Numerics.Distributions.Binomial.CDF(0.3, n, runs);
    }

    [Fact]
    public void What_is_no_histogram_or_no_share_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Quantile.Of([0, 0], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1, -1], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1], double.NaN));
    }
}
