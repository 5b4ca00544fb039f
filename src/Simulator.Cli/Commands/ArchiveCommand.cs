using System.CommandLine;
using Simulator.Application.Branches;

namespace Simulator.Cli.Commands;

/// <summary><c>archive</c>: archives a branch.</summary>
internal static class ArchiveCommand
{
    public static Command Create()
    {
        var branch = new Argument<string>("branch") { Description = "The branch" };
        var command = new Command("archive",
            """
            Archive a branch

            It can still be replayed, but it no longer changes, and only --all lists it.
            Nothing is deleted. A branch that others fork from can be archived only after them.

            Examples:
              simulator archive monitoring-accepted
              simulator tree --all
            """)
        { branch };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var name = parse.GetValue(branch)!;
            await using var session = await parse.OpenSessionAsync(cancel);
            await session.LoadAndSendAsync(new ArchiveBranch(new(name)), cancel);
            terminal.WriteLine($"{name} is archived. It can still be read: simulator replay {name}");
            return 0;
        });
        return command;
    }
}
