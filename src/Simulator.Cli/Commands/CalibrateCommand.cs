using System.CommandLine;
using Simulator.Application.Simulations.Calibrations;
using Simulator.Cli.Views.Calibrations;
using Simulator.Reports.Calibrations;

namespace Simulator.Cli.Commands;

/// <summary><c>calibrate</c>: whether the model fits what is known, and what its runs were worth once more was known.</summary>
internal static class CalibrateCommand
{
    private const int Failed = 1;

    public static Command Create() =>
        new("calibrate", "Hold the model against what is known of its case, "
            + "and keep what runs say until it is known what happened") { Check(), Register(), Scores() };

    private static Command Check() => new RunsCommand<CalibrationChecked, CalibrationReport>("check",
            """
            Check whether runs from the opening of the model reproduce the facts that its case states, and how long they last beside comparable
            ceasefires

            Each fact has its target, and says whether it served to set parameters: then to pass is fit, and no validation. The exit code is 1
            when a fact fails.

            Examples:
              simulator calibrate check
              simulator calibrate check --runs 20000 --set p_esc=0.08
              simulator calibrate check --reference --chart survival.svg
              simulator calibrate check mirrow-crossing --json
            """)
    {
        Inputs = command => new(command, usual: $"{CheckCalibration.DefaultRuns:N0}", chosen: false),
        DefaultRuns = CheckCalibration.DefaultRuns,
        Ask = (session, asked) => session.LoadAndSendAsync(CheckCalibration.Of(asked.Setup, asked.Progress), asked.Cancel),
        Report = found => new(found),
        Show = (terminal, report) => new CalibrationView(terminal, report).Show(),
        ExitCode = report => report.Passes ? 0 : Failed,
    }.Create();

    private static Command Register()
    {
        var command = new Command("register",
            """
            Keep what runs say of days that are not on the record yet, so that it can be held against what happens

            Counts of outcomes and of relapses are kept with the version of the model and of the timeline, and with the moment. Nothing of it is
            ever changed or deleted, and the same runs are kept once.
            It is a run of a model, and no statement of what will happen.

            Examples:
              simulator calibrate register --until 2026-03-31
              simulator calibrate register --until 2026-06-30 --runs 100000 --json
            """);
        var inputs = new RunInputs(command);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, setup) = (parse.Terminal(), inputs.Setup(parse));
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            var registered = await terminal.WithProgressAsync(
                "Running", progress => session.LoadAndSendAsync(new RegisterRuns(setup, progress), cancel));
            formats.Print(
                parse, RegisteredEntry.Of(registered.Runs), json => json.RegisteredEntry, RegisteredEntry.Columns, data => data.Rows(),
                data => new RegisterView(terminal).Show(data, registered.IsNew));
            return 0;
        });
        return command;
    }

    private static Command Scores()
    {
        var command = new Command("scores",
            """
            List all registered runs; once the record has come so far, with what happened, the Brier and the log score, and those of equal shares

            Examples:
              simulator calibrate scores
              simulator calibrate scores --csv
            """);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
            RegisteredEntry[] entries = [.. (await session.LoadAndSendAsync(new ScoreRuns(), cancel)).Select(RegisteredEntry.Of)];
            formats.Print(
                parse, entries, json => json.RegisteredEntryArray, RegisteredEntry.Columns, data => data.SelectMany(entry => entry.Rows()),
                data => new RegisterView(terminal).Show(data));
            return 0;
        });
        return command;
    }
}
