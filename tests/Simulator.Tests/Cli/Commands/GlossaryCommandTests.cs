using Simulator.Cli.Commands;
using Simulator.Files.Glossary;

namespace Simulator.Tests.Cli.Commands;

public class GlossaryCommandTests
{
    public static TheoryData<string> Lines => [.. Terms.All.Select(term => term.Meets).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_command_that_shows_a_term_exists(string line)
    {
        var words = line.Split(' ');
        Assert.Contains(words[0], CommandTree.Commands.Select(command => command.Name));
        Assert.Empty(CommandTree.For(words).Parse(words).Errors);
    }
}
