using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Cli.Views.Runs;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Commands;

/// <summary><c>simulate</c>: the outcomes of many runs of the model from a day of a timeline.</summary>
internal static class SimulateCommand
{
    public static Command Create() => new RunsCommand<Simulated, SimulateReport>("simulate",
            $"""
            Run the model many times from a day, and count the outcomes

            Events before the first day are history. Later events that a branch assumes are given, and the rest is left to chance.
            {Caveats.Model}

            Examples:
              simulator simulate
              simulator simulate pak-afg-2025 --from 2025-10-18 --until 2025-12-31
              simulator simulate --from 2025-11-06 --lever monitoring-mechanism=0.7@2025-11-06+14~30
              simulator simulate my-branch --runs 100000 --seed 7 --json
              simulator simulate --set p_ret=0.35 --chart trust.svg --chart-kind trust
            """)
    {
        Ask = (session, asked) => session.LoadAndSendAsync(new Simulate(asked.Setup, asked.Progress), asked.Cancel),
        Report = SimulateReport.Of,
        Show = (terminal, report) => new SimulateView(terminal, report).Show(),
    }.Create();
}
