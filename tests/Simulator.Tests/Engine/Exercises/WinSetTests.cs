using Simulator.Engine.Exercises;

namespace Simulator.Tests.Engine.Exercises;

public class WinSetTests
{
    [Fact]
    public void Kandahar_is_0_07_short_of_the_table_and_needs_incentives_of_0_70()
    {
        Assert.Equal(0.07, WinSet.Gap(0.45, 0.38), 12);
        Assert.Equal(0.70, WinSet.Incentives(WinSet.Gap(0.45, 0.38), 0.10), 12);
    }

    [Fact]
    public void What_they_accept_has_no_gap_and_needs_nothing()
    {
        Assert.Equal(0, WinSet.Gap(0.3, 0.38));
        Assert.Equal(0, WinSet.Gap(0.38, 0.38));
        Assert.Equal(0, WinSet.Incentives(0, 0.1));
    }

    [Fact]
    public void The_incentives_that_are_needed_bring_them_to_the_table()
    {
        for (var accepts = 0.0; accepts <= 0.45; accepts += 0.05)
        {
            Assert.Equal(0.45, accepts + (0.1 * WinSet.Incentives(WinSet.Gap(0.45, accepts), 0.1)), 12);
        }
    }

    [Theory]
    [InlineData(0.1, 0)]
    [InlineData(0.1, -1)]
    [InlineData(-0.1, 1)]
    public void Incentives_that_move_nobody_are_refused(double gap, double perUnit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WinSet.Incentives(gap, perUnit));
}
