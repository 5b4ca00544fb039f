using Simulator.Engine.Statistics;

namespace Simulator.Tests.Engine.Statistics;

public class ProportionTests
{
    [Theory]
    [InlineData(10, 100, 0.05522914, 0.17436566)]
    [InlineData(1, 10, 0.01787621, 0.40415003)]
    [InlineData(0, 10, 0, 0.27753280)]
    public void It_has_the_interval_of_Wilson(long count, long n, double low, double high)
    {
        var share = Proportion.Of(count, n);
        Assert.Equal((double)count / n, share.Value);
        Assert.Equal(low, share.Interval.Low, 8);
        Assert.Equal(high, share.Interval.High, 8);
    }

    [Fact]
    public void What_never_or_always_happened_has_an_exact_end_and_a_width()
    {
        Assert.Equal(0, Proportion.Of(0, 200).Interval.Low);
        Assert.Equal(1, Proportion.Of(200, 200).Interval.High);
        Assert.Equal(1 - Proportion.Of(0, 200).Interval.High, Proportion.Of(200, 200).Interval.Low);
        Assert.InRange(Proportion.Of(0, 200).Interval.Width, 0.01, 0.02);
    }

    [Fact]
    public void It_lies_inside_its_interval_and_the_interval_inside_0_and_1()
    {
        foreach (var n in new[] { 1L, 2, 3, 17, 1000 })
        {
            for (var count = 0L; count <= n; count++)
            {
                var (value, interval) = Proportion.Of(count, n);
                Assert.True(interval.Contains(value) && interval.Low >= 0 && interval.High <= 1, $"{count} of {n}: {interval}");
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    public void A_count_that_is_none_of_so_many_is_refused(long count, long n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(count, n));
}
