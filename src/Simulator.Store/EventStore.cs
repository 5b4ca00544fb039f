using System.Runtime.CompilerServices;
using JasperFx.Events;
using Marten;
using Npgsql;
using Simulator.Domain;
using Simulator.Store.ReadModels;

namespace Simulator.Store;

/// <summary>Timelines of events in Marten's streams: append at an expected version, read along the lineage.</summary>
/// <param name="store">Marten's store on a database with the tables in place (see <see cref="Schema"/>).</param>
/// <param name="loss">What is done when the connection is lost; by default work is tried again for a while, and nobody restarts the server.</param>
public sealed partial class EventStore(SimulatorStore store, ConnectionLoss? loss = null)
{
    private readonly NpgsqlDataSource database = store.Database;
    private readonly string readModels = store.ReadModels;
    private readonly ConnectionLoss loss = loss ?? new(store.Database);

    /// <summary>The end of a timeline; version 0 and an empty state for one that does not exist.</summary>
    /// <remarks>
    /// Events that the read models do not hold yet are folded in and written to them first: those that another program appended, and the one that
    /// <see cref="ForkAsync(TimelineId, NewEvent, CancellationToken)"/> begins a branch with.
    /// </remarks>
    /// <exception cref="ConnectionLostException">The connection was lost and did not come back in time.</exception>
    public Task<TimelineHead> HeadAsync(TimelineId timeline, CancellationToken cancel = default) =>
        loss.RetryAsync(() => HeadOnceAsync(timeline, cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<TimelineHead> HeadOnceAsync(TimelineId timeline, CancellationToken cancel)
    {
        var (end, projected, hasLedger, stored) = await EndAsync(timeline, cancel);
        var since = stored.Version == end ? [] : await ReadOnceAsync(timeline, new(stored.Version + 1, end), cancel).Select(one => one.Event).ToListAsync(cancel);
        var known = Growth.Of(stored, since[..(int)Math.Max(0, projected - stored.Version)]).After;
        return known.Version == end && hasLedger
            ? known
            : await CatchUpAsync(Growth.Of(known, since[(int)(known.Version - stored.Version)..], hasLedger ? known.State : null), cancel);
    }

    /// <summary>Where a timeline ends, how far its read models have come, whether it has a demand ledger, and its last stored state.</summary>
    private async Task<(long End, long Projected, bool HasLedger, TimelineHead Stored)> EndAsync(TimelineId timeline, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"""
            {Lineage.In(readModels)}, {NearestState}
            select s.version, coalesce(t.mt_version, b.fork_version, 0), exists (select from {readModels}.mt_doc_demands where id = $1 offset 0), nearest.version, nearest.data
            from (select) one
            left join lateral (select version from simulator.mt_streams where id = $1 offset 0) s on true
            left join lateral (select mt_version from {readModels}.mt_doc_timeline where id = $1 offset 0) t on true
            left join lateral (select fork_version from {readModels}.branches where id = $1 offset 0) b on true
            left join nearest on true
            """);
        command.Parameters.Bind(timeline.Value);
        command.Parameters.Bind(long.MaxValue);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        var end = await row.IsDBNullAsync(0, cancel) ? 0 : row.GetInt64(0);
        return end == 0 ? (0, 0, true, new(timeline, 0, NegotiationState.Empty)) : (end, row.GetInt64(1), row.GetBoolean(2), await StateAsync(timeline, row, 3, cancel));
    }

    /// <summary>Reads the events of a timeline along its lineage, in the order of their versions, in one round trip.</summary>
    /// <param name="timeline">The timeline; one that does not exist has no events.</param>
    /// <param name="range">Which of them; all when not given.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ConnectionLostException">The connection was lost and did not come back in time.</exception>
    /// <remarks>When the connection is lost in the middle, reading goes on after the last event that was handed out.</remarks>
    public IAsyncEnumerable<StoredEvent> ReadAsync(TimelineId timeline, EventRange? range = null, CancellationToken cancel = default)
    {
        range ??= EventRange.All;
        return loss.ResumeAsync<StoredEvent>(
            (last, cancelled) => ReadOnceAsync(timeline, last is null ? range : range with { From = last.Version + 1 }, cancelled), ConnectionLoss.WhenReading, cancel);
    }

    private async IAsyncEnumerable<StoredEvent> ReadOnceAsync(TimelineId timeline, EventRange range, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var session = store.Documents.QuerySession();
        List<object> values = [timeline.Value, range.From, range.To];
        if (range.Until is { } until)
        {
            values.Add(until);
        }

        var events = session.AdvancedSql.StreamAsync<IEvent>(
            $"""
            {Lineage.In(readModels, "?")}
            select {store.EventColumns}
            from (select id, upto from lineage order by upto) l
            cross join lateral (
                select *
                from simulator.mt_events
                where stream_id = l.id and version <= l.upto and version between ? and ?{(range.Until is null ? "" : $" and {EffectiveDay} <= ?")}
                order by version) d
            """,
            cancel,
            [.. values]);
        await using var rows = events.GetAsyncEnumerator(cancel);
        var before = range.From - 1;
        for (; await NextAsync() is { } happened; before = happened.Version)
        {
            // The rows come ancestor after ancestor, each by version, as the loop over them runs. To sort them once more would cost memory and time.
            yield return happened.Version > before
                ? StoredEvent.Of(happened)
                : throw new InvalidOperationException($"Version {happened.Version} of '{timeline}' was read after version {before}.");
        }

        async Task<IEvent?> NextAsync()
        {
            try
            {
                return await rows.MoveNextAsync() ? rows.Current : null;
            }
            catch (Exception failure) when (MartenFailure.IsUnreadable(failure))
            {
                throw await ExplainAsync(timeline, before + 1, failure, cancel);
            }
        }
    }

    /// <summary>Says what is wrong with the first event from a version on that is none of ours.</summary>
    private async Task<UnreadableEventException> ExplainAsync(TimelineId timeline, long from, Exception failure, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"""
            {Lineage.In(readModels)}
            select e.type, e.data
            from lineage l join simulator.mt_events e on e.stream_id = l.id and e.version <= l.upto and e.version >= $2
            order by e.version
            """);
        command.Parameters.Bind(timeline.Value);
        command.Parameters.Bind(from);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            try
            {
                store.Codec.Decode(rows.GetString(0), rows.GetFieldValue<byte[]>(1));
            }
            catch (UnreadableEventException unreadable)
            {
                return unreadable;
            }
        }

        return new(failure.Message, failure);
    }

    /// <summary>The event in six columns of a row: id, stream_id, version, timestamp, type, data.</summary>
    private StoredEvent Stored(NpgsqlDataReader rows, int first = 0) => new(
        rows.GetGuid(first),
        new(rows.GetString(first + 1)),
        rows.GetInt64(first + 2),
        rows.GetFieldValue<DateTimeOffset>(first + 3),
        store.Codec.Decode(rows.GetString(first + 4), rows.GetFieldValue<byte[]>(first + 5)));

    /// <summary>All timelines, by name.</summary>
    public Task<IReadOnlyList<TimelineSummary>> TimelinesAsync(CancellationToken cancel = default) =>
        loss.RetryAsync(() => TimelinesOnceAsync(cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<IReadOnlyList<TimelineSummary>> TimelinesOnceAsync(CancellationToken cancel)
    {
        await LookAtNewAsync(null, cancel);
        await using var command = database.CreateCommand(
            $"""
            select t.id, b.parent_id, t.data, s.timestamp, s.is_archived
            from {readModels}.mt_doc_timeline t join simulator.mt_streams s on s.id = t.id left join {readModels}.branches b on b.id = t.id
            order by t.id
            """);
        var summaries = new List<TimelineSummary>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            summaries.Add(TimelineSummary.Read(rows, 2, await rows.IsDBNullAsync(1, cancel) ? null : new TimelineId(rows.GetString(1))));
        }

        return summaries;
    }

    /// <summary>The oldest ancestor of a timeline: itself when it is no branch.</summary>
    public Task<TimelineId> RootAsync(TimelineId timeline, CancellationToken cancel = default) =>
        loss.RetryAsync(() => RootOnceAsync(timeline, cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<TimelineId> RootOnceAsync(TimelineId timeline, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"{Lineage.In(readModels)} select l.id from lineage l where not exists (select from {readModels}.branches where id = l.id offset 0)");
        command.Parameters.Bind(timeline.Value);
        return new((string)(await command.ExecuteScalarAsync(cancel))!);
    }

    /// <summary>Brings the read models along with events that they do not hold yet.</summary>
    private async Task<TimelineHead> CatchUpAsync(Growth growth, CancellationToken cancel)
    {
        await using var session = store.Documents.LightweightSession();
        growth.Project(session);
        StoredState.Store(session, growth.After);
        await session.SaveChangesAsync(cancel);
        return growth.After;
    }
}
