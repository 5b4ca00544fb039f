using Simulator.Engine.Statistics.ShapleyValues;

namespace Simulator.Tests.Engine.Statistics.ShapleyValues;

public class ShapleyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    public void Shares_are_the_means_over_all_orders_of_joining(int players)
    {
        var values = Game.Drawn(players, 3);
        var shapley = new Shapley(players);
        shapley.Add(values);
        var orders = Enumerable.Range(1, players).Aggregate(1, (product, size) => product * size);
        Assert.Equal(
            Game.ByAllOrders(players, coalition => values[coalition]).Select(sum => (Int128)sum * shapley.Sums.Denominator),
            Enumerable.Range(0, players).Select(player => shapley.Sums.Numerator(player) * orders));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(12)]
    public void Shares_add_up_to_the_whole_effect_exactly(int players)
    {
        var shapley = new Shapley(players);
        Int128 effect = 0;
        for (var run = 0u; run < 5; run++)
        {
            var values = Game.Drawn(players, run);
            effect += values[^1] - values[0];
            shapley.Add(values);
        }

        var sums = shapley.Sums;
        Assert.Equal(effect * sums.Denominator, sums.TotalNumerator);
        Assert.Equal(sums.TotalNumerator, Enumerable.Range(0, players).Aggregate((Int128)0, (sum, player) => sum + sums.Numerator(player)));
        Assert.Equal((double)effect / 5, sums.Total.Value, 3);
    }

    [Fact]
    public void Who_adds_the_same_to_every_coalition_has_exactly_that_share()
    {
        var shapley = new Shapley(12);
        long[] values = [.. Enumerable.Range(0, 1 << 12).Select(coalition => (5L * (coalition & 1)) - (2 * ((coalition >> 11) & 1)))];
        shapley.Add(values);
        shapley.Add(values);
        Assert.Equal(27_720, shapley.Sums.Denominator);
        Assert.Equal((5.0, 0.0, -2.0), (shapley.Sums.Share(0).Value, shapley.Sums.Share(5).Value, shapley.Sums.Share(11).Value));
        Assert.True(shapley.Sums.Share(5).Interval.Width > 0);
    }

    [Fact]
    public void Who_matter_only_together_share_alike()
    {
        var shapley = new Shapley(3, step: 0.5);
        shapley.Add([0, 0, 0, 12, 0, 0, 0, 12]);
        Assert.Equal(
            (3.0, 3.0, 0.0, 6.0), (shapley.Sums.Share(0).Value, shapley.Sums.Share(1).Value, shapley.Sums.Share(2).Value, shapley.Sums.Total.Value));
    }

    [Fact]
    public void In_whatever_parts_runs_are_added_every_bit_is_the_same()
    {
        var (whole, parts) = (new Shapley(4), new[] { new Shapley(4), new Shapley(4), new Shapley(4) });
        for (var run = 0u; run < 100; run++)
        {
            whole.Add(Game.Drawn(4, run));
            parts[run % 3].Add(Game.Drawn(4, run));
        }

        parts[2].Sums.Merge(parts[0].Sums);
        parts[2].Sums.Merge(parts[1].Sums);
        Assert.Equal(100, parts[2].Sums.Runs);
        Assert.Equal(whole.Sums.Total, parts[2].Sums.Total);
        Assert.All(Enumerable.Range(0, 4), player => Assert.Equal(whole.Sums.Share(player), parts[2].Sums.Share(player)));
    }

    [Fact]
    public void The_largest_values_do_not_overflow()
    {
        var shapley = new Shapley(12);
        long[] values = [.. Enumerable.Range(0, 1 << 12).Select(coalition => (coalition & 1) == 1 ? Shapley.Max : -Shapley.Max)];
        shapley.Add(values);
        Assert.Equal(2.0 * Shapley.Max, shapley.Sums.Share(0).Value);
    }

    [Fact]
    public void Adding_takes_no_memory()
    {
        var shapley = new Shapley(4);
        var values = Game.Drawn(4, 0);
        shapley.Add(values);
        var before = GC.GetAllocatedBytesForCurrentThread();
        shapley.Add(values);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void What_is_no_game_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Shapley(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Shapley(13));
        Assert.Contains(
            "8 coalitions, not 7", Assert.Throws<ArgumentException>(() => new Shapley(3).Add(new long[7])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Shapley(1).Add([0, Shapley.Max + 1]));
        Assert.Throws<ArgumentException>(() => new Shapley(3).Sums.Merge(new Shapley(4).Sums));
        Assert.Throws<ArgumentException>(() => new Shapley(3).Sums.Merge(new Shapley(3, step: 2).Sums));
    }
}
