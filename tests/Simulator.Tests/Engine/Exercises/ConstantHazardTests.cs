using Simulator.Engine.Exercises;

namespace Simulator.Tests.Engine.Exercises;

public class ConstantHazardTests
{
    private static readonly double Daily = ConstantHazard.Daily(0.784, 74);

    [Fact]
    public void Of_784_in_a_thousand_after_74_days_a_day_ends_0_0033() => Assert.Equal(0.0033, Daily, 4);

    [Theory]
    [InlineData(131, 1, 0.650)]
    [InlineData(74, 0.6, 0.864)]
    [InlineData(131, 0.6, 0.772)]
    public void As_many_hold_as_the_unit_says(double days, double ratio, double share) =>
        Assert.Equal(share, ConstantHazard.Surviving(Daily, days, ratio), 3);

    [Fact]
    public void On_the_day_that_is_known_as_many_hold_as_are_known() => Assert.Equal(0.784, ConstantHazard.Surviving(Daily, 74), 12);

    [Fact]
    public void Fewer_hold_from_day_to_day_and_with_each_addition_of_danger()
    {
        Assert.Equal(1, ConstantHazard.Surviving(Daily, 0));
        for (var day = 0; day < 700; day += 7)
        {
            Assert.True(ConstantHazard.Surviving(Daily, day + 7) < ConstantHazard.Surviving(Daily, day));
            Assert.InRange(ConstantHazard.Surviving(Daily, day, 1.5), 0, ConstantHazard.Surviving(Daily, day));
        }
    }

    [Theory]
    [InlineData(0, 74)]
    [InlineData(1.1, 74)]
    [InlineData(0.5, 0)]
    public void Numbers_outside_their_range_are_refused(double share, double days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ConstantHazard.Daily(share, days));
}
