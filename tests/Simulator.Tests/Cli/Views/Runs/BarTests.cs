using Simulator.Cli.Views.Runs;

namespace Simulator.Tests.Cli.Views.Runs;

public class BarTests
{
    [Theory]
    [InlineData(0, true, "          ")]
    [InlineData(0.0001, true, "▏         ")]
    [InlineData(0.4625, true, "████▋     ")]
    [InlineData(1, true, "██████████")]
    [InlineData(0, false, "          ")]
    [InlineData(0.0001, false, "#         ")]
    [InlineData(0.4625, false, "#####     ")]
    [InlineData(1, false, "##########")]
    public void A_bar_is_as_long_as_its_part_of_the_width(double part, bool unicode, string drawn) => Assert.Equal(drawn, Bar.Of(part, 10, unicode));

    [Theory]
    [InlineData(0, true, "    │    ")]
    [InlineData(0.5, true, "    │██  ")]
    [InlineData(-0.5, true, "  ██│    ")]
    [InlineData(-0.625, true, " ▐██│    ")]
    [InlineData(-0.0001, true, "   ▐│    ")]
    [InlineData(-1, true, "████│    ")]
    [InlineData(1, false, "    |####")]
    [InlineData(-0.5, false, "  ##|    ")]
    public void A_bar_goes_right_for_more_and_left_for_less(double part, bool unicode, string drawn) =>
        Assert.Equal(drawn, Bar.Around(part, 4, unicode));
}
