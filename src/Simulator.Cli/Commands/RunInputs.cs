using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Engine.Ensembles;

namespace Simulator.Cli.Commands;

/// <summary>
/// What the commands that run the model take from the command line: which timeline, from when to when, how often, on which luck, with what besides.
/// </summary>
internal sealed class RunInputs
{
    private static readonly RunSetup Usual = new(default);

    private readonly Argument<string?> timeline = Inputs.Timeline();
    private readonly Option<DateOnly?> from = Inputs.Day(
        "--from", "The first day of the runs; of a branch the day after its fork, else the day after the last event");
    private readonly Option<DateOnly?> until = Inputs.Day("--until", $"The last day of the runs; {RunSetup.DefaultDays} days in all when left out");
    private readonly Option<long?> runs;
    private readonly Option<long?> seed = Inputs.Number<long>(
        "--seed", $"Another seed, another luck; {Usual.Seed} when left out", "a whole number from 0 on");
    private readonly Option<int?> threads = Inputs.Number<int>(
        "--threads", "How many threads; all there are when left out. It changes no number", "a whole number from 1 to 1024");
    private readonly Option<bool> reference = new("--reference") { Description = "Leave out the steps that were added to the reference model" };

    private readonly Option<SupposedLever[]> levers = Inputs.Repeated(
        "--lever", "Suppose a lever besides what the timeline tells: how strongly (0 to 1), from when, after which lag, over which ramp",
        LeverFormat.Form, LeverFormat.Parse);

    private readonly Option<ParameterValue[]> values = Inputs.Repeated(
        "--set", "Take another value for a parameter of the model, within its range", ValueFormat.Form, ValueFormat.Parse);

    /// <summary>Gives a command the argument and the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="each">Of what there are so many runs, such as <c>in each cell</c>; nothing where all are one ensemble.</param>
    /// <param name="usual">How many runs there are when nothing is said, in words; those of <c>simulate</c> when left out.</param>
    /// <param name="chosen">Whether the days and the levers are for the user to choose.</param>
    public RunInputs(Command command, string each = "", string? usual = null, bool chosen = true)
    {
        runs = Inputs.Number<long>(
            "--runs", $"How many runs{(each.Length > 0 ? $" {each}" : "")}; {usual ?? $"{Usual.Runs:N0}"} when left out",
            $"a whole number from 1 to {Ensemble.MaxRuns:N0}");
        command.Arguments.Add(timeline);
        Option[] options = chosen ? [from, until, runs, seed, threads, levers, values, reference] : [runs, seed, threads, values, reference];
        Array.ForEach(options, command.Options.Add);
    }

    /// <summary>What is to be run.</summary>
    /// <param name="parse">What the user asked for.</param>
    /// <param name="usual">How many runs there are when nothing is said; those of <c>simulate</c> when left out.</param>
    public RunSetup Setup(ParseResult parse, long? usual = null) => Usual with
    {
        Timeline = parse.TimelineOrFeatured(timeline),
        From = parse.GetValue(from),
        Until = parse.GetValue(until),
        Runs = parse.GetValue(runs) ?? usual ?? Usual.Runs,
        Seed = parse.GetValue(seed) ?? Usual.Seed,
        Threads = parse.GetValue(threads),
        Levers = [.. parse.GetValue(levers) ?? []],
        Values = [.. parse.GetValue(values) ?? []],
        Reference = parse.GetValue(reference),
    };
}
