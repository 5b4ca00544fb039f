using Simulator.Engine.Statistics;

namespace Simulator.Tests.Engine.Statistics;

public sealed class BandTests
{
    [Fact]
    public void A_band_ends_where_5_and_95_in_100_numbers_are_not_exceeded() =>
        Assert.Equal(new Band(5, 50, 95), Band.Of(Enumerable.Range(1, 100).Reverse().Select(number => (double)number)));

    [Fact]
    public void The_ends_of_few_numbers_are_numbers_that_occurred()
    {
        Assert.Equal(new Band(1, 10, 19), Band.Of(Enumerable.Range(1, 20).Select(number => (double)number)));
        Assert.Equal(new Band(7, 7, 7), Band.Of([7]));
        Assert.Throws<ArgumentException>(() => Band.Of([]));
    }
}
