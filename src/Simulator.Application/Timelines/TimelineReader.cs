using System.Runtime.CompilerServices;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>Reads timelines as somebody reads them: under a reading, with what was known, up to a day.</summary>
internal sealed class TimelineReader(EventStore store, CaseShelf shelf)
{
    /// <summary>The case that a timeline belongs to: that of its oldest ancestor. One without a case has no names and no claims.</summary>
    public async Task<Case> CaseAsync(TimelineId timeline, CancellationToken cancel)
    {
        var root = await store.RootAsync(timeline, cancel);
        return await shelf.FindAsync(root, cancel) ?? new(root, root.Value, "", "", [], [], [], [], [], [], [], []);
    }

    /// <summary>How a branch began; none for a timeline that branched from no other.</summary>
    public async Task<ScenarioBranched?> BranchedAsync(TimelineId timeline, CancellationToken cancel) =>
        await store.BranchingsAsync(timeline, cancel) is [.., { } begins] && begins.Timeline == timeline ? begins.Event as ScenarioBranched : null;

    /// <summary>The reading that a timeline is seen with: what its branches follow, the youngest last, and above all what the user chooses.</summary>
    /// <exception cref="BadInputException">A choice has another form, or names a set or claim that does not exist.</exception>
    public async Task<Reading> ReadingAsync(Case @case, TimelineId timeline, IReadOnlyList<string> choices, CancellationToken cancel)
    {
        var inherited = timeline == @case.Id
            ? []
            : from branching in await store.BranchingsAsync(timeline, cancel)
              from choice in ((ScenarioBranched)branching.Event).Readings
              select choice;
        return ReadingFormat.Parse(@case, choices, inherited.Aggregate(Reading.House, (reading, choice) => reading.Following(choice.Set, choice.Claim)));
    }

    /// <summary>Where the talks stand at the end of a timeline, under a reading.</summary>
    public async Task<NegotiationState> StateAsync(TimelineHead head, Reading reading, CancellationToken cancel) =>
        reading == Reading.House
            ? head.State
            : Negotiation.Fold(await EventsAsync(head.Timeline, reading, Knowledge.All, until: null, cancel).Select(told => told.Event).ToListAsync(cancel));

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
            var standing = Occurrence.Standing(all.Select(read => new Occurrence(read.Id, read.Version, read.Event))).Select(move => move.Version).ToHashSet();
            stored = all.Where(read => read.Event is ScenarioBranched || standing.Contains(read.Version)).ToAsyncEnumerable();
        }

        var told = stored
            .Where(read => knowledge.Covers(read.Event.Account))
            .Select(read => reading.Tell(read.Event) is { } happened ? read with { Event = happened } : null)
            .OfType<StoredEvent>()
            .Where(read => !(read.Event.Account.When.Effective() > until));
        await foreach (var next in house ? told : told.OrderBy(read => read.Event.Account.When.Effective()))
        {
            yield return next;
        }
    }
}
