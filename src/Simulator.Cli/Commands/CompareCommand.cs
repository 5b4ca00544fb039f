using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Application.Timelines;
using Simulator.Cli.Views.Runs;
using Simulator.Domain.Values;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Commands;

/// <summary><c>compare</c>: what a change does, in pairs of runs under the same luck.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var with = new Option<string?>("--with") { Description = "The timeline to compare with; "
            + "the parent of the branch when left out", HelpName = "TIMELINE" };
        var command = new Command("compare",
            """
            Run a branch beside the timeline that it leaves, or a timeline with levers beside itself without, and show what the change does

            Both sides run under the same luck, pair by pair, so that only the change tells them apart. Where a lever is contested, each reading
            of it is run, and the interval goes from the lowest to the highest.
            It is a run of a model, and no statement of what will happen.

            Examples:
              simulator compare my-branch
              simulator compare my-branch --with pak-afg-2025 --until 2026-03-31
              simulator compare pak-afg-2025 --from 2025-11-06 --lever joint-system=0.8 --lever written-commitment
              simulator compare pak-afg-2025 --from 2025-11-06 --lever border-closure=0 --json
            """);
        var inputs = new RunInputs(command);
        command.Options.Add(with);
        var chart = new ChartFile(command, ChartKind.Effects, ChartKind.Outcomes, ChartKind.Survival, ChartKind.Trust);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, setup) = (parse.Terminal(), inputs.Setup(parse));
            var other = parse.GetValue(with) is { Length: > 0 } named ? new TimelineId(named) : (TimelineId?)null;
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var compared = await terminal.WithProgressAsync(
                "Running", progress => session.LoadAndSendAsync(new CompareRuns(setup, other, progress), cancel));
            var shown = await session.LoadAndSendAsync(new ShowState(setup.Timeline, []), cancel);
            var document = CompareDocument.Of(compared, shown.Branched);
            await chart.WriteAsync(parse, terminal, kind => RunCharts.Of(document, kind), cancel);
            formats.Print(
                parse, document, json => json.CompareDocument, PairedDocument.Columns, data => data.Rows(),
                data => new CompareView(terminal, shown, data).Show());
            return 0;
        });
        return command;
    }
}
