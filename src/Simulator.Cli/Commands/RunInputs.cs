using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Engine.Ensembles;

namespace Simulator.Cli.Commands;

/// <summary>
/// The arguments and options of the commands that run the model: the timeline, the days, the number of runs, the seed, and further assumptions.
/// </summary>
internal sealed class RunInputs
{
    private static readonly RunSetup Defaults = new(default);

    private readonly Argument<string?> timeline = Inputs.Timeline();
    private readonly Option<DateOnly?> from = Inputs.Day(
        "--from", "The first day of the runs; default: the day after the fork of a branch, or else after the last event");
    private readonly Option<DateOnly?> until = Inputs.Day("--until", $"The last day of the runs; default: {RunSetup.DefaultDays} days in all");
    private readonly Option<long?> runs;
    private readonly Option<long?> seed = Inputs.Number<long>(
        "--seed", $"The seed of the random draws; default: {Defaults.Seed}", "a whole number from 0 on");
    private readonly Option<int?> threads = Inputs.Number<int>(
        "--threads", "The number of threads; default: one for each processor. Results do not depend on it", "a whole number from 1 to 1024");
    private readonly Option<bool> reference = Inputs.Flag(
        "--reference", "Leave out the steps that were added to the reference model");

    private readonly Option<AssumedLever[]> levers = Inputs.Repeated(
        "--lever", "Assume a lever in addition to those of the timeline: its level (0 to 1), first day, lag and ramp",
        LeverFormat.Form, LeverFormat.Read);

    private readonly Option<ParameterValue[]> values = Inputs.Repeated(
        "--set", "Set a parameter of the model to another value, within its range", ValueFormat.Form, ValueFormat.Read);

    /// <summary>Gives a command the argument and the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="each">The unit that has so many runs, such as <c>in each cell</c>; empty when all runs are one ensemble.</param>
    /// <param name="defaultRuns">The default number of runs, in words; <c>null</c> for that of <c>simulate</c>.</param>
    /// <param name="chosen">True when the user chooses the days and the levers.</param>
    public RunInputs(Command command, string each = "", string? defaultRuns = null, bool chosen = true)
    {
        runs = Inputs.Number<long>(
            "--runs", $"The number of runs{(each.Length > 0 ? $" {each}" : "")}; default: {defaultRuns ?? $"{Defaults.Runs:N0}"}",
            $"a whole number from 1 to {Ensemble.MaxRuns:N0}");
        command.Arguments.Add(timeline);
        Option[] options = chosen ? [from, until, runs, seed, threads, levers, values, reference] : [runs, seed, threads, values, reference];
        Array.ForEach(options, command.Options.Add);
    }

    /// <summary>The setup of the runs.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="defaultRuns">The default number of runs; <c>null</c> for that of <c>simulate</c>.</param>
    public RunSetup Setup(ParseResult parse, long? defaultRuns = null) => Defaults with
    {
        Timeline = parse.TimelineOrFeatured(timeline),
        From = parse.GetValue(from),
        Until = parse.GetValue(until),
        Runs = parse.GetValue(runs) ?? defaultRuns ?? Defaults.Runs,
        Seed = parse.GetValue(seed) ?? Defaults.Seed,
        Threads = parse.GetValue(threads),
        Levers = [.. parse.GetValue(levers) ?? []],
        Values = [.. parse.GetValue(values) ?? []],
        Reference = parse.GetValue(reference),
    };
}
