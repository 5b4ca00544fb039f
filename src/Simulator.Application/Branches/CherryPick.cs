using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>Lets one event of another timeline happen on a branch as well, at its end. The process decides it anew there.</summary>
/// <param name="Timeline">The branch.</param>
/// <param name="From">The timeline that has the event.</param>
/// <param name="Event">The event: by its row, or by its version.</param>
/// <param name="On">Another day for it; it is then supposed and no longer carried over.</param>
public sealed record CherryPick(TimelineId Timeline, TimelineId From, ForkPoint Event, DateOnly? On = null) : IRequest<PickedEvent>, IAboutTimelines, IValidated
{
    /// <inheritdoc/>
    public IReadOnlyList<TimelineId> Timelines => [Timeline, From];

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() =>
        Event is { At: null, Before: null } && (Event.Event is null) != (Event.Version is null)
            ? Event.Problems()
            : [new("Which event is to be picked is not said. Allowed: its row or its version, and only one of them.")];
}

/// <summary>An event that was picked.</summary>
/// <param name="Picked">The event on the branch.</param>
/// <param name="New">False when it was there already.</param>
public sealed record PickedEvent(TimelineEvent Picked, bool New);

internal sealed class CherryPickHandler(EventStore store, BranchReader branches) : IRequestHandler<CherryPick, PickedEvent>
{
    public async Task<PickedEvent> Handle(CherryPick request, CancellationToken cancellationToken)
    {
        var branch = await branches.ReadAsync(request.Timeline, cancellationToken);
        var problems = new ProblemList();
        var end = (await store.HeadAsync(request.From, cancellationToken)).Version;
        var version = await request.Event.ResolveAsync(store, request.From, end, problems, cancellationToken) ?? throw problems.Refusal();
        var found = await store.ReadAsync(request.From, new(version, version), cancellationToken).SingleAsync(cancellationToken);
        if (found.Event is ScenarioBranched or MoveUndone)
        {
            throw new BadInputException($"Version {version} of '{request.From}' makes or mends a branch, which is no move. Allowed: another event.");
        }

        if (version <= branch.Beginning.AtVersion && await IsSharedAsync(request.Timeline, found, cancellationToken))
        {
            throw new BadInputException(
                $"'{request.Timeline}' has version {version} of '{request.From}' already: it comes before the fork. "
                + "Allowed: an event that it does not have.");
        }

        var original = found.TimelineEvent;
        if (branch.Moves.FirstOrDefault(move => move.Original == original.Original || move.Event.Account.Causes.Contains(original.Original)) is { } there)
        {
            return new(there, New: false);
        }

        var picked = original.Carried();
        if (request.On is { } day)
        {
            picked = picked with { Account = picked.Account with { When = When.On(day), Origin = Origin.Hypothetical } };
        }

        Negotiation.Decide(branch.State, picked);
        var identity = EventIdentity.Of($"{request.Timeline}/{branch.Head.Version + 1} picked {original.Original}");
        var head = await store.AppendAsync(branch.Head, [new(identity, picked)], cancellationToken);
        return new(new(identity, head.Version, picked), New: true);
    }

    private async Task<bool> IsSharedAsync(TimelineId branch, StoredEvent found, CancellationToken cancel) =>
        await store.ReadAsync(branch, new(found.Version, found.Version), cancel).AnyAsync(own => own.Id == found.Id, cancel);
}
