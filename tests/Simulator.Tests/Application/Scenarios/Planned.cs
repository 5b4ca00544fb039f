using Simulator.Application;
using Simulator.Application.Cases;
using Simulator.Application.Scenarios;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Tests.Application.Scenarios;

/// <summary>Scenarios made ready without a database: a case as its files tell it, a parent scenario as its own file tells it.</summary>
internal static class Planned
{
    /// <summary>The folder of the shipped scenarios.</summary>
    public static ScenariosFolder Folder { get; } = new(Repository.Scenarios);

    /// <summary>The talks of 2025 as they were.</summary>
    public static ToldParent Record { get; } = Told(SeededCase.Talks2025);

    /// <summary>A case as a timeline.</summary>
    public static ToldParent Told(CaseContent content)
    {
        var id = content.Case.Id;
        return new(id, content.Case, Reading.House, [.. content.Events.Select((happened, place) =>
            new StoredEvent(EventIdentity.Of(id, happened.Account.Row!.Value), id, place + 1, default, happened))]);
    }

    /// <summary>The plan of a file, or the refusal of it.</summary>
    public static ScenarioPlan Of(ScenarioFile file) => Of(file, ParentOf(file));

    /// <summary>The plan of a file that leaves a given timeline.</summary>
    public static ScenarioPlan Of(ScenarioFile file, ToldParent parent)
    {
        // Nothing is waited for where nothing is stored.
        var plan = ScenarioPlan.MakeAsync(file, parent, Branch(file), seen: null, CancellationToken.None);
        Assert.True(plan.IsCompleted);
        return plan.GetAwaiter().GetResult();
    }

    /// <summary>The plan of a text.</summary>
    public static ScenarioPlan Of(string text) => Of(ScenarioFile.Parse("s.yaml", text));

    /// <summary>What is said of a text; nothing where it is in order.</summary>
    public static IReadOnlyList<Problem> Problems(string text)
    {
        try
        {
            Of(text);
            return [];
        }
        catch (BadInputException bad)
        {
            return bad.Problems;
        }
    }

    /// <summary>The timeline that a file leaves: a case, or a shipped scenario.</summary>
    private static ToldParent ParentOf(ScenarioFile file)
    {
        var timeline = file.Departure!.Timeline;
        if (timeline == Record.Id)
        {
            return Record;
        }

        var parent = ScenarioFile.Open(Folder.Find(timeline) ?? throw new InvalidOperationException($"'{timeline}' is neither the case nor a scenario."));
        return Of(parent).ToldAsync(timeline, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static TimelineId Branch(ScenarioFile file) => new(file.Script?.Scenario.Value ?? "unnamed");
}
