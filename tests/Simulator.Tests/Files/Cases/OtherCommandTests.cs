using Simulator.Files.Cases;

namespace Simulator.Tests.Files.Cases;

public class OtherCommandTests
{
    [Theory]
    [InlineData("c02", "It is a contested question: simulator claims C02. ")]
    [InlineData("C02=S3", "It is a contested question: simulator claims C02. ")]
    [InlineData("s2", "It is a source: simulator sources S2. ")]
    [InlineData("Kabul", "It is an actor: simulator actors afghan-taliban. ")]
    [InlineData("rawalpindi", "It is an actor: simulator actors rawalpindi. ")]
    [InlineData("I3", "It is an issue: simulator issues monitoring. ")]
    [InlineData("monitoring mechanism", "It is a lever: simulator levers monitoring-mechanism. ")]
    [InlineData("v06", "It is a lever: simulator levers fatwa. ")]
    [InlineData("S3-b", "It is a factor: simulator factors S3-b. ")]
    [InlineData("p_esc", "It is a parameter: simulator parameters p_esc. ")]
    [InlineData("T44", "")]
    [InlineData("", "")]
    public void The_command_for_an_entry_is_found_by_each_of_its_names(string given, string expected) =>
        Assert.Equal(expected, OtherCommand.For(SeededCase.Talks2025.Case, given, ""));

    [Fact]
    public void The_command_names_the_timeline() =>
        Assert.Equal("It is a source: simulator sources S2 --of my-try. ", OtherCommand.For(SeededCase.Talks2025.Case, "S2", " --of my-try"));

    [Fact]
    public void A_refusal_that_leads_elsewhere_does_not_guess_a_spelling() =>
        Assert.Equal(
            "Unknown issue 'S2'. It is a source: simulator sources S2. Allowed: S1.",
            new NamedEntries<string>("issue", ["S1"], name => [name]).Unknown("S2", OtherCommand.For(SeededCase.Talks2025.Case, "S2", "")).Message);
}
