using System.CommandLine;
using Simulator.Application.Timelines;
using Simulator.Cli.Output;
using Simulator.Cli.Rendering;
using Spectre.Console;

namespace Simulator.Cli.Commands;

/// <summary><c>timelines</c>: what there is to replay.</summary>
internal static class TimelinesCommand
{
    public static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "List archived branches too" };
        var command = new Command("timelines",
            """
            List the timelines: the actual sequences, and the branches that leave them

            Examples:
              simulator timelines
              simulator timelines --all --json
            """)
        { all };
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            formats.Print(
                parse,
                (await session.SendAsync(new ListTimelines(parse.GetValue(all)), cancel)).Select(TimelineEntry.Of).ToArray(),
                CliJson.Readable.TimelineEntryArray,
                ["id", "title", "parent", "version", "from", "to", "phase", "rung", "updated", "archived"],
                entries => entries.Select(entry => new object?[]
                {
                    entry.Id, entry.Title, entry.Parent, entry.Version, entry.From, entry.To, Words.Code(entry.Phase), Words.Code(entry.Rung), entry.Updated, entry.Archived,
                }),
                entries => Show(terminal, entries));
            return 0;
        });
        return command;
    }

    private static void Show(Terminal terminal, TimelineEntry[] entries)
    {
        // Who has no branches need not be told that nothing has a parent.
        var branches = Array.Exists(entries, entry => entry.Parent is not null);
        var table = terminal.Table(["timeline", "title", .. branches ? ["parent"] : Array.Empty<string>(), "events", "from", "to", "phase", "agreement"]);
        foreach (var entry in entries)
        {
            var name = entry.Archived ? $"[grey]{terminal.Escape(entry.Id.Value)} (archived)[/]" : $"[bold]{terminal.Escape(entry.Id.Value)}[/]";
            table.AddRow(
            [
                name, terminal.Escape(entry.Title), .. branches ? [terminal.Escape($"{entry.Parent}")] : Array.Empty<string>(), $"{entry.Version}",
                $"{entry.From:yyyy-MM-dd}", $"{entry.To:yyyy-MM-dd}", Words.Plain(entry.Phase), Words.Plain(entry.Rung),
            ]);
        }

        terminal.Out.Write(table);
    }
}
