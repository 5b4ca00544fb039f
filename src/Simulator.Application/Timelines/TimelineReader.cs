using System.Runtime.CompilerServices;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>Reads timelines as somebody reads them: under a reading, with what was known, up to a day.</summary>
internal sealed class TimelineReader(EventStore store, CaseDocuments documents)
{
    /// <summary>Where a timeline comes from. A timeline that is no branch costs one round trip.</summary>
    public async Task<Ancestry> AncestryAsync(TimelineId timeline, CancellationToken cancel)
    {
        var root = await store.RootAsync(timeline, cancel);
        return new(timeline, root, root == timeline ? [] : await store.BranchingsAsync(timeline, cancel));
    }

    /// <summary>The case that a timeline belongs to: that of its oldest ancestor. One without a case has no names and no claims.</summary>
    public async Task<Case> CaseAsync(TimelineId timeline, CancellationToken cancel) =>
        await CaseOfAsync(await store.RootAsync(timeline, cancel), cancel);

    /// <summary>The case of a timeline that is no branch.</summary>
    public async Task<Case> CaseOfAsync(TimelineId root, CancellationToken cancel) => await documents.FindAsync(root, cancel) ?? Case.Nameless(root);

    /// <summary>The moves that stand on a timeline, as its reading tells them.</summary>
    public async Task<IReadOnlyList<TimelineEvent>> MovesAsync(Ancestry ancestry, CancellationToken cancel)
    {
        var stored = await store.ReadAsync(ancestry.Timeline, null, cancel).Select(read => read.TimelineEvent).ToListAsync(cancel);
        return [.. ancestry.Reading.Tell(TimelineEvent.Standing(stored).Where(move => move.Event is not MoveUndone))];
    }

    /// <summary>Where the talks stand at the end of a timeline, under a reading.</summary>
    public async Task<NegotiationState> StateAsync(TimelineHead head, Reading reading, CancellationToken cancel) =>
        reading == Reading.House
            ? head.State
            : Negotiation.Fold(
                await EventsAsync(head.Timeline, reading, Knowledge.All, until: null, cancel).Select(read => read.Event).ToListAsync(cancel));

    /// <summary>The events in the order of the day from which each counts.</summary>
    /// <remarks>
    /// The house reading streams from the database; another reading moves events, and so reads all of them first. What was taken back is then left
    /// out, since the state that its undoing restores is that of the house.
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
            .Select(read => reading.Tell(read.Event) is { } happened ? read with { Event = happened } : null)
            .OfType<StoredEvent>()
            .Where(read => !(read.Event.Account.When.Effective() > until));
        await foreach (var next in house ? replayed : replayed.OrderBy(read => read.Event.Account.When.Effective()))
        {
            yield return next;
        }
    }
}
