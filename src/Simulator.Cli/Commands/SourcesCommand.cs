using System.CommandLine;
using Simulator.Application.Timelines;
using Simulator.Cli.Views;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>sources</c>: the sources of the record.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        var timeline = Inputs.Timeline();
        var command = new Command("sources",
            """
            List the sources, with the rows that cite each

            Examples:
              simulator sources
              simulator sources pak-afg-2025 --csv
            """)
        {
            timeline,
        };
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            formats.Print(
                parse,
                (await session.LoadAndSendAsync(new ListSources(parse.TimelineOrFeatured(timeline)), cancel)).Select(SourceEntry.Of).ToArray(),
                SourceEntry.Columns,
                entries => entries.Select(entry => entry.Row()),
                entries => SourcesView.Show(terminal, entries));
            return 0;
        });
        return command;
    }
}
