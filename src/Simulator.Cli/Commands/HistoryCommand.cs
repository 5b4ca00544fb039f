using System.CommandLine;
using System.Text.Json;
using Simulator.Application.Timelines;
using Simulator.Cli.Views;
using Simulator.Reports;
using Simulator.Reports.Timelines;
using Simulator.Reports.Wording;

namespace Simulator.Cli.Commands;

/// <summary><c>history</c>: the events of a timeline as a list, a JSON array or a table.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var (timeline, reading, asKnown, party) = (Inputs.Timeline(), Inputs.Reading(), Inputs.AsKnown(), Inputs.Party());
        var (kind, actor) = (Inputs.Kind(), Inputs.Actor());
        var from = Inputs.Day("--from", "The first day");
        var until = Inputs.Day("--until", "The last day");
        until.Aliases.Add("--at");
        var command = new Command("history",
            """
            List the events of a timeline

            Examples:
              simulator history
              simulator history pak-afg-2025 --json
              simulator history --actor Kabul --from 2025-11-01 --csv
            """)
        {
            timeline, from, until, reading, kind, actor, asKnown, party,
        };
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var report = new HistoryReport(await session.LoadAndSendAsync(
                new ReplayTimeline(
                    parse.TimelineOrFeatured(timeline), parse.GetValue(reading) ?? [], parse.GetValue(from), parse.GetValue(until),
                    parse.GetValue(kind), parse.GetValue(actor), parse.GetValue(asKnown), parse.GetValue(party)),
                cancel));
            terminal.StartPaging();
            await (formats.Json(parse) ? WriteJsonAsync(terminal.Data, report, cancel)
                : formats.Csv(parse) ? WriteCsvAsync(terminal.Data, report, cancel)
                : HistoryView.ShowAsync(terminal, report, cancel));
            return 0;
        });
        return command;
    }

    /// <summary>Writes one array entry by entry, so that a long timeline does not fill the memory.</summary>
    private static async Task WriteJsonAsync(TextWriter output, HistoryReport report, CancellationToken cancel)
    {
        var separator = "[\n";
        await foreach (var entry in report.Entries.WithCancellation(cancel))
        {
            await output.WriteAsync(separator);
            await output.WriteAsync(JsonSerializer.Serialize(entry, ReportJson.Readable.HistoryEntry));
            separator = ",\n";
        }

        await output.WriteLineAsync(separator == ",\n" ? "\n]" : "[]");
    }

    private static async Task WriteCsvAsync(TextWriter output, HistoryReport report, CancellationToken cancel)
    {
        Csv.WriteRow(output, HistoryEntry.Columns);
        await foreach (var entry in report.Entries.WithCancellation(cancel))
        {
            Csv.WriteRow(output, entry.Row());
        }
    }
}
