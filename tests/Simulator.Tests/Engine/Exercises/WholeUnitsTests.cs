using Simulator.Engine.Exercises;

namespace Simulator.Tests.Engine.Exercises;

public class WholeUnitsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(13.4, 14)]
    [InlineData(14, 14)]
    [InlineData(2.0000000000000004, 2)]
    [InlineData(1e6 + 1e-5, 1e6)]
    [InlineData(2.001, 3)]
    public void What_is_whole_but_for_rounding_stays(double enough, double whole) => Assert.Equal(whole, WholeUnits.Up(enough));
}
