using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public class CaptionTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_chart_without_a_title_or_footer_is_refused(string empty)
    {
        Assert.Throws<ArgumentException>(() => new Caption { Title = "How the talks end", Footer = empty });
        Assert.Throws<ArgumentException>(() => new Caption { Title = empty, Footer = "10,000 runs" });
    }
}
