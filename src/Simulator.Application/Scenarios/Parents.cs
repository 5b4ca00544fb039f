using MediatR;
using Simulator.Application.Cases;
using Simulator.Application.Timelines;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;
using Simulator.Store;

namespace Simulator.Application.Scenarios;

/// <summary>Finds the timeline that a scenario forks from: a case, a stored timeline, or another scenario.</summary>
internal sealed class Parents(
    IMediator mediator, EventStore store, TimelineReader reader, SeedsFolder seeds, ScenariosFolder scenarios, KnownTimelines known)
{
    /// <summary>The timeline that a scenario forks from.</summary>
    /// <param name="file">The scenario.</param>
    /// <param name="under">The scenarios that wait for this one.</param>
    /// <param name="read">The stored timelines that were read before, to which this one is added; <c>null</c> to read from the store.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="BadInputException">There is no such timeline, or the scenarios fork from one another in a cycle.</exception>
    public async Task<IParent> FindAsync(ScenarioFile file, ValueList<string> under, Dictionary<TimelineId, IParent>? read, CancellationToken cancel)
    {
        var timeline = file.From!.Timeline;
        if (read?.GetValueOrDefault(timeline) is { } before)
        {
            return before;
        }

        if (seeds.Has(timeline))
        {
            await mediator.Send(new LoadCase(timeline), cancel);
            return await StoredAsync(timeline, read, cancel);
        }

        if ((await store.HeadAsync(timeline, cancel)).Version > 0)
        {
            return await StoredAsync(timeline, read, cancel);
        }

        if (FileOf(file) is not { } other)
        {
            var names = scenarios.FolderOf(file.Path).Files.Select(ScenariosFolder.NameOf);
            throw Wrong(file, (await known.UnknownAsync(timeline, cancel, names)).Message);
        }

        if (under.Contains(Path.GetFullPath(other)) || Path.GetFullPath(other) == Path.GetFullPath(file.Path))
        {
            throw Wrong(file, $"'{timeline}' forks from this scenario, directly or through others. Allowed: a timeline that does not depend on it.");
        }

        var parent = ScenarioFile.Open(other);
        if (parent.Script is { Scenario.Value: var name } && name != timeline.Value)
        {
            throw Wrong(file, $"'{timeline}' is a file and not a scenario: {other} defines '{name}'. Allowed: {name}.");
        }

        var fork = await ScenarioFork.ResolveAsync(
            parent, await FindAsync(parent, under.Add(Path.GetFullPath(file.Path)), read, cancel), made: null, cancel);
        return await fork.History.BranchAsync(timeline, ScenarioPlan.Of(parent, fork, timeline).Events, cancel);
    }

    /// <summary>Plays the scenario that another one forks from, so that its branch is stored.</summary>
    /// <param name="file">The scenario that forks.</param>
    /// <param name="under">The scenarios that wait for it.</param>
    /// <param name="cancel">Stops the work.</param>
    public Task PlayAsync(ScenarioFile file, ValueList<string> under, CancellationToken cancel) =>
        mediator.Send(new PlayScenario(FileOf(file)!) { Under = under.Add(Path.GetFullPath(file.Path)) }, cancel);

    /// <summary>A stored timeline, after its case files have been reloaded.</summary>
    public async Task<IParent> GrownAsync(TimelineId timeline, CancellationToken cancel)
    {
        await mediator.Send(new EnsureLoaded([timeline]), cancel);
        return await StoredAsync(timeline, read: null, cancel);
    }

    /// <summary>A stored timeline.</summary>
    public async Task<IParent> StoredAsync(TimelineId timeline, Dictionary<TimelineId, IParent>? read, CancellationToken cancel)
    {
        if (read?.GetValueOrDefault(timeline) is { } before)
        {
            return before;
        }

        var ancestry = await reader.AncestryAsync(timeline, cancel);
        var @case = await reader.CaseOfAsync(ancestry.Root, cancel);
        return read is null
            ? new StoredParent(timeline, @case, ancestry.Reading, store)
            : read[timeline] = new ParentInMemory(
                timeline, @case, ancestry.Reading, await store.ReadAsync(timeline, cancel: cancel).ToArrayAsync(cancel), IsStored: true);
    }

    /// <summary>The file of the scenario that a scenario forks from; <c>null</c> when there is none.</summary>
    private string? FileOf(ScenarioFile file) => scenarios.FolderOf(file.Path).Find(file.From!.Timeline);

    private static BadInputException Wrong(ScenarioFile file, string message)
    {
        var from = YamlFile.Child(file.Root, "from")!;
        file.Binder().Complain(YamlFile.Child(from, "timeline") ?? from, message);
        return file.RefusalWithoutTimeline();
    }
}
