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
/// Makes a branch of a scenario file: all of it or nothing. The same script again is the same branch; a changed one becomes a new edition.
/// </summary>
/// <param name="File">The path of the file; <see cref="FindScenarios"/> finds that of a name.</param>
/// <param name="DryRun">Whether to look only: nothing is stored.</param>
public sealed record PlayScenario(string File, bool DryRun = false) : IRequest<PlayedScenario>
{
    /// <summary>The scenarios that wait for this one, because they leave its branch.</summary>
    internal ValueList<string> Under { get; init; }
}

/// <summary>A scenario that was played.</summary>
/// <param name="Branch">Its branch; of a dry run, the one that it would have.</param>
/// <param name="New">Whether the branch was made now, or would be.</param>
/// <param name="Script">What the file says.</param>
/// <param name="Case">The case.</param>
/// <param name="Fork">The last event that the branch shares with its parent.</param>
/// <param name="Parent">The timeline that it leaves.</param>
/// <param name="Readings">The claims that it follows where the house follows others.</param>
/// <param name="Weighed">The later events of the parent, each kept or dropped.</param>
/// <param name="Events">The branch's own events, the one that makes it first.</param>
/// <param name="End">Where the talks stand at the end of the branch.</param>
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
            var (branch, fork) = (made?.Id ?? editions.Next, await ResolveAsync(file, made, request.Under, cancellationToken));
            var plan = ScenarioPlan.Of(file, fork, branch);
            if (made is null && !request.DryRun)
            {
                if (fork.Ground.Parent is UnstoredParent)
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
    private async Task<ScenarioFork> ResolveAsync(ScenarioFile file, BranchPlace? made, ValueList<string> under, CancellationToken cancel)
    {
        var parent = await parents.FindAsync(file, under, cancel);
        return made?.Begins?.Event is ScenarioBranched begins
            ? await ScenarioFork.ResolveAsync(file, await parents.StoredAsync(begins.Parent, cancel), (begins.AtVersion, begins.Seen), cancel)
            : await ScenarioFork.ResolveAsync(file, parent, made: null, cancel);
    }

    /// <summary>Stores the branch; false when another program took its name first: perhaps for this very scenario.</summary>
    private async Task<bool> StoreAsync(ScenarioFile file, TimelineId branch, ScenarioPlan plan, int attempt, CancellationToken cancel)
    {
        try
        {
            await store.ForkAsync(branch, plan.Ground.Fork, plan.Events, cancel);
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
        var ground = plan.Ground;
        var own = isNew
            ? [.. ground.Own(branch, plan.Events)]
            : await store.ReadAsync(branch, new(ground.Fork.Version + 1), cancel).ToArrayAsync(cancel);
        return new(
            branch, isNew, plan.Script, ground.Parent.Case,
            (await ground.Parent.ReadAsync(new(ground.Fork.Version, ground.Fork.Version), cancel))[0],
            ground.Parent.Id, plan.Readings,
            plan.Branch.Weighed,
            own,
            stored
                ? await mediator.Send(new ShowState(branch, []), cancel)
                : new(
                    ground.Parent.Case, branch, null, own[^1].Version, Negotiation.Fold(own.Select(happened => happened.Event), ground.State),
                    (ScenarioBranched)own[0].Event));
    }
}
