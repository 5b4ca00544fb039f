using Simulator.Engine.Statistics;

namespace Simulator.Tests.Engine.Statistics;

public class MomentsTests
{
    private static readonly double[] Values = [.. Enumerable.Range(0, 1000).Select(at => Math.Sin(at) * 1000)];

    [Fact]
    public void They_are_mean_variance_and_interval_of_what_was_added()
    {
        var moments = Moments.OfCounts();
        foreach (var value in new[] { 2, 4, 4, 4, 5, 5, 7, 9 })
        {
            moments.Add(value);
        }

        Assert.Equal((5, 32 / 7.0), (moments.Average, moments.Variance));
        Assert.Equal(5 + (1.959963984540054 * Math.Sqrt(32 / 56.0)), moments.Mean.Interval.High, 12);
        Assert.Equal(10, moments.Mean.Interval.Low + moments.Mean.Interval.High, 12);
    }

    [Fact]
    public void Real_numbers_are_kept_to_a_millionth()
    {
        var moments = Of(Values);
        Assert.Equal(Values.Average(), moments.Average, 1e-6);
        Assert.Equal(Values.Sum(value => Math.Pow(value - Values.Average(), 2)) / 999, moments.Variance, 1e-2);
    }

    [Fact]
    public void In_whatever_order_and_parts_they_are_added_every_bit_is_the_same()
    {
        var whole = Of(Values);
        foreach (var parts in new[] { 1, 2, 7, 16 })
        {
            var merged = Moments.OfReals();
            foreach (var part in Enumerable.Range(0, parts).Reverse())
            {
                merged.Merge(Of(Values.Where((_, at) => at % parts == part)));
            }

            Assert.Equal((whole.Count, whole.Sum, whole.Squares, whole.Mean), (merged.Count, merged.Sum, merged.Squares, merged.Mean));
        }
    }

    [Fact]
    public void Runs_that_are_all_the_same_have_no_variance_however_large_they_are()
    {
        var moments = Moments.OfReals();
        for (var run = 0; run < 1000; run++)
        {
            moments.Add(123_456_789.123);
        }

        Assert.Equal(0, moments.Variance);
    }

    [Fact]
    public void One_run_rules_nothing_out_and_none_has_no_mean()
    {
        Assert.Equal(Interval.Everything, Of([3]).Mean.Interval);
        Assert.Throws<InvalidOperationException>(() => Moments.OfCounts().Mean);
    }

    [Fact]
    public void Adding_takes_no_memory()
    {
        var moments = Moments.OfReals();
        moments.Add(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 1000; run++)
        {
            moments.Add(run / 3.0);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e9)]
    public void What_cannot_be_kept_is_refused(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => Moments.OfReals().Add(value));

    [Fact]
    public void Other_steps_cannot_be_merged_and_a_step_is_positive()
    {
        Assert.Throws<ArgumentException>(() => Moments.OfReals().Merge(Moments.OfCounts()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Moments(0));
    }

    private static Moments Of(IEnumerable<double> values)
    {
        var moments = Moments.OfReals();
        foreach (var value in values)
        {
            moments.Add(value);
        }

        return moments;
    }
}
