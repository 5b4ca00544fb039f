using Simulator.Engine.Statistics;
using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public class QuantityTests
{
    private static readonly Quantity Share = Quantity.Share("share of runs");
    private static readonly Quantity Points = Quantity.Points("effect");

    [Theory]
    [InlineData(0.444, "44.4\u00a0%")]
    [InlineData(0, "0.0\u00a0%")]
    [InlineData(0.0004, "<0.1\u00a0%")]
    [InlineData(0.9996, ">99.9\u00a0%")]
    [InlineData(1, "100.0\u00a0%")]
    public void A_share_of_some_runs_is_not_written_as_none_nor_one_of_nearly_all_as_all(double share, string figure) =>
        Assert.Equal(figure, Share.Figure(share));

    [Theory]
    [InlineData(0.123, "+12.3")]
    [InlineData(-0.123, "−12.3")]
    [InlineData(0, "0.0")]
    [InlineData(-0.0001, "0.0")]
    public void A_difference_has_a_sign(double difference, string figure) => Assert.Equal(figure, Points.Figure(difference));

    [Fact]
    public void An_estimate_has_its_interval()
    {
        Assert.Equal("44.4\u00a0% (43.4–45.4)", Share.Figure(new Estimate(0.444, 0.434, 0.454)));
        Assert.Equal("0.0\u00a0% (0.0–<0.1)", Share.Figure(new Estimate(0, 0, 0.0004)));
        Assert.Equal("+1.0 (−0.5 to +2.5)", Points.Figure(new Estimate(0.01, -0.005, 0.025)));
        Assert.Equal("+1.0 percentage points (−0.5 to +2.5)", Points.Words(new Estimate(0.01, -0.005, 0.025)));
    }

    [Fact]
    public void Round_numbers_have_no_decimals_that_say_nothing()
    {
        Assert.Equal("30\u00a0%", Share.Tick(0.1 + 0.2));
        Assert.Equal("+5", Points.Tick(0.05));
        Assert.Equal("1,250,000", Quantity.Number("people", 0).Tick(1_250_000));
    }
}
