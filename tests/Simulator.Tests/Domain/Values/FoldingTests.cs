using Simulator.Domain.Values;

namespace Simulator.Tests.Domain.Values;

public class FoldingTests
{
    [Theory]
    [InlineData("Türkiye's offer", "turkiyes offer")]
    [InlineData("TURKIYE", "turkiye")]
    [InlineData("Istanbul – İstanbul, 6–7 Nov", "istanbul istanbul 6 7 nov")]
    [InlineData("interim_agreement", "interim agreement")]
    [InlineData("S0-3", "s0 3")]
    [InlineData("Shari’a", "sharia")]
    [InlineData("طالبان", "طالبان")]
    [InlineData(" … – ! ", "")]
    public void Case_accents_apostrophes_and_punctuation_do_not_count(string text, string folded) => Assert.Equal(folded, Folding.Of(text));

    [Fact]
    public void A_word_knows_its_place_in_the_text()
    {
        const string Text = "In Türkiye’s capital";
        Assert.Equal(
            ["In", "Türkiye’s", "capital"], Folding.Words(Text).Select(word => Text.Substring(word.Start, word.Length)));
    }

    [Theory]
    [InlineData("monitor", "monitoring", true)]
    [InlineData("crossings", "crossing", true)]
    [InlineData("crossing", "crossings", true)]
    [InlineData("party", "parties", true)]
    [InlineData("parties", "party", true)]
    [InlineData("clashes", "clash", true)]
    [InlineData("monitoring", "monitored", true)]
    [InlineData("sitting", "site", false)]
    [InlineData("talk", "walk", false)]
    public void A_word_means_what_begins_with_it_and_its_singular_or_plural(string given, string word, bool means) =>
        Assert.Equal(means, Folding.Means(given, word));
}
