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
/// <param name="File">The path of the file, or the name of a scenario.</param>
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

internal sealed class PlayScenarioHandler(IMediator mediator, EventStore store, Parents parents, SeedsFolder seeds, ScenariosFolder scenarios)
    : IRequestHandler<PlayScenario, PlayedScenario>
{
    private const int Attempts = 8;

    public async Task<PlayedScenario> Handle(PlayScenario request, CancellationToken cancellationToken)
    {
        var file = ScenarioFile.Open(scenarios.Resolve(request.File));
        var parent = await parents.FindAsync(file, run: false, request.Under, cancellationToken);
        if (file.Script is not { Scenario: var scenario })
        {
            // What is wrong with the rest is told together with what is wrong with the head.
            await ScenarioPlan.MakeAsync(file, parent, new("unnamed"), made: null, cancellationToken);
            throw file.Refusal();
        }

        if (seeds.Has(new(scenario.Value)))
        {
            file.Binder().Complain(YamlFile.Child(file.Root, "scenario")!, $"'{scenario}' is the name of a case. Allowed: another name.");
        }

        for (var attempt = 1; ; attempt++)
        {
            var editions = await Editions.FindAsync(store, scenario.Value, cancellationToken);
            if (editions.Playing(file.Digest) is { Begins.Event: ScenarioBranched begins } known)
            {
                var left = await parents.StoredAsync(begins.Parent, cancellationToken);
                var made = await ScenarioPlan.MakeAsync(file, left, known.Id, (begins.AtVersion, begins.Seen), cancellationToken);
                return await ShowAsync(made, known.Id, isNew: false, stored: true, cancellationToken);
            }

            var plan = await ScenarioPlan.MakeAsync(file, parent, editions.Next, made: null, cancellationToken);
            try
            {
                if (!request.DryRun)
                {
                    if (parent is ToldParent)
                    {
                        // Only a scenario that is in order has another one run before it.
                        parent = await parents.FindAsync(file, run: true, request.Under, cancellationToken);
                        plan = await ScenarioPlan.MakeAsync(file, parent, editions.Next, made: null, cancellationToken);
                    }

                    await store.ForkAsync(editions.Next, plan.Ground.Fork, plan.Events, cancellationToken);
                }

                return await ShowAsync(plan, editions.Next, isNew: true, !request.DryRun, cancellationToken);
            }
            catch (ForkRefusedException taken) when (taken.Taken && attempt < Attempts)
            {
                // Somebody else made an edition meanwhile: perhaps this very one.
            }
            catch (ForkRefusedException refused)
            {
                file.Binder().Complain(YamlFile.Child(file.Root, "from")!, refused.Message);
                throw file.Refusal();
            }
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
                : new(ground.Parent.Case, branch, null, own[^1].Version, Negotiation.Fold(own.Select(happened => happened.Event), ground.State), (ScenarioBranched)own[0].Event));
    }
}
