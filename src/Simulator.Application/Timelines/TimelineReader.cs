using System.Runtime.CompilerServices;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>Reads timelines under a reading, from a point of view, until a day.</summary>
internal sealed class TimelineReader(EventStore store, CaseDocuments documents)
{
    /// <summary>The ancestors of a timeline. For a timeline that is not a branch, one round trip is enough.</summary>
    public async Task<Ancestry> AncestryAsync(TimelineId timeline, CancellationToken cancel)
    {
        var root = await store.RootAsync(timeline, cancel);
        return new(timeline, root, root == timeline ? [] : await store.BranchingsAsync(timeline, cancel));
    }

    /// <summary>The case of the root of a timeline. Without a stored case, a case without names and claims.</summary>
    public async Task<Case> CaseAsync(TimelineId timeline, CancellationToken cancel) =>
        await CaseOfAsync(await store.RootAsync(timeline, cancel), cancel);

    /// <summary>The case of a timeline that is not a branch.</summary>
    public async Task<Case> CaseOfAsync(TimelineId root, CancellationToken cancel) => await documents.FindAsync(root, cancel) ?? Case.Nameless(root);

    /// <summary>The moves of a timeline that were not taken back, under its reading.</summary>
    public async Task<IReadOnlyList<TimelineEvent>> MovesAsync(Ancestry ancestry, CancellationToken cancel)
    {
        var stored = await store.ReadAsync(ancestry.Timeline, null, cancel).Select(read => read.TimelineEvent).ToListAsync(cancel);
        return [.. ancestry.Reading.Apply(TimelineEvent.Standing(stored).Where(move => move.Event is not MoveUndone))];
    }

    /// <summary>The state of the talks at the end of a timeline, under a reading.</summary>
    public async Task<NegotiationState> StateAsync(TimelineHead head, Reading reading, CancellationToken cancel) =>
        reading == Reading.House
            ? head.State
            : Negotiation.Fold(
                await EventsAsync(head.Timeline, reading, Knowledge.All, until: null, cancel).Select(read => read.Event).ToListAsync(cancel));

    /// <summary>The events in the order of their effective days.</summary>
    /// <remarks>
    /// The house reading streams from the database. Another reading moves events, so all of them are read first. Moves that were taken back are then
    /// left out, because the undo event restores the state of the house reading.
    /// </remarks>
    public async IAsyncEnumerable<StoredEvent> EventsAsync(
        TimelineId timeline, Reading reading, Knowledge knowledge, DateOnly? until, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var house = reading == Reading.House;
        var stored = store.ReadAsync(timeline, house && until is not null ? new(Until: until) : null, cancel);
        if (!house)
        {
            var all = await stored.ToListAsync(cancel);
            var standing = TimelineEvent.Standing(all.Select(read => read.TimelineEvent)).Select(move => move.Version).ToHashSet();
            stored = all.Where(read => read.Event is ScenarioBranched || standing.Contains(read.Version)).ToAsyncEnumerable();
        }

        var replayed = stored
            .Where(read => knowledge.Covers(read.Event.Account))
            .Select(read => reading.Apply(read.Event) is { } happened ? read with { Event = happened } : null)
            .OfType<StoredEvent>()
            .Where(read => !(read.Event.Account.When.Effective() > until));
        await foreach (var next in house ? replayed : replayed.OrderBy(read => read.Event.Account.When.Effective()))
        {
            yield return next;
        }
    }
}
