using Marten;
using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>Appends events after the head on which they were decided, and updates the read models, all or nothing.</summary>
    /// <returns>The new head.</returns>
    /// <exception cref="WrongExpectedVersionException">
    /// Another writer appended first, or the timeline is archived. Nothing was written.
    /// If the same events, by id, are already stored at these versions, there is no conflict: a retry succeeds without a second copy.
    /// </exception>
    /// <exception cref="ConnectionLostException">
    /// The connection was lost and not restored in time. Either all events are stored or none.
    /// </exception>
    public Task<TimelineHead> AppendAsync(TimelineHead head, IReadOnlyList<NewEvent> events, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(events);
        return events.Count == 0
            ? Task.FromResult(head)
            : store.Loss.RetryAsync(
                () => AppendOnceAsync(head, events, cancel), () => WhenAppending(head.Timeline, head.Version, events.Count), cancel);
    }

    private async Task<TimelineHead> AppendOnceAsync(TimelineHead head, IReadOnlyList<NewEvent> events, CancellationToken cancel)
    {
        var growth = AppendedEvents.Of(head, [.. events.Select(e => e.Event)]);
        await using var session = store.Documents.LightweightSession();
        session.QueueOperation(new HoldStream(head.Timeline));
        Append(session, head.Timeline, growth.After.Version, events);
        growth.Project(session);
        try
        {
            await session.SaveChangesAsync(cancel);
            return growth.After;
        }
        catch (Exception refused) when (MartenFailure.IsConflict(refused))
        {
            return await ConflictAsync(head.Timeline, head.Version, events, cancel) is { } conflict ? throw conflict : growth.After;
        }
    }

    /// <summary>Has a session append events to a stream, whose version is <paramref name="after"/> afterwards.</summary>
    private void Append(IDocumentSession session, TimelineId timeline, long after, IReadOnlyList<NewEvent> events) =>
        session.Events.Append(timeline.Value, after, events.Select(store.Wrap).ToArray<object>());

    /// <summary>The message about the state of the store when the connection is lost during an append.</summary>
    private static string WhenAppending(TimelineId timeline, long before, int events) =>
        events == 1
            ? $"It is not known whether event {before + 1} of timeline '{timeline}' was stored. "
                + "The same event, by id, may be appended again without a second copy."
            : $"It is not known whether events {before + 1} to {before + events} of timeline '{timeline}' were stored: either all are or none. "
                + "The same events, by id, may be appended again without a second copy.";

    /// <summary>The reason why nothing was appended; <c>null</c> when the same events are already stored.</summary>
    private async Task<WrongExpectedVersionException?> ConflictAsync(
        TimelineId timeline, long version, IReadOnlyList<NewEvent> events, CancellationToken cancel)
    {
        var found = await database.CreateCommand(
            """
            select s.version, s.is_archived, array(
                select e.id from simulator.mt_events e where e.stream_id = s.id and e.version > $2 and e.version <= $3 order by e.version)
            from simulator.mt_streams s where s.id = $1
            """)
            .With(timeline.Value, version, version + events.Count)
            .RowsAsync(row => (Version: row.GetInt64(0), Archived: row.GetBoolean(1), Ids: row.GetFieldValue<Guid[]>(2)), cancel);
        return found switch
        {
            [] => new(timeline, version, actual: null),
            [var stream] when stream.Ids.SequenceEqual(events.Select(e => e.Id)) => null,
            [var stream, ..] => new(timeline, version, stream.Version, stream.Archived),
        };
    }
}
