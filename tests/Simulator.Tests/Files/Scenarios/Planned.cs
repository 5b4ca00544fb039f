using System.Collections.Concurrent;
using Simulator.Application.Scenarios;
using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Store;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Files.Scenarios;

/// <summary>Scenarios made ready without a database: a case as its files tell it, a parent scenario as its own file tells it.</summary>
internal static class Planned
{
    /// <summary>The folder of the shipped scenarios.</summary>
    public static ScenariosFolder Folder { get; } = new(Repository.Scenarios);

    /// <summary>The talks of 2025 as they were.</summary>
    public static ParentInMemory Record { get; } = Told(SeededCase.Talks2025);

    private static readonly ConcurrentDictionary<TimelineId, ParentInMemory?> Parents = new();

    /// <summary>A case as a timeline.</summary>
    public static ParentInMemory Told(CaseContent content)
    {
        var id = content.Case.Id;
        return new(id, content.Case, Reading.House, [.. content.Events.Select((happened, place) =>
            new StoredEvent(EventIdentity.Of(id, happened.Account.Row!.Value), id, place + 1, default, happened))], IsStored: true);
    }

    /// <summary>The plan of a file, or the refusal of it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="orElse">The timeline that it leaves where it names one that does not exist.</param>
    public static ScenarioPlan Of(ScenarioFile file, ParentInMemory? orElse = null) =>
        Forking(
            ParentOf(file.From!.Timeline) ?? orElse
                ?? throw new InvalidOperationException($"'{file.From.Timeline}' is neither the case nor a scenario."),
            file);

    /// <summary>The plan of a file that leaves a given timeline.</summary>
    public static ScenarioPlan Forking(ParentInMemory parent, ScenarioFile file)
    {
        // Nothing is waited for where nothing is stored.
        var fork = ScenarioFork.ResolveAsync(file, parent, made: null, CancellationToken.None);
        Assert.True(fork.IsCompleted);
        return ScenarioPlan.Of(file, fork.GetAwaiter().GetResult(), Branch(file));
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

    /// <summary>A timeline: the case, or a shipped scenario.</summary>
    private static ParentInMemory? ParentOf(TimelineId timeline) => Parents.GetOrAdd(timeline, static timeline =>
        timeline == Record.Id ? Record
        : Folder.Find(timeline) is { } file && Of(ScenarioFile.Open(file)) is { } plan
            ? plan.History.BranchAsync(timeline, plan.Events, CancellationToken.None).GetAwaiter().GetResult()
        : null);

    private static TimelineId Branch(ScenarioFile file) => new(file.Script?.Scenario.Value ?? "unnamed");
}
