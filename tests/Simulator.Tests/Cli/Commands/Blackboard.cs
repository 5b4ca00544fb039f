using System.CommandLine;
using System.Text.Json;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Application;
using Simulator.Application.Exercises;
using Simulator.Cli.Views;
using Simulator.Engine.Exercises;
using Simulator.Files;
using Simulator.Reports;
using Simulator.Reports.Exercises;
using CalculateCommand = Simulator.Cli.Commands.CalculateCommand;

namespace Simulator.Tests.Cli.Commands;

/// <summary>Exercises as users ask for them: <c>ripeness --hurt 0.75,0.60 --way-out 0.5</c>.</summary>
internal static class Blackboard
{
    /// <summary>The answer of an exercise.</summary>
    public static WorkedReport Work(string words, bool teaching = true)
    {
        Assert.True(!teaching || Parse(words).Errors is []);
        string[] given = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var values = given.Skip(1).Chunk(2).GroupBy(pair => pair[0][2..], pair => pair[1]).ToDictionary(
            group => group.Key, IReadOnlyList<string> (group) => [.. group], StringComparer.Ordinal);
        var @case = values.Remove("case", out var named) ? named[0] : null;
        return new(given[0], Send(new WorkExercise(given[0], values, @case, "--")));
    }

    /// <summary>The answer to a request, as any front end gets it.</summary>
    public static IReadOnlyList<WorkedStep> Send(WorkExercise request)
    {
        var folders = new SimulatorFolders(() => new(Repository.Seeds), () => new(Repository.Scenarios));
        using var services = new ServiceCollection().AddLogging().AddFileUseCases(folders).BuildServiceProvider();
        return services.GetRequiredService<IMediator>().Send(request, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    /// <summary>One answer by its key.</summary>
    public static WorkedStep Step(string words, string key) => Work(words).Steps.Single(step => step.Key == key);

    /// <summary>What is wrong with a command line.</summary>
    public static IReadOnlyList<string> Errors(string words) => [.. Parse(words).Errors.Select(error => error.Message)];

    /// <summary>What a terminal shows.</summary>
    public static string Shown(string words, bool unicode = true) =>
        Page.Printed(80, unicode, terminal => new WorkedView(terminal).Show(Work(words)));

    /// <summary>What a program reads.</summary>
    public static JsonElement Json(string words) => JsonSerializer.SerializeToElement(Work(words), ReportJson.Readable.WorkedReport);

    private static ParseResult Parse(string words) =>
        new RootCommand { CalculateCommand.Create() }.Parse(["calculate", .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
}
