using Simulator.Engine.Statistics.Pairs;

namespace Simulator.Tests.Engine.Statistics.Coverage;

public class PairedProportionsCoverageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(200, 0.3, 0.2, 0.1)]
    [InlineData(200, 0.5, 0.05, 0.05)]
    [InlineData(200, 0.5, 0.02, 0.01)]
    [InlineData(200, 0.1, 0.6, 0.2)]
    [InlineData(500, 0.6, 0.05, 0.02)]
    [InlineData(500, 0.2, 0.02, 0.01)]
    [InlineData(1000, 0.2, 0.1, 0)]
    [InlineData(1000, 0.2, 0.005, 0.005)]
    [InlineData(2000, 0.1, 0.02, 0)]
    [InlineData(2000, 0.4, 0.25, 0.25)]
    [InlineData(2000, 0.4, 0.001, 0.001)]
    public void Intervals_of_the_difference_hold_the_effect(int n, double both, double onlyWith, double onlyWithout) => Repeated.AssertCovers(
        onlyWith - onlyWithout, repetition => PairedProportions.Difference(Drawn(n, both, onlyWith, onlyWithout, repetition)).Interval, output);

    [Theory]
    [InlineData(200, 0.001, 0.001)]
    [InlineData(200, 0.005, 0.005)]
    [InlineData(200, 0, 0)]
    public void Where_hardly_any_pair_differs_they_hold_it_rather_too_often(int n, double onlyWith, double onlyWithout)
    {
        var coverage = Repeated.Coverage(
            onlyWith - onlyWithout, repetition => PairedProportions.Difference(Drawn(n, 0.3, onlyWith, onlyWithout, repetition)).Interval);
        output.WriteLine($"coverage {coverage}");
        Assert.InRange(coverage, 0.95, 1);
    }

    [Fact]
    public void Without_an_effect_the_mid_p_value_falls_below_5_percent_in_about_5_of_100()
    {
        var below = Enumerable.Range(0, 2000).Count(repetition => McNemar.MidP(Drawn(500, 0.2, 0.1, 0.1, (uint)repetition)) < 0.05) / 2000.0;
        output.WriteLine($"below 0.05: {below}");
        Assert.InRange(below, 0.03, 0.07);
    }

    private static PairedCounts Drawn(int n, double both, double onlyWith, double onlyWithout, uint repetition)
    {
        var counts = new PairedCounts();
        for (var run = 0; run < n; run++)
        {
            var luck = Repeated.Luck(repetition, run).A;
            counts = counts.Plus(luck < both + onlyWith, luck < both || (luck >= both + onlyWith && luck < both + onlyWith + onlyWithout));
        }

        return counts;
    }
}
