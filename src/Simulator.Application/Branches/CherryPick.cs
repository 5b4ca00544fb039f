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

/// <summary>Copies one event of another timeline to the head of a branch, where the process decides it again.</summary>
/// <param name="Timeline">The branch.</param>
/// <param name="From">The timeline that has the event.</param>
/// <param name="Event">The event, by its row or its version.</param>
/// <param name="On">Another day for the event, which makes it an assumption; default: its own day.</param>
public sealed record CherryPick(TimelineId Timeline, TimelineId From, ForkPoint Event, DateOnly? On = null)
    : IRequest<PickedEvent>, IAboutTimelines, IValidated
{
    /// <inheritdoc/>
    public IReadOnlyList<TimelineId> Timelines => [Timeline, From];

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() =>
        Event is { Event: { } row, Version: { } version }
            ? [new($"The event to pick is given twice: event {row}, version {version}. Allowed: its row or its version.")]
        : Event is { Event: null, Version: null }
            ? [new("The event to pick is not given. Allowed: its row or its version.")]
        : Event.Problems();
}

/// <summary>An event that was picked.</summary>
/// <param name="Picked">The event on the branch.</param>
/// <param name="New">False when the branch already had the event.</param>
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
            throw new BadInputException(
                $"Version {version} of '{request.From}' begins a branch or undoes a move, so it cannot be copied. Allowed: another event.");
        }

        if (version <= branch.Beginning.AtVersion && await IsSharedAsync(request.Timeline, found, cancellationToken))
        {
            throw new BadInputException(
                $"'{request.Timeline}' already has version {version} of '{request.From}': it comes before the fork. "
                + "Allowed: an event that the branch does not have.");
        }

        var original = found.TimelineEvent;
        var existing = branch.Moves.FirstOrDefault(
            move => move.Original == original.Original || move.Event.Account.Causes.Contains(original.Original));
        if (existing is not null)
        {
            return new(existing, New: false);
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
