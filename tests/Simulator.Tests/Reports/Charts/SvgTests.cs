using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public class SvgTests
{
    [Theory]
    [InlineData("<b>&\"'</b>", "<b>&\"'</b>")]
    [InlineData("a\0b\u0007c\u001b[31m\u0085d", "abc[31m d")]
    [InlineData("two\r\nlines\tand more", "two  lines and more")]
    [InlineData("no letter \ufffe\uffff", "no letter ")]
    [InlineData("ترکیہ 🕊 İstanbul", "ترکیہ 🕊 İstanbul")]
    public void A_text_is_read_back_without_what_XML_cannot_hold(string text, string read)
    {
        var picture = Written(text);
        Assert.Equal((read, read), (picture.Element("title"), picture.Element("desc")));
        Assert.Equal(read, Assert.Single(picture.Texts).Text);
        Assert.Equal(read, picture.Root.Elements().Last().Elements().Single().Value);
    }

    [Fact]
    public void Half_a_letter_is_marked_as_unreadable() => Assert.Equal("half \ufffd", Assert.Single(Written($"half {(char)0xd800}").Texts).Text);

    [Fact]
    public void Places_have_two_decimals_at_most_and_no_minus_zero()
    {
        var svg = new Svg();
        svg.Line("edge", 1.0 / 3, -0.001, 1e6, 2.5);
        Assert.Contains("x1=\"0.33\" y1=\"0\" x2=\"1000000\" y2=\"2.5\"", svg.Document(100, 50, "any", "any"), StringComparison.Ordinal);
    }

    private static Picture Written(string text)
    {
        var svg = new Svg();
        svg.Text(new Line(Lettering.Label, text, text), 10, 20);
        return Picture.Of(svg.Document(100, 50, text, text));
    }
}
