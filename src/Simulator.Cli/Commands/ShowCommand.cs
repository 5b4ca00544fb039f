using System.CommandLine;
using System.Text.Json;
using Simulator.Application.Timelines;
using Simulator.Cli.Views.Pages;
using Simulator.Reports;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Commands;

/// <summary><c>show</c>: one event with all that is known about it.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var wanted = new Argument<string>("event") { Description = "The row of the event, such as T44, or its version, such as 47" };
        var of = CatalogueInputs.Of();
        var command = new Command("show",
            """
            Show one event with all that is known about it

            The page has its date, actors, sources and rival claims, what it follows from and led to, and what it changed in the state.
            An event of a branch that has no row is named by its version, which history and find show.

            Examples:
              simulator show T44
              simulator show T66
              simulator show T65 --json
              simulator show F05 --of mirrow-crossing
            """)
        {
            wanted, of,
        };
        var json = Formats.JsonOption();
        command.Options.Add(json);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var report = EventReport.Of(await session.LoadAndSendAsync(
                new ShowEvent(parse.TimelineOrFeatured(of), parse.GetValue(wanted)!), cancel));
            if (parse.GetValue(json))
            {
                terminal.Data.WriteLine(JsonSerializer.Serialize(report, ReportJson.Readable.EventReport));
            }
            else
            {
                terminal.StartPaging();
                new EventView(terminal, report).Show();
            }

            return 0;
        });
        return command;
    }
}
