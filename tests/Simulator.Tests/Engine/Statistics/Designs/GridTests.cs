using Simulator.Engine.Statistics.Designs;

namespace Simulator.Tests.Engine.Statistics.Designs;

public class GridTests
{
    [Fact]
    public void Steps_are_equal_and_end_exactly_where_they_should()
    {
        var steps = Grid.Steps(0.1, 0.7, 7);
        Assert.Equal((0.1, 0.7, 7), (steps[0], steps[^1], steps.Length));
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(0.1, pair.Second - pair.First, 12));
    }

    [Fact]
    public void A_full_grid_has_every_combination_and_the_last_dimension_runs_fastest() =>
        Assert.Equal([[1, 10], [1, 20], [1, 30], [2, 10], [2, 20], [2, 30]], Grid.Full([[1, 2], [10, 20, 30]]));

    [Fact]
    public void What_makes_no_grid_or_too_large_a_one_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Grid.Steps(0, 1, 1));
        Assert.Contains(
            "2 to 1 is not a range. Allowed: ", Assert.Throws<ArgumentException>(() => Grid.Steps(2, 1, 3)).Message, StringComparison.Ordinal);
        Assert.Contains("2 × 0 values make none", Assert.Throws<ArgumentException>(() => Grid.Full([[1, 2], []])).Message, StringComparison.Ordinal);
        Assert.Contains(
            "make more", Assert.Throws<ArgumentException>(() => Grid.Full([.. Enumerable.Repeat(Grid.Steps(0, 1, 10), 30)])).Message,
            StringComparison.Ordinal);
    }
}
