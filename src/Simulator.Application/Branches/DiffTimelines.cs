using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Carrying;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>
/// Compares two timelines of one tree: the point where they diverge, the events and states in which they differ, and the influence of each change.
/// </summary>
/// <param name="One">The first timeline.</param>
/// <param name="Other">The second timeline.</param>
/// <param name="At">The day on which to compare the states; default: the later of the two ends.</param>
public sealed record DiffTimelines(TimelineId One, TimelineId Other, DateOnly? At = null) : IRequest<Diff>, IAboutTimelines
{
    /// <inheritdoc/>
    public IReadOnlyList<TimelineId> Timelines => [One, Other];
}

internal sealed class DiffTimelinesHandler(EventStore store, TimelineReader reader) : IRequestHandler<DiffTimelines, Diff>
{
    public async Task<Diff> Handle(DiffTimelines request, CancellationToken cancellationToken)
    {
        var (one, other) = (await reader.AncestryAsync(request.One, cancellationToken), await reader.AncestryAsync(request.Other, cancellationToken));
        var point = await DivergencePointAsync(one, other, cancellationToken);
        var last = await store.ReadAsync(point.Ancestor, new(point.Version, point.Version), cancellationToken).SingleAsync(cancellationToken);
        var @case = await reader.CaseOfAsync(one.Root, cancellationToken);

        // The stored state includes the shared events. They are read again when a reading changes them, or when the day is among them.
        var shared = one.Reading == Reading.House && other.Reading == Reading.House && !(request.At < last.Event.Account.When.Effective());
        var common = shared ? (await store.AtAsync(point.Ancestor, point.Version, cancellationToken)).State : NegotiationState.Empty;
        var from = shared ? point.Version + 1 : 1;
        var diff = Diff.Of(
            @case, point, last.TimelineEvent, common,
            await ContinuationAsync(one, from, cancellationToken),
            await ContinuationAsync(other, from, cancellationToken),
            request.At, Contradictions.Between);
        return diff.At >= diff.One.Shown.State.Begins
            ? diff
            : throw KnownTimelines.NotBegun(request.One, diff.At, (await store.HeadAsync(request.One, cancellationToken)).State.Begins);
    }

    private async Task<DivergencePoint> DivergencePointAsync(Ancestry one, Ancestry other, CancellationToken cancel) =>
        DivergencePoint.Of(Lineage(one), Lineage(other), (await store.HeadAsync(one.Timeline, cancel)).Version) ?? throw new BadInputException(
            $"'{one.Timeline}' and '{other.Timeline}' have no history in common: their roots are '{one.Root}' and '{other.Root}'. "
            + "Allowed: two timelines of one tree, such as a case and a branch of it.");

    private static (TimelineId Timeline, long From)[] Lineage(Ancestry ancestry) =>
        [(ancestry.Root, 1), .. ancestry.Branchings.Select(branching => (branching.Timeline, branching.Version))];

    private async Task<Continuation> ContinuationAsync(Ancestry ancestry, long from, CancellationToken cancel) => new(
        ancestry.Timeline, ancestry.Branched, ancestry.Reading,
        await store.ReadAsync(ancestry.Timeline, new(from), cancel).Select(stored => stored.TimelineEvent).ToListAsync(cancel));
}
