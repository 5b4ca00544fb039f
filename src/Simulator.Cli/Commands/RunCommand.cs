using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Cli.Views.Runs;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Commands;

/// <summary><c>run</c>: one run of an ensemble with the reasons of each draw, optionally kept as a branch.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var number = Inputs.Number<long>(
            "--number", "The number of the run in the ensemble, from 0; default: 0", $"a whole number from 0 to {Ensemble.MaxRuns - 1:N0}");
        var keep = new Option<string?>("--keep")
        {
            Description = "Keep the run as a branch of that name: its draws become events, marked as simulated", HelpName = "BRANCH",
        };
        var allTerms = Inputs.Flag("--all-terms", "Show all terms of each draw, not only the largest");
        var command = new Command("run",
            $"""
            Trace one run of the model, draw by draw

            Each draw has its probability and the terms behind it.

            The run with the same number and seed is one of the runs of 'simulate'. A kept run is a branch like any other: replay shows its events
            and draws nothing again.
            {Caveats.Model}

            Examples:
              simulator run pak-afg-2025 --from 2025-10-18 --until 2025-12-31 --number 17
              simulator run my-branch --number 3 --all-terms
              simulator run my-branch --number 3 --keep my-branch-run-3
            """);
        var inputs = new RunInputs(command);
        command.Options.Add(number);
        command.Options.Add(keep);
        command.Options.Add(allTerms);
        var output = ReportOutput.Of<RunReport>(command);
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, setup, run) = (parse.Terminal(), inputs.Setup(parse), parse.GetValue(number) ?? 0);
            await using var session = await parse.OpenSessionAsync(cancel);
            var traced = await session.LoadAndSendAsync(new TraceRun(setup, run), cancel);
            var kept = parse.GetValue(keep) is { } branch ? await session.LoadAndSendAsync(new KeepRun(setup, run, new(branch)), cancel) : null;
            var report = RunReport.Of(traced);
            await output.PrintAsync(parse, terminal, report, () => new RunView(terminal, report, parse.GetValue(allTerms)).Show(), cancel);
            if (kept is not null)
            {
                terminal.Say(
                    $"Kept as {kept.Branch}, which forks from {setup.Timeline} after version {kept.Fork} "
                    + $"and has {Counted.Of(kept.Events, "event")} of its own. "
                    + $"Next: simulator replay {kept.Branch}");
            }

            return 0;
        });
        return command;
    }
}
