using MediatR;
using Simulator.Application.Pipeline;
using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>Compares two timelines of one tree: where they part, in which events and in what state they differ, and what each change did.</summary>
/// <param name="One">The one timeline.</param>
/// <param name="Other">The other timeline.</param>
/// <param name="At">The day on which to compare the states; the later of the two ends when none is given.</param>
public sealed record DiffTimelines(TimelineId One, TimelineId Other, DateOnly? At = null) : IRequest<Diff>, IAboutTimelines
{
    /// <inheritdoc/>
    public IReadOnlyList<TimelineId> Timelines => [One, Other];
}

internal sealed class DiffTimelinesHandler(EventStore store, TimelineReader reader) : IRequestHandler<DiffTimelines, Diff>
{
    public async Task<Diff> Handle(DiffTimelines request, CancellationToken cancellationToken)
    {
        var (branchings, otherBranchings) = (await store.BranchingsAsync(request.One, cancellationToken), await store.BranchingsAsync(request.Other, cancellationToken));
        var parting = await PartingAsync(request, branchings, otherBranchings, cancellationToken);
        var last = await store.ReadAsync(parting.Ancestor, new(parting.Version, parting.Version), cancellationToken).SingleAsync(cancellationToken);
        var @case = await reader.CaseAsync(request.One, cancellationToken);
        var reading = await reader.ReadingAsync(@case, request.One, [], cancellationToken);
        var otherReading = await reader.ReadingAsync(@case, request.Other, [], cancellationToken);

        // What both share is folded already, unless it is told otherwise than it is stored, or asked for by a day in it.
        var shared = reading == Reading.House && otherReading == Reading.House && !(request.At < last.Event.Account.When.Effective());
        var common = shared ? (await store.AtAsync(parting.Ancestor, parting.Version, cancellationToken)).State : NegotiationState.Empty;
        var from = shared ? parting.Version + 1 : 1;
        var diff = Diff.Of(
            @case, parting, new(last.Id, last.Version, last.Event), common,
            new(request.One, Began(branchings), reading, await ReadAsync(request.One, from, cancellationToken)),
            new(request.Other, Began(otherBranchings), otherReading, await ReadAsync(request.Other, from, cancellationToken)),
            request.At, Contradictions.Between);
        return diff.At >= diff.One.Shown.State.Begins ? diff : throw new BadInputException(
            $"'{diff.At:yyyy-MM-dd}' is before '{request.One}' begins. Allowed: a day from {(await store.HeadAsync(request.One, cancellationToken)).State.Begins:yyyy-MM-dd} on.");
    }

    private async Task<Parting> PartingAsync(
        DiffTimelines request, IReadOnlyList<StoredEvent> branchings, IReadOnlyList<StoredEvent> otherBranchings, CancellationToken cancel)
    {
        var (root, otherRoot) = (await store.RootAsync(request.One, cancel), await store.RootAsync(request.Other, cancel));
        return Parting.Of(Lineage(root, branchings), Lineage(otherRoot, otherBranchings), (await store.HeadAsync(request.One, cancel)).Version) ?? throw new BadInputException(
            $"'{request.One}' and '{request.Other}' have no history in common: the one goes back to '{root}', the other to '{otherRoot}'. "
            + "Allowed: two timelines of one tree, such as a case and a branch of it.");
    }

    private static (TimelineId Timeline, long From)[] Lineage(TimelineId root, IReadOnlyList<StoredEvent> branchings) =>
        [(root, 1), .. branchings.Select(branching => (branching.Timeline, branching.Version))];

    private static ScenarioBranched? Began(IReadOnlyList<StoredEvent> branchings) => branchings.Count == 0 ? null : (ScenarioBranched)branchings[^1].Event;

    private async Task<IReadOnlyList<Occurrence>> ReadAsync(TimelineId timeline, long from, CancellationToken cancel) =>
        await store.ReadAsync(timeline, new(from), cancel).Select(stored => new Occurrence(stored.Id, stored.Version, stored.Event)).ToListAsync(cancel);
}
