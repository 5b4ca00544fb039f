using System.CommandLine.Parsing;
using Simulator.Cli.Commands;

namespace Simulator.Tests.Cli.Commands;

public class CommandTreeTests
{
    public static TheoryData<string> Names => [.. CommandTree.Commands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_that_is_named_is_the_only_one_that_is_made(string name) =>
        Assert.Equal(name, Assert.Single(CommandTree.For([name, "--json"]).Subcommands).Name);

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("--no-color", "state")]
    [InlineData("histry")]
    [InlineData("State")]
    [InlineData("[suggest:3]", "sta")]
    public void All_commands_are_made_where_the_first_word_names_none(params string[] line) =>
        Assert.Equal(CommandTree.Commands.Select(command => command.Name), CommandTree.For(line).Subcommands.Select(command => command.Name));

    [Fact]
    public void Every_command_has_a_summary_of_one_line_and_examples_that_can_be_parsed()
    {
        foreach (var (name, command) in CommandTree.All())
        {
            var text = HelpText.Of(command);
            Assert.True(text.Summary.Length is > 0 && (name.Contains(' ') || text.Summary.Length <= 62), $"The summary of '{name}' is too long.");
            Assert.True(text.Examples.Count > 0, $"'{name}' has no example.");
            Assert.All(text.Examples, example => Assert.Empty(ProblemsOf(example)));
        }
    }

    [Fact]
    public void An_option_means_the_same_in_every_command()
    {
        string[] shared = ["--json", "--csv", "--threads", "--reading", "--as-known", "--party"];
        foreach (var option in shared)
        {
            Assert.Single(
                (from row in CommandTree.All()
                 from one in row.Command.Options
                 where one.Name == option
                 select one.Description).Distinct(StringComparer.Ordinal));
        }

        Assert.All(CommandTree.All().SelectMany(row => row.Command.Options), option => Assert.NotNull(option.Description));
        Assert.All(
            CommandTree.All().SelectMany(row => row.Command.Options).Where(option => option.Arity.MaximumNumberOfValues > 0),
            option => Assert.NotNull(option.HelpName));
    }

    /// <summary>The problems of an example: what is redirected or piped, and variables before the program, are left out.</summary>
    private static IReadOnlyList<string> ProblemsOf(string example)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(example)];
        string[] line = [.. words.SkipWhile(word => word != "simulator").Skip(1).TakeWhile(word => word is not (">" or "|"))];
        return UsageErrors.Of(CommandTree.For(line).Parse(line, Shell.Parsing), line);
    }
}
