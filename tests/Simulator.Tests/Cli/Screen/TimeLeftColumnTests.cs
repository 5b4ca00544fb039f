using Simulator.Cli.Screen;

namespace Simulator.Tests.Cli.Screen;

public class TimeLeftColumnTests
{
    [Theory]
    [InlineData(0.4, "")]
    [InlineData(12, "12 s left")]
    [InlineData(200, "3 min left")]
    [InlineData(9000, "2.5 h left")]
    public void The_time_left_is_rounded(double seconds, string words) =>
        Assert.Equal(words, TimeLeftColumn.InWords(TimeSpan.FromSeconds(seconds)));
}
