using System.CommandLine;
using Simulator.Application.Timelines;
using Simulator.Cli.Views;
using Simulator.Cli.Views.Pages;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>sources</c>: the sources of the record, or one of them.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        var command = new Command("sources",
            """
            List the sources, or show one with all that rests on it

            The page of a source shows its author, date, vantage and caution, the events that cite it, its claims on contested questions, and the
            factors, levers, issues, actors and parameters that rest on it.

            Examples:
              simulator sources
              simulator sources S2
              simulator sources pak-afg-2025 --csv
              simulator sources D1 --of mirrow-crossing --json
            """);
        var inputs = new NameOrTimeline(command, "source", "S2");
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var (timeline, source) = await inputs.ReadAsync(parse, session, of => of.Sources.Select(known => known.Id.Value), cancel);
            if (source is not null)
            {
                formats.Print(
                    parse, SourceReport.Of(await session.SendAsync(new ShowSource(timeline, source), cancel)), SourceReport.Columns,
                    report => report.Rows(), report => SourceView.Show(terminal, report));
                return 0;
            }

            formats.Print(
                parse,
                (await session.LoadAndSendAsync(new ListSources(timeline), cancel)).Select(SourceEntry.Of).ToArray(),
                SourceEntry.Columns,
                entries => entries.Select(entry => entry.Row()),
                entries => SourcesView.Show(terminal, entries));
            return 0;
        });
        return command;
    }
}
