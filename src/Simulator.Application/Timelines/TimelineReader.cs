using System.Runtime.CompilerServices;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>Reads timelines as somebody reads them: under a reading, with what was known, up to a day.</summary>
internal sealed class TimelineReader(EventStore store, TimelineTree tree, CaseShelf shelf)
{
    /// <summary>The case that a timeline belongs to: that of its oldest ancestor. One without a case has no names and no claims.</summary>
    public async Task<Case> CaseAsync(TimelineId timeline, CancellationToken cancel)
    {
        var root = await store.RootAsync(timeline, cancel);
        return await shelf.FindAsync(root, cancel) ?? new(root, root.Value, "", "", [], [], [], [], [], [], [], []);
    }

    /// <summary>How a branch began; none for a timeline that branched from no other.</summary>
    public async Task<ScenarioBranched?> BranchedAsync(TimelineId timeline, CancellationToken cancel) =>
        await tree.FindAsync(timeline, cancel) is { Parent: not null, ForkVersion: var fork }
            ? (await store.ReadAsync(timeline, new(fork + 1, fork + 1), cancel).SingleAsync(cancel)).Event as ScenarioBranched
            : null;

    /// <summary>The events with their versions, in the order of the day from which each counts.</summary>
    /// <remarks>The house reading streams from the database; another reading moves events, and so reads all of them first.</remarks>
    public async IAsyncEnumerable<(long Version, DateTimeOffset RecordedAt, NegotiationEvent Event)> EventsAsync(
        TimelineId timeline, Reading reading, Knowledge knowledge, DateOnly? until, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var house = reading == Reading.House;
        var read = store.ReadAsync(timeline, house && until is not null ? new(Until: until) : null, cancel)
            .Where(stored => knowledge.Covers(stored.Event.Account))
            .Select(stored => (stored.Version, stored.RecordedAt, Event: reading.Tell(stored.Event)))
            .Where(told => told.Event is not null && !(told.Event.Account.When.Effective() > until));
        await foreach (var told in house ? read : read.OrderBy(told => told.Event!.Account.When.Effective()))
        {
            yield return told!;
        }
    }
}
