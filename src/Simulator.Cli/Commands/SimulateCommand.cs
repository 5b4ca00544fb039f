using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Application.Timelines;
using Simulator.Cli.Views.Runs;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Commands;

/// <summary><c>simulate</c>: what follows from a day of a timeline, over many runs of the model.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var command = new Command("simulate",
            """
            Run the model of a case many times from a day of a timeline, and count what the runs come to

            What is told before the first day is history. Of later days, what is supposed on a branch is given, and the rest is left to chance.
            It is a run of a model, and no statement of what will happen.

            Examples:
              simulator simulate
              simulator simulate pak-afg-2025 --from 2025-10-18 --until 2025-12-31
              simulator simulate --from 2025-11-06 --lever monitoring-mechanism=0.7@2025-11-06+14~30
              simulator simulate my-branch --runs 100000 --seed 7 --json
              simulator simulate --set p_ret=0.35 --chart trust.svg --chart-kind trust
            """);
        var inputs = new RunInputs(command);
        var chart = new ChartFile(command, ChartKind.Outcomes, ChartKind.Survival, ChartKind.Trust);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, setup) = (parse.Terminal(), inputs.Setup(parse));
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var simulated = await terminal.WithProgressAsync("Running", progress => session.LoadAndSendAsync(new Simulate(setup, progress), cancel));
            var shown = await session.LoadAndSendAsync(new ShowState(setup.Timeline, []), cancel);
            var document = SimulateDocument.Of(simulated, shown.Branched);
            await chart.WriteAsync(parse, terminal, kind => RunCharts.Of(document, kind), cancel);
            formats.Print(
                parse, document, json => json.SimulateDocument, SimulateDocument.Columns, data => data.Rows(),
                data => new SimulateView(terminal, shown, data).Show());
            return 0;
        });
        return command;
    }
}
