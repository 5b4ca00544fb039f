using Simulator.Engine.Bargaining;

namespace Simulator.Tests.Engine.Bargaining;

public sealed class ClosedFormsTests
{
    [Fact]
    public void War_costs_both_sides_so_that_there_are_deals_both_prefer()
    {
        var range = new WarRange(0.7, 0.15, 0.10);
        Assert.Equal(0.55, range.Low, 12);
        Assert.Equal(0.80, range.High, 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WarRange(1.1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WarRange(0.5, double.NaN, 0));
    }

    [Fact]
    public void A_side_that_loses_strength_fights_where_no_promise_for_later_can_be_believed()
    {
        var shift = new ShiftingPower(0.9, 0.3, 0.05, 0.9);
        Assert.Equal(8.5, shift.War, 9);
        Assert.Equal(4.15, shift.Peace, 9);
        Assert.True(shift.WarPreferred);
        Assert.False(new ShiftingPower(0.9, 0.88, 0.05, 0.9).WarPreferred);
    }

    [Fact]
    public void Who_can_wait_longer_gets_more_and_who_offers_first_gets_a_little_more()
    {
        Assert.Equal((1 - 0.8) / (1 - (0.9 * 0.8)), new Rubinstein(0.9, 0.8).First, 12);
        Assert.Equal(1 / 1.9, new Rubinstein(0.9, 0.9).First, 12);
        Assert.Equal(1, new Rubinstein(0.5, 0.5).First + new Rubinstein(0.5, 0.5).Second, 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rubinstein(1, 0.5));
    }

    [Fact]
    public void The_zone_lies_between_the_reservation_values()
    {
        var none = new BargainingZone(0.66 - (0.22 * 0.75), 0.30 + (0.8 * 0.22 * 0.75));
        Assert.Equal((0.495, 0.432, -0.063), (Math.Round(none.Minimum, 9), Math.Round(none.Maximum, 9), Math.Round(none.Width, 9)));
        Assert.Null(none.Split(0.5));
        var some = none with { Maximum = none.Maximum + (0.10 * 0.8) };
        Assert.Equal(0.017, some.Width, 9);
        Assert.Equal((some.Minimum + some.Maximum) / 2, some.Split(0.5)!.Value, 12);
    }
}
