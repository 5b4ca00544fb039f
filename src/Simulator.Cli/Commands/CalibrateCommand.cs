using System.CommandLine;
using Simulator.Application.Simulations.Calibrations;
using Simulator.Cli.Views.Calibrations;
using Simulator.Reports.Calibrations;
using Simulator.Reports.Framing;

namespace Simulator.Cli.Commands;

/// <summary><c>calibrate</c>: the fit of the model to known facts, and the scores of registered runs.</summary>
internal static class CalibrateCommand
{
    private const int Failed = 1;

    public static Command Create() =>
        new("calibrate",
            """
            Check the model against known facts; score registered runs

            Examples:
              simulator calibrate check
              simulator calibrate scores
            """)
        {
            Check(), Register(), Scores(),
        };

    private static Command Check() => new RunsCommand<CalibrationChecked, CalibrationReport>("check",
            """
            Check whether runs from the opening of the model reproduce the facts of its case, and compare them with comparable ceasefires

            Each fact has a target, and states whether it was used to set parameters. If it was, a pass shows fit, not validity. The exit code is 1
            when a fact fails.

            Examples:
              simulator calibrate check
              simulator calibrate check --runs 20000 --set p_esc=0.08
              simulator calibrate check --reference --chart survival.svg
              simulator calibrate check mirrow-crossing --json
            """)
    {
        Inputs = command => new(command, defaultRuns: $"{CheckCalibration.DefaultRuns:N0}", chosen: false),
        DefaultRuns = CheckCalibration.DefaultRuns,
        Ask = (session, asked) => session.LoadAndSendAsync(CheckCalibration.Of(asked.Setup, asked.Progress), asked.Cancel),
        Report = found => new(found),
        Show = (terminal, report) => new CalibrationView(terminal, report).Show(),
        ExitCode = report => report.Passes ? 0 : Failed,
    }.Create();

    private static Command Register()
    {
        var command = new Command("register",
            $"""
            Register runs of days that are not on record yet, to score them against what happens

            The counts of outcomes and relapses are stored with the versions of the model and the timeline, and with the time. An entry is never
            changed or deleted, and the same runs are stored once.
            {Caveats.Model}

            Examples:
              simulator calibrate register --until 2026-03-31
              simulator calibrate register --until 2026-06-30 --runs 100000 --json
            """);
        var inputs = new RunInputs(command);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, setup) = (parse.Terminal(), inputs.Setup(parse));
            await using var session = await parse.OpenSessionAsync(cancel);
            var registered = await terminal.WithProgressAsync(
                "Running", progress => session.LoadAndSendAsync(new RegisterRuns(setup, progress), cancel));
            formats.Print(
                parse, RegisteredEntry.Of(registered.Runs), RegisteredEntry.Columns, data => data.Rows(),
                data => new RegisterView(terminal).Show(data, registered.IsNew));
            return 0;
        });
        return command;
    }

    private static Command Scores()
    {
        var command = new Command("scores",
            """
            List the registered runs, with their scores once the record covers their days

            The outcome is shown with the shares of the runs, their Brier and log scores, and the scores of equal shares.

            Examples:
              simulator calibrate scores
              simulator calibrate scores --csv
            """);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            RegisteredEntry[] entries = [.. (await session.LoadAndSendAsync(new ScoreRuns(), cancel)).Select(RegisteredEntry.Of)];
            formats.Print(
                parse, entries, RegisteredEntry.Columns, data => data.SelectMany(entry => entry.Rows()),
                data => new RegisterView(terminal).Show(data));
            return 0;
        });
        return command;
    }
}
