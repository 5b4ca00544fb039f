using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Cli.Views.Runs;
using Simulator.Engine.Ensembles;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Commands;

/// <summary><c>run</c>: one run of many, told with its reasons, and kept as a branch if wanted.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var number = Inputs.Number<long>(
            "--number", "Which run of the ensemble, from 0; the first one when left out", $"a whole number from 0 to {Ensemble.MaxRuns - 1:N0}");
        var keep = new Option<string?>("--keep") { Description = "Keep it: what it draws becomes events of a branch of that name, "
            + "marked as simulated", HelpName = "BRANCH" };
        var allTerms = new Option<bool>("--all-terms") { Description = "Show all reasons of each draw, not only those that weigh most" };
        var command = new Command("run",
            """
            Tell one run of the model step by step: what it draws, how likely that was, and why

            It is the very run of that number among those that simulate makes with the same seed. Kept, it is a branch like any other: replay
            tells it, and draws nothing again.
            It is a run of a model, and no statement of what will happen.

            Examples:
              simulator run pak-afg-2025 --from 2025-10-18 --until 2025-12-31 --number 17
              simulator run my-branch --number 3 --all-terms
              simulator run my-branch --number 3 --keep my-branch-run-3
            """);
        var inputs = new RunInputs(command);
        command.Options.Add(number);
        command.Options.Add(keep);
        command.Options.Add(allTerms);
        var answer = Answer.Of<RunReport>(command);
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, setup, run) = (parse.Terminal(), inputs.Setup(parse), parse.GetValue(number) ?? 0);
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var traced = await session.LoadAndSendAsync(new TraceRun(setup, run), cancel);
            var kept = parse.GetValue(keep) is { } branch ? await session.LoadAndSendAsync(new KeepRun(setup, run, new(branch)), cancel) : null;
            var report = RunReport.Of(traced);
            await answer.PrintAsync(parse, terminal, report, () => new RunView(terminal, report, parse.GetValue(allTerms)).Show(), cancel);
            if (kept is not null)
            {
                terminal.Say(
                    $"{kept.Branch} holds it: it leaves {setup.Timeline} after version {kept.Fork}, and has {kept.Events} events of its own. "
                    + $"Next: simulator replay {kept.Branch}");
            }

            return 0;
        });
        return command;
    }
}
