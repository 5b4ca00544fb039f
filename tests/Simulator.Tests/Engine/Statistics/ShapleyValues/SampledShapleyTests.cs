using System.Numerics;
using Simulator.Engine.Chance;
using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.ShapleyValues;

namespace Simulator.Tests.Engine.Statistics.ShapleyValues;

public class SampledShapleyTests
{
    [Fact]
    public void Shares_of_every_run_add_up_to_its_whole_effect_exactly()
    {
        var sampled = new SampledShapley(20, orders: 3, seed: 1);
        Int128 effect = 0;
        for (var run = 0UL; run < 50; run++)
        {
            var here = run;
            long Value(ulong coalition) => (int)Philox.Block(new((uint)coalition, 9, (uint)here, 0), 1).A;
            sampled.Add(run, Value);
            effect += 3 * (Value((1 << 20) - 1) - Value(0));
            Assert.Equal(effect, sampled.Sums.TotalNumerator);
            Assert.Equal(effect, Enumerable.Range(0, 20).Aggregate((Int128)0, (sum, player) => sum + sampled.Sums.Numerator(player)));
        }
    }

    [Fact]
    public void Its_intervals_hold_the_exact_shares()
    {
        var (exact, sampled) = (new Shapley(4), new SampledShapley(4, orders: 2, seed: 2));
        for (var run = 0u; run < 2000; run++)
        {
            long[] values = [.. Enumerable.Range(0, 16).Select(
                coalition => (long)BitOperations.PopCount((uint)coalition & 13) * (run % 3) * (coalition & 3))];
            exact.Add(values);
            sampled.Add(run, coalition => values[coalition]);
        }

        Assert.Equal(exact.Sums.Total.Value, sampled.Sums.Total.Value, 9);
        Assert.All(Enumerable.Range(0, 4), player => Assert.True(sampled.Sums.Share(player).Interval.Contains(exact.Sums.Share(player).Value)));
    }

    [Fact]
    public void The_order_in_which_runs_are_added_does_not_matter()
    {
        var (forth, back) = (new SampledShapley(15, 2, 7), new SampledShapley(15, 2, 7));
        for (var run = 0UL; run < 20; run++)
        {
            forth.Add(run, coalition => (long)(coalition * coalition % 1009));
            back.Add(19 - run, coalition => (long)(coalition * coalition % 1009));
        }

        Assert.All(Enumerable.Range(0, 15), player => Assert.Equal(forth.Sums.Share(player), back.Sums.Share(player)));
    }

    [Fact]
    public void Sixty_four_players_may_join()
    {
        var sampled = new SampledShapley(64, 1, 3);
        sampled.Add(0, coalition => BitOperations.PopCount(coalition));
        Assert.All(Enumerable.Range(0, 64), player => Assert.Equal(1, sampled.Sums.Share(player).Value));
    }

    [Fact]
    public void Every_order_is_equally_likely()
    {
        var counts = new int[24];
        for (var run = 0UL; run < 24_000; run++)
        {
            var order = new int[4];
            new KeyedDraws(5, Purpose.Joining, run).Shuffle(order, 0);
            Assert.Equal([0, 1, 2, 3], order.Order());
            counts[(order[0] * 6) + (order[1..].Count(other => other < order[1]) * 2) + (order[3] < order[2] ? 1 : 0)]++;
        }

        Assert.InRange(counts.Sum(count => Math.Pow(count - 1000, 2) / 1000), 7, 50);
    }

    [Fact]
    public void Too_many_players_or_orders_or_too_large_values_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampledShapley(65, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampledShapley(20, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampledShapley(20, 1, 0).Add(0, _ => long.MaxValue));
    }
}
