using System.CommandLine;
using Simulator.Application.Timelines;
using Simulator.Cli.Views;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>state</c>: the state of the talks on a day, at a version, or at the end.</summary>
internal static class StateCommand
{
    public static Command Create()
    {
        var (timeline, reading, asKnown, party) = (Inputs.Timeline(), Inputs.Reading(), Inputs.AsKnown(), Inputs.Party());
        var at = Inputs.Day("--at", "The day; default: the end of the timeline");
        var version = Inputs.Number<long>("--version-number", "The version, from 1", "a whole number from 1 on");
        var all = Inputs.Flag("--all", "Show all rows and all ledgers, however long");
        var command = new Command("state",
            """
            Show the state of the talks on a day, or at the end

            Examples:
              simulator state
              simulator state pak-afg-2025 --at 2025-11-16
              simulator state pak-afg-2025 --at 2025-12-31 --reading C02=S3 --json
            """)
        {
            timeline, at, version, reading, asKnown, party, all,
        };
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var readings = parse.GetValue(reading) ?? [];
            await using var session = await parse.OpenSessionAsync(cancel);
            var shown = await session.LoadAndSendAsync(
                new ShowState(
                    parse.TimelineOrFeatured(timeline), readings, parse.GetValue(at), parse.GetValue(version), parse.GetValue(asKnown),
                    parse.GetValue(party)),
                cancel);
            formats.Print(
                parse, StateReport.Of(shown, readings), StateReport.Columns, report => report.Rows(),
                report => StateView.Show(terminal, report, parse.GetValue(all)));
            return 0;
        });
        return command;
    }
}
