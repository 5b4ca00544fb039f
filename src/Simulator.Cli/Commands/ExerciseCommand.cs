using System.CommandLine;
using System.CommandLine.Parsing;
using Simulator.Application.Exercises;
using Simulator.Cli.Views;
using Simulator.Engine.Exercises;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary>The command of an exercise: an option for each of its inputs, and the steps to the output.</summary>
internal static class ExerciseCommand
{
    private const string Prefix = "--";

    /// <summary>Makes the command.</summary>
    /// <param name="parent">The parent command, as the examples name it.</param>
    /// <param name="exercise">The exercise.</param>
    public static Command Of(string parent, Exercise exercise)
    {
        var command = new Command(exercise.Name, Help(parent, exercise));
        var options = exercise.Inputs.ToDictionary(input => input, OptionOf);
        foreach (var option in options.Values)
        {
            command.Options.Add(option);
        }

        var name = new Option<string?>($"{Prefix}case") { Description = "Add the comparable ceasefires of this case", HelpName = "CASE" };
        if (exercise.Compares)
        {
            command.Options.Add(name);
        }

        var output = ReportOutput.Of<WorkedReport>(command);
        command.Validators.Add(result =>
        {
            foreach (var problem in Asked(result).Validate())
            {
                result.AddError(problem.Message);
            }
        });
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var useCases = parse.FileUseCases();
            var report = new WorkedReport(exercise.Name, await useCases.SendAsync(Asked(parse.CommandResult), cancel));
            await output.PrintAsync(parse, terminal, report, () => new WorkedView(terminal).Show(report), cancel);
            return 0;
        });
        return command;

        WorkExercise Asked(CommandResult result) => new(
            exercise.Name,
            options.ToDictionary(
                pair => pair.Key.Name,
                pair => Texts(result.GetResult(pair.Value)),
                StringComparer.Ordinal),
            result.GetResult(name)?.Tokens is [var @case, ..] ? @case.Value : null, Prefix);
    }

    /// <summary>The values of an option; an empty one for an option that is given without a value.</summary>
    private static IReadOnlyList<string> Texts(OptionResult? given) =>
        given is null ? [] : [.. given.Tokens.Select(token => token.Value).DefaultIfEmpty("")];

    private static Option OptionOf(ExerciseInput input) => input.IsRepeated
        ? new Option<string[]>(Prefix + input.Name)
        {
            Description = $"{input.Description}; may be given several times", HelpName = input.Form, AllowMultipleArgumentsPerToken = false,
        }
        : new Option<string?>(Prefix + input.Name) { Description = input.Description, HelpName = input.Form, Arity = ArgumentArity.ZeroOrOne };

    private static string Help(string parent, Exercise exercise) => string.Join(
        '\n',
        [
            exercise.Summary, "", .. exercise.Remark is { } remark ? [remark, ""] : Array.Empty<string>(), "Examples:",
            .. exercise.Examples.Select(example => $"  simulator {parent} {exercise.Name} {example}".TrimEnd()),
        ]);
}
