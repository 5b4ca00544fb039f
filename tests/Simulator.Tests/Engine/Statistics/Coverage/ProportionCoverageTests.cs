using Simulator.Engine.Statistics;

namespace Simulator.Tests.Engine.Statistics.Coverage;

public class ProportionCoverageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(200, 0.5)]
    [InlineData(200, 0.1)]
    [InlineData(500, 0.3)]
    [InlineData(1000, 0.02)]
    [InlineData(2000, 0.9)]
    public void Intervals_of_a_share_hold_it(int n, double truth) => Repeated.AssertCovers(
        truth, repetition => Proportion.Of(Enumerable.Range(0, n).Count(run => Repeated.Luck(repetition, run).A < truth), n).Interval, output);

    [Theory]
    [InlineData(200, 0.5)]
    [InlineData(500, 0.9)]
    [InlineData(2000, 0.25)]
    public void Intervals_of_a_quantile_hold_it_at_least_as_often(int n, double share)
    {
        // Values from 0 to 9999, all equally likely: the quantile is known, and ties are few.
        var coverage = Repeated.Coverage((share * 10_000) - 1, repetition =>
        {
            var histogram = new long[10_000];
            for (var run = 0; run < n; run++)
            {
                histogram[(int)(Repeated.Luck(repetition, run).A * histogram.Length)]++;
            }

            return Quantile.Of(histogram, share).Interval;
        });
        output.WriteLine($"coverage {coverage}");
        Assert.InRange(coverage, 0.94, 0.98);
    }
}
