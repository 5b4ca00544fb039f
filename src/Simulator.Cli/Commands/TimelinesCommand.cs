using System.CommandLine;
using Simulator.Application.Timelines;
using Simulator.Cli.Views;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>timelines</c>: the timelines that can be replayed.</summary>
internal static class TimelinesCommand
{
    public static Command Create()
    {
        var all = Inputs.Flag("--all", "List archived branches too");
        var command = new Command("timelines",
            """
            List the timelines: records, and branches that fork from them

            Examples:
              simulator timelines
              simulator timelines --all --json
            """)
        { all };
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            formats.Print(
                parse,
                (await session.LoadAndSendAsync(new ListTimelines(parse.GetValue(all)), cancel)).Select(TimelineEntry.Of).ToArray(),
                TimelineEntry.Columns,
                entries => entries.Select(entry => entry.Row()),
                entries => TimelinesView.Show(terminal, entries));
            return 0;
        });
        return command;
    }
}
