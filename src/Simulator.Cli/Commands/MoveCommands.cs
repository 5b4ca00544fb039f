using System.CommandLine;
using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Cli.Commands;

/// <summary><c>cherry-pick</c> and <c>undo</c>: add a move to a branch, or take the last one back.</summary>
internal static class MoveCommands
{
    public static Command CherryPick()
    {
        var branch = new Argument<string>("branch") { Description = "The branch that gets the event" };
        var from = new Option<string?>("--from")
        {
            Description = "The timeline of the event; default: the featured case", HelpName = "TIMELINE",
        };
        var row = new Option<string?>("--event") { Description = "The event, by its row, such as T61, or by its id", HelpName = "ROW|ID" };
        var version = Inputs.Number<long>("--version-number", "The event, by its version", "a whole number from 1 on");
        var on = Inputs.Day("--on", "Another day for the event");
        var command = new Command("cherry-pick",
            """
            Copy an event of another timeline to the end of a branch

            Examples:
              simulator cherry-pick monitoring-accepted --event T70
              simulator cherry-pick monitoring-accepted --from written-commitment --version-number 52 --on 2025-12-20
            """)
        { branch, from, row, version, on };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var picked = await session.LoadAndSendAsync(
                new CherryPick(
                    new(parse.GetValue(branch)!),
                    parse.TimelineOrFeatured(from),
                    new(Event: parse.GetValue(row) is { } given ? new RowId(given) : null, Version: parse.GetValue(version)),
                    parse.GetValue(on)),
                cancel);
            terminal.WriteLine(
                $"Version {picked.Picked.Version} of {parse.GetValue(branch)}{(picked.New ? "" : " already exists")}: "
                + $"{EventKinds.Of(picked.Picked.Event).Words}, {Dates.Of(picked.Picked.Event.Account.When)}: {picked.Picked.Event.Account.Text}");
            return 0;
        });
        return command;
    }

    public static Command Undo()
    {
        var branch = new Argument<string>("branch") { Description = "The branch" };
        var command = new Command("undo",
            """
            Take back the last move on a branch

            The move stays in the history of the branch, marked as taken back.

            Example:
              simulator undo monitoring-accepted
            """)
        { branch };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var undone = await session.LoadAndSendAsync(new UndoMove(new(parse.GetValue(branch)!)), cancel);
            terminal.WriteLine(
                $"Version {undone.Move.Version} of {parse.GetValue(branch)} is taken back by version {undone.Head.Version}: "
                + undone.Move.Event.Account.Text);
            return 0;
        });
        return command;
    }
}
