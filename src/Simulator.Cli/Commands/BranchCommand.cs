using System.CommandLine;
using Simulator.Application.Branches;
using Simulator.Cli.Screen;
using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Cli.Commands;

/// <summary><c>branch</c>: makes a branch, a what-if that forks from a timeline.</summary>
internal static class BranchCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The name of the branch, such as monitoring-accepted" };
        var of = new Option<string?>("--of") { Description = "The parent timeline; default: the featured case", HelpName = "TIMELINE" };
        var hypothesis = new Option<string>("--hypothesis")
        {
            Description = "The assumption of the branch, in a sentence", HelpName = "SENTENCE", Required = true,
        };
        var at = Inputs.Day("--at", "Fork after the last event on or before that day");
        var before = Inputs.Day("--before", "Fork after the last event before that day");
        var row = new Option<string?>("--event") { Description = "Fork after that event: its row, such as T44, or its id", HelpName = "ROW|ID" };
        var version = Inputs.Number<long>("--version-number", "Fork after that version, from 1", "a whole number from 1 on");
        var command = new Command("branch",
            """
            Make a branch: a what-if that forks from a timeline

            A branch shares the history of its parent up to the fork, and then has its own events.

            Without --at, --before, --event or --version-number, the fork is at the end.

            Examples:
              simulator branch monitoring-accepted --before 2025-11-06 --hypothesis "Kabul accepts a joint monitoring mechanism."
              simulator branch no-october-strikes --of pak-afg-2025 --at 2025-10-08 --hypothesis "Nobody strikes Kabul on 9 October."
              simulator branch written-form --of monitoring-accepted --hypothesis "It is accepted in writing."
              simulator branch third-round --event T44 --hypothesis "A third round is held within a week."
            """)
        { name, of, at, before, row, version, hypothesis, SuggestCommand.Create() };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var forked = await session.LoadAndSendAsync(
                new ForkTimeline(
                    new(parse.GetValue(name)!),
                    parse.TimelineOrFeatured(of),
                    new(
                        parse.GetValue(at), parse.GetValue(before), parse.GetValue(row) is { } given ? new RowId(given) : null,
                        parse.GetValue(version)),
                    parse.GetValue(hypothesis)!),
                cancel);
            Show(terminal, forked);
            return 0;
        });
        return command;
    }

    private static void Show(Terminal terminal, ForkedTimeline forked)
    {
        var (branch, last) = (forked.Branch, forked.After.Event);
        terminal.WriteLine(
            $"{branch} {(forked.New ? "forks from" : "already exists: it forks from")} {forked.Parent} "
            + $"on {Dates.Of(last.Account.When)} after version {forked.After.Version}, "
            + $"{EventKinds.Of(last).Words}{(last.Account.Row is { } row ? $" {row}" : "")}: {last.Account.Text}");
        terminal.WriteLine($"Next: simulator tree {branch}; simulator replay {branch}");
    }
}
