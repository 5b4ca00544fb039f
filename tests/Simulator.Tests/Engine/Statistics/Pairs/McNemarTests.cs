using Simulator.Engine.Statistics.Pairs;

namespace Simulator.Tests.Engine.Statistics.Pairs;

public class McNemarTests
{
    [Fact]
    public void One_against_seven_is_a_matter_of_eight_coins()
    {
        Assert.Equal(2 * 9 / 256.0, McNemar.Exact(new(1, 1, 7, 12)), 12);
        Assert.Equal(10 / 256.0, McNemar.MidP(new(1, 1, 7, 12)), 12);
        Assert.Equal(McNemar.MidP(new(1, 1, 7, 12)), McNemar.MidP(new(0, 7, 1, 0)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(50, 50)]
    public void An_even_split_says_nothing_against_luck(long with, long without)
    {
        Assert.Equal(1, McNemar.Exact(new(10, with, without, 10)), 12);
        Assert.Equal(1, McNemar.MidP(new(10, with, without, 10)), 12);
    }

    [Fact]
    public void With_many_pairs_it_is_the_normal_test()
    {
        var normal = 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -2);
        Assert.Equal(normal, McNemar.MidP(new(0, 499_000, 501_000, 0)), 1e-4);
    }
}
