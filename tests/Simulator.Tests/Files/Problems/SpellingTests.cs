using Simulator.Files.Problems;

namespace Simulator.Tests.Files.Problems;

public class SpellingTests
{
    [Theory]
    [InlineData("pakistn", "pakistan")]
    [InlineData("PAKISTAN", "pakistan")]
    [InlineData("pakistanis", "pakistan")]
    [InlineData("atr", "art")]
    [InlineData("titel", "title")]
    [InlineData("X1", "X01")]
    [InlineData("", null)]
    [InlineData("iran", null)]
    [InlineData("pakis", null)]
    [InlineData("z", null)]
    public void The_nearest_word_is_found_within_a_third_of_its_letters(string given, string? nearest) =>
        Assert.Equal(nearest, Spelling.Nearest(given, ["pakistan", "art", "title", "D1", "X01"]));

    [Fact]
    public void The_nearer_of_two_words_wins() => Assert.Equal("attack", Spelling.Nearest("atack", ["attach", "attack"]));

    [Fact]
    public void A_hint_names_the_nearest_word_and_what_is_allowed() =>
        Assert.Equal("Did you mean 'attack'? Allowed: attack, threat.", Spelling.Hint("atack", ["attack", "threat"]));

    [Fact]
    public void A_hint_guesses_nothing_where_nothing_is_near() =>
        Assert.Equal("Allowed: attack, threat.", Spelling.Hint("peace", ["attack", "threat"]));

    [Fact]
    public void A_hint_says_that_nothing_is_allowed() => Assert.Equal("Allowed: nothing.", Spelling.Hint("peace", []));

    [Fact]
    public void A_long_list_is_cut_short() =>
        Assert.EndsWith(
            ", w23 and 6 more.", Spelling.Hint("peace", Enumerable.Range(0, 30).Select(number => $"w{number}")), StringComparison.Ordinal);
}
