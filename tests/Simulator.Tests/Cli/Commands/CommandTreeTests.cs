using System.CommandLine;
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
    [MemberData(nameof(Names))]
    public void A_command_alone_says_what_it_says_among_all(string name)
    {
        var (alone, among) = (CommandTree.For([name]), CommandTree.For([]));

        Assert.Equal(Said(among, name, "--help"), Said(alone, name, "--help"));
        Assert.Equal(Problems(among, name, "--nonsense", "state"), Problems(alone, name, "--nonsense", "state"));
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("--no-color", "state")]
    [InlineData("histry")]
    [InlineData("State")]
    [InlineData("[suggest:3]", "sta")]
    public void All_commands_are_made_where_the_first_word_names_none(params string[] line) =>
        Assert.Equal(CommandTree.Commands.Select(command => command.Name), CommandTree.For(line).Subcommands.Select(command => command.Name));

    private static string Said(RootCommand root, params string[] line)
    {
        using var written = new StringWriter();
        root.Parse(line).Invoke(new() { Output = written });
        return written.ToString();
    }

    private static IEnumerable<string> Problems(RootCommand root, params string[] line) => root.Parse(line).Errors.Select(error => error.Message);
}
