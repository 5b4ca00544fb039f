using System.CommandLine;
using System.Text.Json;
using Simulator.Cli.Commands;
using Simulator.Cli.Views;
using Simulator.Reports;
using Simulator.Reports.Exercises;
using CalculateCommand = Simulator.Cli.Commands.CalculateCommand;

namespace Simulator.Tests.Cli.Commands;

/// <summary>Calculations as users ask for them: <c>ripeness --hurt 0.75,0.60 --way-out 0.5</c>.</summary>
internal static class Blackboard
{
    /// <summary>What a calculation answers.</summary>
    public static WorkedDocument Work(string words)
    {
        var (calculation, parse) = Parse(words);
        Assert.Empty(parse.Errors);
        return new(calculation.Command.Name, calculation.Steps(parse));
    }

    /// <summary>One answer by its key.</summary>
    public static WorkedStep Step(string words, string key) => Work(words).Steps.Single(step => step.Key == key);

    /// <summary>What is wrong with a command line.</summary>
    public static IReadOnlyList<string> Errors(string words) => [.. Parse(words).Parse.Errors.Select(error => error.Message)];

    /// <summary>What a terminal shows.</summary>
    public static string Shown(string words, bool unicode = true) =>
        Page.Printed(80, unicode, terminal => new WorkedView(terminal).Show(Work(words)));

    /// <summary>What a program reads.</summary>
    public static JsonElement Json(string words) => JsonSerializer.SerializeToElement(Work(words), ReportJson.Readable.WorkedDocument);

    private static (Calculation Calculation, ParseResult Parse) Parse(string words)
    {
        var calculation = CalculateCommand.All().Single(calculation => calculation.Command.Name == words.Split(' ')[0]);
        return (calculation, calculation.Command.Parse([.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)]));
    }
}
