using Simulator.Domain.ModelCards;
using Simulator.Engine.Statistics;
using Simulator.Reports.Runs;

namespace Simulator.Tests.Reports.Runs;

public class UnitTests
{
    [Theory]
    [InlineData(0, "0.0 %")]
    [InlineData(0.444, "44.4 %")]
    [InlineData(0.0004, "<0.1 %")]
    [InlineData(0.9996, ">99.9 %")]
    [InlineData(1, "100.0 %")]
    public void A_share_of_some_runs_is_not_written_as_none_nor_one_of_nearly_all_as_all(double share, string written) =>
        Assert.Equal(written, Unit.Share.Figure(share));

    [Theory]
    [InlineData(0.123, "+12.3")]
    [InlineData(-0.04, "−4.0")]
    [InlineData(0.0001, "0.0")]
    [InlineData(-0.0001, "0.0")]
    public void A_difference_has_a_sign_unless_it_is_zero_as_written(double difference, string written) =>
        Assert.Equal(written, Unit.Share.Change(difference));

    [Theory]
    [InlineData(0.434, 0.454, "43.4–45.4")]
    [InlineData(-0.002, 0.001, "−0.2 to 0.1")]
    public void The_ends_of_an_interval_are_told_apart_from_signs(double low, double high, string written) =>
        Assert.Equal(written, Unit.Share.Range(low, high));

    [Fact]
    public void A_number_is_written_with_its_interval() =>
        Assert.Equal("44.4 % (43.4–45.4)", Unit.Share.Whole(new(0.444, 0.434, 0.454)));

    [Fact]
    public void Ends_that_round_to_the_same_get_decimals_until_they_differ() =>
        Assert.Equal("44.43 % (44.40–44.45)", Unit.Share.Whole(new(0.44426, 0.44402, 0.44448)));

    [Theory]
    [InlineData(-0.0004, -0.0006, -0.0002, "−0.0004", "−0.0006 to −0.0002")]
    [InlineData(0.03, 0.0004, 0.06, "+0.0300", "+0.0004 to +0.0600")]
    [InlineData(0.03, -0.0004, 0.06, "+0.030", "0.000 to +0.060")]
    public void A_difference_that_leaves_out_zero_is_not_written_as_zero(double value, double low, double high, string written, string range)
    {
        var difference = new Estimate(value, low, high);
        var unit = Unit.Level.ForDifference(difference);
        Assert.Equal((written, range), (unit.Change(value), unit.ChangeRange(difference)));
    }

    [Fact]
    public void What_nothing_bounds_is_said_to_be_unbounded()
    {
        var one = new Estimate(5, Interval.Everything);
        Assert.Equal("5.00 (unbounded)", Unit.Mean.Whole(one));
        Assert.Equal("unbounded", Unit.Mean.ForDifference(one).ChangeRange(one));
        Assert.Equal("unbounded", Unit.Mean.Change(null));
    }

    [Fact]
    public void Every_measure_has_a_unit_and_words() =>
        Assert.All(Enum.GetValues<Measure>(), measure =>
        {
            Assert.InRange(RunWords.Of(measure).Length, 1, 15);
            Assert.NotEmpty(RunWords.UnitOf(measure));
            Assert.NotEmpty(Unit.Of(measure).Figure(0.5));
        });
}
