using Simulator.Domain.Values;
using Simulator.Files.Glossary;
using Simulator.Files.Problems;

namespace Simulator.Tests.Files.Glossary;

public class TermsTests
{
    [Fact]
    public void A_name_belongs_to_one_term() =>
        Assert.Distinct(Terms.All.SelectMany(term => term.Names()).Select(Folding.Of));

    [Fact]
    public void A_related_term_is_in_the_glossary_and_is_another_one() =>
        Assert.All(Terms.All, term =>
        {
            Assert.NotEmpty(term.Related);
            Assert.Subset(Terms.All.Select(known => known.Term).Where(known => known != term.Term).ToHashSet(), term.Related.ToHashSet());
        });

    [Fact]
    public void Every_concept_that_scenarios_teach_is_a_term() =>
        Assert.All(Enum.GetValues<Concept>(), concept => Assert.NotNull(Terms.Find(EnumWords.Code(concept))));

    [Fact]
    public void A_meaning_is_a_sentence_or_a_few() =>
        Assert.All(Terms.All, term =>
        {
            Assert.EndsWith(".", term.Meaning, StringComparison.Ordinal);
            Assert.InRange(term.Meaning.Length, 30, 260);
        });

    [Theory]
    [InlineData("ZOPA", "zone of possible agreement")]
    [InlineData("hurting-stalemates", "mutually hurting stalemate")]
    [InlineData("Reservation Values", "reservation value")]
    [InlineData("common random", "common random numbers")]
    [InlineData("nash equilibrium", "Nash stability")]
    public void A_term_is_found_by_any_of_its_names(string given, string term) => Assert.Equal(term, Terms.Find(given).Term);

    [Theory]
    [InlineData("ripness", "Unknown term 'ripness'. Did you mean 'ripeness'?")]
    [InlineData("spoler", "Unknown term 'spoler'. Did you mean 'spoiler'?")]
    [InlineData("hazard r", "Unknown term 'hazard r'. Did you mean 'hazard'? Allowed: hazard, hazard ratio.")]
    [InlineData("", "Unknown term ''. Allowed: ripeness, ")]
    public void An_unknown_term_is_answered_with_the_nearest(string given, string message) =>
        Assert.StartsWith(message, Assert.Throws<BadInputException>(() => Terms.Find(given)).Message, StringComparison.Ordinal);
}
