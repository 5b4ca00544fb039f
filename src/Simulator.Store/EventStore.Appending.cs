using Marten;
using Simulator.Domain;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>Appends events after the head that they were decided on, and brings the read models along, all or nothing.</summary>
    /// <returns>The new head.</returns>
    /// <exception cref="WrongExpectedVersionException">
    /// Somebody else appended first, or the timeline is archived. Nothing was written.
    /// The same events, by id, that are stored at these versions already are no conflict: a retry succeeds without a second copy.
    /// </exception>
    /// <exception cref="ConnectionLostException">The connection was lost and did not come back in time. The events are stored whole or not at all.</exception>
    public Task<TimelineHead> AppendAsync(TimelineHead head, IReadOnlyList<NewEvent> events, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(events);
        return events.Count == 0
            ? Task.FromResult(head)
            : loss.RetryAsync(() => AppendOnceAsync(head, events, cancel), () => ConnectionLoss.WhenAppending(head.Timeline, head.Version, events.Count), cancel);
    }

    private async Task<TimelineHead> AppendOnceAsync(TimelineHead head, IReadOnlyList<NewEvent> events, CancellationToken cancel)
    {
        var growth = Growth.Of(head, [.. events.Select(e => e.Event)]);
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

    /// <summary>Has a session append events to a stream that ends at a version then.</summary>
    private void Append(IDocumentSession session, TimelineId timeline, long after, IReadOnlyList<NewEvent> events) =>
        session.Events.Append(timeline.Value, after, events.Select(store.Wrap).ToArray<object>());

    /// <summary>Finds out why nothing was appended: nothing is wrong when the same events are there already.</summary>
    private async Task<WrongExpectedVersionException?> ConflictAsync(TimelineId timeline, long version, IReadOnlyList<NewEvent> events, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            select s.version, s.is_archived, array(
                select e.id from simulator.mt_events e where e.stream_id = s.id and e.version > $2 and e.version <= $3 order by e.version)
            from simulator.mt_streams s where s.id = $1
            """);
        command.Parameters.Bind(timeline.Value);
        command.Parameters.Bind(version);
        command.Parameters.Bind(version + events.Count);
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel))
        {
            return new(timeline, version, actual: null);
        }

        return row.GetFieldValue<Guid[]>(2).SequenceEqual(events.Select(e => e.Id)) ? null : new(timeline, version, row.GetInt64(0), row.GetBoolean(1));
    }
}
