using Simulator.Application.Search;
using Simulator.Cli.Commands;
using Simulator.Domain.Branching;
using Simulator.Files.Cases;
using Simulator.Tests.Files.Cases;
using Simulator.Tests.Files.Scenarios;

namespace Simulator.Tests.Cli.Commands;

public class FindCommandTests
{
    [Fact]
    public void The_command_that_shows_a_thing_can_be_typed()
    {
        var content = SeededCase.Talks2025;
        var events = content.Events.Select(
            (happened, place) => new TimelineEvent(EventIdentity.Of(content.Case.Id, happened.Account.Row!.Value), place + 1, happened));
        var root = CommandTree.For([]);
        var known = CommandTree.Commands.Select(command => command.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Searchables.OfEvents(content.Case, events, " --of branch").Concat(Searchables.OfCase(content.Case, ""))
                .Concat(Searchables.OfProgram(Planned.Folder, content.Case.Id)).Where(thing => known.Contains(thing.Command.Split(' ')[0])),
            thing => Assert.Empty(root.Parse(thing.Command).Errors));
    }
}
