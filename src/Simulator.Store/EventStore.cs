using System.Runtime.CompilerServices;
using JasperFx.Events;
using Marten;
using Npgsql;
using Simulator.Domain;
using Simulator.Domain.Serialization;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Postgres;
using Simulator.Store.Migrations;

namespace Simulator.Store;

/// <summary>Timelines of events in Marten's streams: append at an expected version, read along the lineage.</summary>
/// <remarks>Each method throws <see cref="ConnectionLostException"/> when the connection was lost and not restored in time.</remarks>
/// <param name="store">Marten's store on a database with the tables in place (see <see cref="Schema"/>).</param>
public sealed partial class EventStore(SimulatorStore store)
{
    private readonly NpgsqlDataSource database = store.Database;
    private readonly string readModels = store.ReadModels;

    /// <summary>The end of a timeline; version 0 and an empty state for one that does not exist.</summary>
    /// <remarks>
    /// Events that the read models lack are first folded and written to them: events appended by another program, and the first event of a branch
    /// by <see cref="ForkAsync(TimelineId, NewEvent, CancellationToken)"/>.
    /// </remarks>
    public Task<TimelineHead> HeadAsync(TimelineId timeline, CancellationToken cancel = default) =>
        store.Loss.ReadingAsync(() => HeadOnceAsync(timeline, cancel), cancel);

    private async Task<TimelineHead> HeadOnceAsync(TimelineId timeline, CancellationToken cancel)
    {
        var ask =
            $"""
            {Lineage.In(readModels)}, {NearestState}
            select
                s.version, coalesce(t.mt_version, b.fork_version, 0), exists (select from {readModels}.mt_doc_demands where id = $1 offset 0),
                nearest.version, nearest.data
            from (select version from simulator.mt_streams where id = $1 offset 0) s
            left join lateral (select mt_version from {readModels}.mt_doc_timeline where id = $1 offset 0) t on true
            left join lateral (select fork_version from {readModels}.branches where id = $1 offset 0) b on true
            left join nearest on true
            """;
        if (await database.CreateCommand(ask).With(timeline.Value, long.MaxValue).RowsAsync(
            row => (row.GetInt64(0), row.GetInt64(1), row.GetBoolean(2), StoredHead(timeline, row, 3)),
            cancel) is not [var (end, projected, hasLedger, stored)] || end == 0)
        {
            return new(timeline, 0, NegotiationState.Empty);
        }

        // First the events that the read models already hold, then the others.
        var since = stored.Version == end
            ? []
            : await ReadOnceAsync(timeline, new(stored.Version + 1, end), cancel).Select(one => one.Event).ToListAsync(cancel);
        var known = AppendedEvents.Of(stored, since[..(int)Math.Clamp(projected - stored.Version, 0, since.Count)]).After;
        if (known.Version == end && hasLedger)
        {
            return known;
        }

        var growth = AppendedEvents.Of(known, since[(int)(known.Version - stored.Version)..], hasLedger);
        await using var session = store.Documents.LightweightSession();
        growth.Project(session);
        StoredState.Store(session, growth.After);
        await session.SaveChangesAsync(cancel);
        return growth.After;
    }

    /// <summary>Brings the read models of some timelines up to date.</summary>
    internal async Task CatchUpAsync(IEnumerable<TimelineId> timelines, CancellationToken cancel)
    {
        foreach (var timeline in timelines)
        {
            await HeadAsync(timeline, cancel);
        }
    }

    /// <summary>Reads the events of a timeline along its lineage, in the order of their versions, in one round trip.</summary>
    /// <param name="timeline">The timeline; one that does not exist has no events.</param>
    /// <param name="range">The range of events. Default all.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <remarks>When the connection is lost in the middle, reading resumes after the last event that was returned.</remarks>
    public IAsyncEnumerable<StoredEvent> ReadAsync(TimelineId timeline, EventRange? range = null, CancellationToken cancel = default)
    {
        range ??= new();
        return store.Loss.ResumeAsync<StoredEvent>(
            (last, cancelled) => ReadOnceAsync(timeline, last is null ? range : range with { From = last.Version + 1 }, cancelled),
            ConnectionLoss.WhenReading, cancel);
    }

    private async IAsyncEnumerable<StoredEvent> ReadOnceAsync(
        TimelineId timeline, EventRange range, [EnumeratorCancellation] CancellationToken cancel)
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
            // The nested loop of the query yields the rows ancestor after ancestor, by version. To sort them again would cost memory and time.
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

    /// <summary>The error about the first unreadable event from a version on.</summary>
    private async Task<UnreadableEventException> ExplainAsync(TimelineId timeline, long from, Exception failure, CancellationToken cancel)
    {
        var sql = $"""
            {Lineage.In(readModels)}
            select e.type, e.data
            from lineage l join simulator.mt_events e on e.stream_id = l.id and e.version <= l.upto and e.version >= $2
            order by e.version
            """;
        return await database.CreateCommand(sql).With(timeline.Value, from)
            .StreamAsync(row => store.Codec.TryDecode(row.GetString(0), row.GetFieldValue<byte[]>(1), out _), cancel)
            .FirstOrDefaultAsync(problem => problem is not null, cancel) ?? new(failure.Message, failure);
    }

    /// <summary>All timelines, by name.</summary>
    public async Task<IReadOnlyList<TimelineSummary>> TimelinesAsync(CancellationToken cancel = default)
    {
        var sql = $"""
            select t.id, b.parent_id, t.data, s.timestamp, s.is_archived
            from {readModels}.mt_doc_timeline t join simulator.mt_streams s on s.id = t.id left join {readModels}.branches b on b.id = t.id
            order by t.id
            """;
        return await store.Loss.ReadingAsync(
            async () =>
            {
                await LookAtNewAsync(null, cancel);
                return await database.CreateCommand(sql).RowsAsync(row => TimelineSummary.Read(row, 2, row.Parent(1)), cancel);
            },
            cancel);
    }
}
