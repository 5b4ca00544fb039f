using MediatR;
using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;
using Simulator.Store;

namespace Simulator.Application.Scenarios;

/// <summary>
/// Makes a branch from a scenario file: all of it or nothing. An unchanged script reuses its branch; a changed one makes a new edition.
/// </summary>
/// <param name="File">The path of the file; <see cref="FindScenarios"/> finds that of a name.</param>
/// <param name="DryRun">True to store nothing.</param>
public sealed record PlayScenario(string File, bool DryRun = false) : IRequest<PlayedScenario>
{
    /// <summary>The scenarios that wait for this one, because they fork from its branch.</summary>
    internal ValueList<string> Under { get; init; }

    /// <summary>The stored timelines that other dry runs have read, to which this one adds its own; <c>null</c> to share none.</summary>
    internal Dictionary<TimelineId, IParent>? Read { get; init; }
}

/// <summary>A scenario that was played.</summary>
/// <param name="Branch">Its branch, which a dry run does not store.</param>
/// <param name="New">True when the branch was made now; of a dry run, when it would be.</param>
/// <param name="Script">The content of the file.</param>
/// <param name="Case">The case.</param>
/// <param name="Fork">The last event that the branch shares with its parent.</param>
/// <param name="Parent">The timeline that the branch forks from.</param>
/// <param name="Readings">The claims that it follows in place of those of the house reading.</param>
/// <param name="Weighed">The later events of the parent, each kept or dropped.</param>
/// <param name="Events">The branch's own events; the first begins the branch.</param>
/// <param name="End">The state at the end of the branch.</param>
public sealed record PlayedScenario(
    TimelineId Branch,
    bool New,
    ScenarioScript Script,
    Case Case,
    StoredEvent Fork,
    TimelineId Parent,
    ValueList<Choice> Readings,
    IReadOnlyList<Weighed> Weighed,
    IReadOnlyList<StoredEvent> Events,
    StateShown End);

internal sealed class PlayScenarioHandler(IMediator mediator, EventStore store, Parents parents, SeedsFolder seeds)
    : IRequestHandler<PlayScenario, PlayedScenario>
{
    private const int Attempts = 8;
    private const string Unnamed = "unnamed";

    public async Task<PlayedScenario> Handle(PlayScenario request, CancellationToken cancellationToken)
    {
        var file = Read(request);
        for (var attempt = 1; ; attempt++)
        {
            var editions = await Editions.FindAsync(store, file.Script?.Scenario.Value ?? Unnamed, cancellationToken);
            var made = editions.Playing(file.Digest);
            var (branch, fork) = (made?.Id ?? editions.Next, await ResolveAsync(file, made, request, cancellationToken));
            var plan = ScenarioPlan.Of(file, fork, branch);
            if (made is null && !request.DryRun)
            {
                if (!fork.History.Parent.IsStored)
                {
                    // Only a valid scenario has the one that it forks from played before it.
                    await parents.PlayAsync(file, request.Under, cancellationToken);
                    continue;
                }

                if (!await StoreAsync(file, branch, plan, attempt, cancellationToken))
                {
                    continue;
                }
            }

            return await ShowAsync(plan, branch, isNew: made is null, stored: made is not null || !request.DryRun, cancellationToken);
        }
    }

    /// <summary>Opens the file.</summary>
    private ScenarioFile Read(PlayScenario request)
    {
        var file = ScenarioFile.Open(request.File);
        if (file.Script is { Scenario: var scenario } && seeds.Has(new(scenario.Value)))
        {
            file.Binder().Complain(YamlFile.Child(file.Root, "scenario")!, $"'{scenario}' is the name of a case. Allowed: another name.");
        }

        return file;
    }

    /// <summary>Finds the fork: that of the branch when it was made before, else the one that the file names.</summary>
    private async Task<ScenarioFork> ResolveAsync(ScenarioFile file, BranchPlace? made, PlayScenario request, CancellationToken cancel)
    {
        var parent = await parents.FindAsync(file, request.Under, request.Read, cancel);
        return made?.Begins?.Event is ScenarioBranched begins
            ? await ScenarioFork.ResolveAsync(
                file, await parents.StoredAsync(begins.Parent, request.Read, cancel), (begins.AtVersion, begins.Seen), cancel)
            : await ScenarioFork.ResolveAsync(file, parent, made: null, cancel);
    }

    /// <summary>Stores the branch; false when another program took its name first, perhaps for the same scenario.</summary>
    private async Task<bool> StoreAsync(ScenarioFile file, TimelineId branch, ScenarioPlan plan, int attempt, CancellationToken cancel)
    {
        try
        {
            await store.ForkAsync(branch, plan.History.Fork, plan.Events, cancel);
            return true;
        }
        catch (ForkRefusedException taken) when (taken.Taken && attempt < Attempts)
        {
            return false;
        }
        catch (ForkRefusedException refused)
        {
            file.Binder().Complain(YamlFile.Child(file.Root, "from")!, refused.Message);
            throw file.Refusal();
        }
    }

    private async Task<PlayedScenario> ShowAsync(ScenarioPlan plan, TimelineId branch, bool isNew, bool stored, CancellationToken cancel)
    {
        var history = plan.History;
        var own = isNew
            ? [.. history.Own(branch, plan.Events)]
            : await store.ReadAsync(branch, new(history.Fork.Version + 1), cancel).ToArrayAsync(cancel);
        return new(
            branch, isNew, plan.Script, history.Parent.Case,
            (await history.Parent.ReadAsync(new(history.Fork.Version, history.Fork.Version), cancel))[0],
            history.Parent.Id, plan.Readings,
            plan.Branch.Weighed,
            own,
            stored
                ? await mediator.Send(new ShowState(branch, []), cancel)
                : new(
                    history.Parent.Case, branch, null, own[^1].Version, Negotiation.Fold(own.Select(happened => happened.Event), history.State),
                    (ScenarioBranched)own[0].Event));
    }
}
