using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>Takes back the last move of a branch by an event that restores the state before the move. Nothing is removed.</summary>
/// <param name="Timeline">The branch.</param>
public sealed record UndoMove(TimelineId Timeline) : IRequest<UndoneMove>, IAboutTimeline;

/// <summary>A move that was taken back.</summary>
/// <param name="Move">The move.</param>
/// <param name="Head">The new head of the branch.</param>
public sealed record UndoneMove(TimelineEvent Move, TimelineHead Head);

internal sealed class UndoMoveHandler(EventStore store, BranchReader branches) : IRequestHandler<UndoMove, UndoneMove>
{
    public async Task<UndoneMove> Handle(UndoMove request, CancellationToken cancellationToken)
    {
        var branch = await branches.ReadAsync(request.Timeline, cancellationToken);
        if (branch.Moves is not [.., { } last])
        {
            throw new BadInputException(
                $"There is no move on '{request.Timeline}' to take back. Allowed: a branch with moves of its own, or archive '{request.Timeline}'.");
        }

        var before = await store.AtAsync(request.Timeline, last.Version - 1, cancellationToken);
        var undone = new MoveUndone(last.Version, before.State)
        {
            Account = new(
                When.On(branch.Head.State.AsOf.GetValueOrDefault()),
                $"Version {last.Version} is taken back: {last.Event.Account.Text}",
                Origin: Origin.Hypothetical,
                Causes: [last.Id]),
        };
        Negotiation.Decide(branch.Head.State, undone);
        return new(last, await store.AppendAsync(branch.Head, [new(EventIdentity.Of($"{last.Id} is taken back"), undone)], cancellationToken));
    }
}
