using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.Pairs;

namespace Simulator.Tests.Engine.Statistics.Pairs;

public class PairedProportionsTests
{
    [Fact]
    public void Pairs_are_counted_by_what_happened_on_each_side()
    {
        var counts = new PairedCounts().Plus(true, true).Plus(true, false).Plus(true, false).Plus(false, true).Plus(false, false);
        Assert.Equal(new(1, 2, 1, 1), counts);
        Assert.Equal(new(2, 4, 2, 2), counts.Plus(counts));
        Assert.Equal(5, counts.Pairs);
    }

    [Theory]
    [InlineData(30, 12, 5, 53)]
    [InlineData(0, 7, 0, 193)]
    [InlineData(10, 0, 1, 1989)]
    [InlineData(100, 400, 300, 200)]
    public void Its_ends_are_where_the_score_test_begins_to_reject(long both, long with, long without, long neither)
    {
        var (value, interval) = PairedProportions.Difference(new(both, with, without, neither));
        double n = both + with + without + neither;
        Assert.Equal((with - without) / n, value, 12);
        Assert.True(interval.Contains(value));
        Assert.Equal(Interval.Reach, Score(interval.Low), 6);
        Assert.Equal(-Interval.Reach, Score(interval.High), 6);

        // Tango's statistic, with the root of his quadratic for the share of pairs that differ the other way.
        double Score(double difference)
        {
            var (b, c) = (-with - without + (((2 * n) - with + without) * difference), -without * difference * (1 - difference));
            var other = (Math.Sqrt((b * b) - (8 * n * c)) - b) / (4 * n);
            return (with - without - (n * difference)) / Math.Sqrt(n * ((2 * other) + (difference * (1 - difference))));
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(1_000_000)]
    public void Where_no_pair_differs_it_keeps_a_width(long n)
    {
        var square = Interval.Reach * Interval.Reach;
        var (value, interval) = PairedProportions.Difference(new(n / 2, 0, 0, n / 2));
        Assert.Equal(0, value);
        Assert.Equal(square / (n + square), interval.High, 12);
        Assert.Equal(-interval.High, interval.Low);
    }

    [Fact]
    public void Where_all_pairs_differ_the_same_way_it_ends_exactly_at_1()
    {
        var (value, interval) = PairedProportions.Difference(new(0, 200, 0, 0));
        Assert.Equal((1, 1), (value, interval.High));
        Assert.InRange(interval.Low, 0.95, 0.99);
        Assert.Equal(-1, PairedProportions.Difference(new(0, 0, 200, 0)).Interval.Low);
    }

    [Fact]
    public void Turned_round_it_has_the_other_sign()
    {
        var (one, other) = (PairedProportions.Difference(new(5, 9, 3, 83)), PairedProportions.Difference(new(5, 3, 9, 83)));
        Assert.Equal((one.Value, one.Interval.Low, one.Interval.High), (-other.Value, -other.Interval.High, -other.Interval.Low));
    }

    [Fact]
    public void With_many_pairs_it_is_the_normal_interval()
    {
        var interval = PairedProportions.Difference(new(400_000, 150_000, 50_000, 400_000)).Interval;
        Assert.Equal(2 * Interval.Reach * Math.Sqrt((0.2 - 0.01) / 1e6), interval.Width, 7);
    }

    [Fact]
    public void Counts_that_no_pairs_have_are_refused()
    {
        Assert.Contains("Both = 0", Assert.Throws<ArgumentException>(() => PairedProportions.Difference(default)).Message, StringComparison.Ordinal);
        Assert.Contains("OnlyWith = -1", Assert.Throws<ArgumentException>(() => McNemar.Exact(new(1, -1, 0, 0))).Message, StringComparison.Ordinal);
    }
}
