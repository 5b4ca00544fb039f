using Simulator.Engine.Statistics.Scores;

namespace Simulator.Tests.Engine.Statistics.Scores;

public class ScoreTests
{
    [Fact]
    public void Brier_scores_the_distance_to_what_happened()
    {
        Assert.Equal(0, BrierScore.Of([0, 10, 0], 1));
        Assert.Equal(2, BrierScore.Of([10, 0, 0], 1));
        Assert.Equal((0.8 * 0.8) + (0.7 * 0.7) + (0.1 * 0.1), BrierScore.Of([20, 70, 10], 0), 12);
    }

    [Fact]
    public void The_logarithm_scores_the_surprise_and_nothing_is_impossible()
    {
        Assert.Equal(-Math.Log(20.5 / 101.5), LogScore.Of([20, 70, 10], 0), 12);
        Assert.Equal(-Math.Log(0.5 / 101.5), LogScore.Of([100, 0, 0], 2), 12);
        Assert.Equal(Math.Log(4), LogScore.Of([25, 25, 25, 25], 3), 12);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void On_average_nobody_scores_better_than_with_the_true_share(double truth)
    {
        long[] told = [.. Enumerable.Range(1, 99).Select(percent => percent * 1000L)];
        double Average(long count, Func<long[], int, double> score) =>
            (truth * score([count, 100_000 - count], 0)) + ((1 - truth) * score([count, 100_000 - count], 1));
        Assert.Equal(truth * 100_000, told.MinBy(count => Average(count, (counts, happened) => BrierScore.Of(counts, happened))));
        Assert.Equal(truth * 100_000, told.MinBy(count => Average(count, (counts, happened) => LogScore.Of(counts, happened))));
    }

    [Fact]
    public void What_cannot_be_scored_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BrierScore.Of([1, 2], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogScore.Of([1, -2], 0));
        Assert.Throws<ArgumentException>(() => LogScore.Of([0, 0], 0));
    }
}
