using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Tests.Files.Cases;

public class ReadingFormatTests
{
    [Fact]
    public void No_choice_is_the_house_reading() => Assert.Equal(Reading.House, Parsed());

    [Fact]
    public void Each_choice_follows_a_claim_of_a_set() =>
        Assert.Equal([new(new("C07"), new("S3")), new Choice(new("C02"), new("S4"))], Parsed("C07=S3", "c02=s4").Choices);

    [Fact]
    public void A_claim_can_be_named_by_a_source_that_makes_no_other() => Assert.Equal([new(new("C10"), new("X76"))], Parsed("C10=X05").Choices);

    [Fact]
    public void Two_claims_of_one_set_are_refused() =>
        Assert.Contains(
            "Both 'C07=S3' and 'c07=X51' are given. Allowed: one claim of each set.",
            Assert.Throws<BadInputException>(() => Parsed("C07=S3", "c07=X51")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("C07", "'C07' is not a reading. Allowed: SET=CLAIM, such as C07=S3.")]
    [InlineData("C07=", "'C07=' is not a reading. Allowed: SET=CLAIM, such as C07=S3.")]
    [InlineData("=S3", "'=S3' is not a reading. Allowed: SET=CLAIM, such as C07=S3.")]
    [InlineData("C07=S3=S4", "'C07=S3=S4' is not a reading. Allowed: SET=CLAIM, such as C07=S3.")]
    [InlineData(
        "C7=S3",
        "Unknown set of claims 'C7' in 'C7=S3'. Did you mean 'C07'? "
        + "Allowed: C01, C02, C03, C04, C05, C06, C07, C08, C09, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, C21, C22, C23, C24.")]
    [InlineData("C07=S4", "Unknown claim 'S4' in 'C07=S4'. Did you mean 'S3'? Allowed: X52, X51, S3.")]
    [InlineData("C07=X53", "Unknown claim 'X53' in 'C07=X53'. Did you mean 'X52'? Allowed: X52, X51, S3.")]
    public void A_choice_that_does_not_exist_is_refused(string choice, string message) => Assert.Equal([message], Refused(choice));

    [Fact]
    public void All_wrong_choices_are_named_at_once() => Assert.Equal(2, Refused("C07", "C02=S3", "C99=S3").Count());

    private static Reading Parsed(params string[] choices) => ReadingFormat.Parse(SeededCase.Talks2025.Case, choices);

    private static IEnumerable<string> Refused(params string[] choices) =>
        Assert.Throws<BadInputException>(() => Parsed(choices)).Problems.Select(problem => problem.ToString());
}
