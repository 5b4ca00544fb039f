using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Engine.Exercises;
using Simulator.Files;
using Simulator.Cli.Views.Bargains;
using Simulator.Reports.Bargaining;

namespace Simulator.Cli.Commands;

/// <summary><c>bargain</c>: reservation values, zones of possible agreement, and solutions of bargaining problems.</summary>
internal static class BargainCommand
{
    public static Command Create()
    {
        var command = new Command("bargain",
            """
            Analyse what each side could accept, and where both agree

            Examples:
              simulator bargain zone --on 2025-11-06
              simulator bargain frontier riyadh-package
            """)
        {
            Zone(), FrontierCommand.Create(),
            SchemaCommand.Of(
                ScriptKind.BargainingProblem, "files of bargaining problems",
                "simulator bargain schema > scenarios/bargaining/bargaining.schema.json"),
        };
        foreach (var exercise in ExerciseCatalogue.Bargaining)
        {
            command.Subcommands.Add(ExerciseCommand.Of(command.Name, exercise));
        }

        return command;
    }

    private static Command Zone()
    {
        var timeline = Inputs.Timeline();
        var on = Inputs.Day(
            "--on",
            "The day of the round, which meets in the morning; default: the day after the fork of a branch, or else after the last event");
        var levers = Inputs.Repeated("--lever", "Assume a lever in addition to those of the timeline", LeverFormat.Form, LeverFormat.Read);
        var values = Inputs.Repeated(
            "--set", "Set a parameter of the model to another value, within its range", ValueFormat.Form, ValueFormat.Read);
        var reference = Inputs.Flag("--reference", "Leave out the steps that were added to the reference model");
        var power = Inputs.Number<double>(
            "--power", "The claimant's share of the surplus, from 0 to 1; default: 0.5", "a number from 0 to 1", part => part is >= 0 and <= 1);
        var command = new Command("zone",
            """
            Show the zone of possible agreement on a day of a timeline: the reservation values of both sides, term by term

            It is computed from the state of the model on the morning of that day. No runs are made.

            Examples:
              simulator bargain zone --on 2025-11-06
              simulator bargain zone pak-afg-2025 --on 2025-11-06 --lever joint-system=0.8
              simulator bargain zone my-branch --json
              simulator bargain zone --on 2025-12-15 --chart zone.svg
            """)
        { timeline, on, levers, values, reference, power };
        var output = ReportOutput.Of<ZoneReport>(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var setup = new RunSetup(
                parse.TimelineOrFeatured(timeline), parse.GetValue(on), Levers: [.. parse.GetValue(levers) ?? []],
                Values: [.. parse.GetValue(values) ?? []], Reference: parse.GetValue(reference));
            await using var session = await parse.OpenSessionAsync(cancel);
            var shown = await session.LoadAndSendAsync(new ShowZone(setup), cancel);
            var report = new ZoneReport(shown, parse.GetValue(power) ?? 0.5);
            await output.PrintAsync(parse, terminal, report, () => new ZoneView(terminal, report).Show(), cancel);
            return 0;
        });
        return command;
    }
}
