using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Cli.Views.Runs;
using Simulator.Engine.Ensembles;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Commands;

/// <summary><c>counterfactual</c>: the effect of a change on the runs that agree with the record.</summary>
internal static class CounterfactualCommand
{
    public static Command Create()
    {
        var seen = Inputs.Day(
            "--seen", "The last day on which runs must agree with the record; default: the last day of the record, or that of the runs if earlier");
        var tolerance = Inputs.Number<ushort>(
            "--tolerance", $"The allowed difference in attacks, in strikes and in exchanges of fire; default: {new Tolerance().Attacks}. "
                + "Rounds must be equal",
            $"a whole number from 0 to {ushort.MaxValue}");
        return new RunsCommand<CounterfactualResult, CounterfactualReport>("counterfactual",
            $"""
            Repeat the runs that agree with the record, with a change

            The runs that agree with the record are kept, and repeated with the change on common random numbers.

            Without the change, a run agrees when it has the rung and the rounds of the record, peace or fighting as on record, and about as many
            incidents. Where a lever is contested, each reading is run.
            {Caveats.Model}

            Examples:
              simulator counterfactual my-branch
              simulator counterfactual my-branch --seen 2025-12-31 --until 2026-03-31 --runs 100000
              simulator counterfactual pak-afg-2025 --from 2025-11-06 --lever monitoring-mechanism=0.7 --tolerance 2
            """)
        {
            Options = [seen, tolerance],
            Ask = (session, asked) => session.LoadAndSendAsync(
                new AskCounterfactual(
                    asked.Setup, asked.Parse.GetValue(seen), asked.Parse.GetValue(tolerance) is { } counts ? new(counts, counts, counts) : null,
                    asked.Progress),
                asked.Cancel),
            Report = CounterfactualReport.Of,
            Show = (terminal, report) => new CounterfactualView(terminal, report).Show(),
        }.Create();
    }
}
