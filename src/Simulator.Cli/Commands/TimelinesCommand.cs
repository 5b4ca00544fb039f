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
        var command = new Command("timelines",
            """
            List all timelines

            Example:
              simulator timelines
            """);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            formats.Print(
                parse,
                (await session.SendAsync(new ListTimelines(), cancel)).Select(TimelineEntry.Of).ToArray(),
                CliJson.Readable.TimelineEntryArray,
                ["id", "title", "parent", "version", "from", "to", "phase", "rung", "updated"],
                entries => entries.Select(entry => new object?[]
                {
                    entry.Id, entry.Title, entry.Parent, entry.Version, entry.From, entry.To, Words.Code(entry.Phase), Words.Code(entry.Rung), entry.Updated,
                }),
                entries => Show(terminal, entries));
            return 0;
        });
        return command;
    }

    private static void Show(Terminal terminal, TimelineEntry[] entries)
    {
        var table = terminal.Table("timeline", "title", "events", "from", "to", "phase", "agreement");
        foreach (var entry in entries)
        {
            table.AddRow(
                $"[bold]{Markup.Escape(entry.Id.Value)}[/]", terminal.Escape(entry.Title), $"{entry.Version}",
                $"{entry.From:yyyy-MM-dd}", $"{entry.To:yyyy-MM-dd}", Words.Plain(entry.Phase), Words.Plain(entry.Rung));
        }

        terminal.Out.Write(table);
    }
}
