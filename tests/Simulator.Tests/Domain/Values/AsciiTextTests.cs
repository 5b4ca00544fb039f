using Simulator.Domain.Values;

namespace Simulator.Tests.Domain.Values;

public class AsciiTextTests
{
    [Theory]
    [InlineData("Doha, 18-19 Oct", "Doha, 18-19 Oct")]
    [InlineData("18–19 Oct — soon…", "18-19 Oct - soon...")]
    [InlineData("Erdoğan, Łódź, Türkiye, Kırıkkale", "Erdogan, Lodz, Turkiye, Kirikkale")]
    [InlineData("“no” ≠ ‘yes’ → 2 × ·", "\"no\" != 'yes' -> 2 x .")]
    [InlineData("− ⇒ a ⊣ b ↔ c", "- => a -| b <-> c")]
    [InlineData("5 ± 1", "5 +- 1")]
    [InlineData("e\u0301t\u00E9, STRASSE, Straße, Ærø, İzmir", "ete, STRASSE, Strasse, AEro, Izmir")]
    [InlineData("طالبان 🕊", "?????? ??")]
    public void Only_ASCII_is_left(string text, string plain) => Assert.Equal(plain, AsciiText.Of(text));

    [Fact]
    public void A_text_in_ASCII_stays_the_same_text()
    {
        var text = new string('x', 3);
        Assert.Same(text, AsciiText.Of(text));
    }
}
