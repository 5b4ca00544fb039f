using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Simulator.Domain;

namespace Simulator.Store;

/// <summary>Timelines of events in Marten's own tables: append at an expected version, read along the lineage.</summary>
/// <param name="database">The database, with the schema in place (see <see cref="Schema"/>).</param>
/// <param name="codec">Turns rows into events.</param>
/// <param name="loss">What is done when the connection is lost; by default work is tried again for a while, and nobody restarts the server.</param>
public sealed partial class EventStore(NpgsqlDataSource database, EventCodec codec, ConnectionLoss? loss = null)
{
    private readonly string readModels = Schema.Name;
    private readonly ConnectionLoss loss = loss ?? new(database);

    /// <summary>A store whose read models are in another schema, where they are made again beside those in use.</summary>
    internal EventStore(NpgsqlDataSource database, EventCodec codec, string readModels)
        : this(database, codec, ConnectionLoss.Reported(database)) => this.readModels = readModels;

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
        await using var command = database.CreateCommand(
            $"""
            with stored as (
                select version, state_version, state from {readModels}.timelines where id = $1),
            since as (
                select coalesce((select state_version from stored), (select fork_version from {readModels}.branches where id = $1), 0) as version)
            select since.version, null as type, stored.state as data, stored.version as projected from since left join stored on true
            union all
            select e.version, e.type, e.data::json, null
            from since
            cross join simulator.mt_streams s
            cross join lateral generate_series(since.version + 1, s.version) later (version)
            cross join lateral (select version, type, data from simulator.mt_events where stream_id = s.id and version = later.version offset 0) e
            where s.id = $1
            order by version
            """);
        command.Parameters.Bind(timeline.Value);
        var (projected, stateVersion, state, later) = (0L, 0L, default(NegotiationState), new List<NegotiationEvent>());
        await using (var rows = await command.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
            {
                if (await rows.IsDBNullAsync(1, cancel))
                {
                    stateVersion = rows.GetInt64(0);
                    projected = await rows.IsDBNullAsync(3, cancel) ? stateVersion : rows.GetInt64(3);
                    state = await rows.IsDBNullAsync(2, cancel) ? null : JsonSerializer.Deserialize(rows.GetFieldValue<byte[]>(2), EventJson.Default.NegotiationState);
                }
                else
                {
                    later.Add(codec.Decode(rows.GetString(1), rows.GetFieldValue<byte[]>(2)));
                }
            }
        }

        // A young branch has no state of its own yet, only that which it left its parent with.
        state ??= stateVersion == 0 ? NegotiationState.Empty : (await AtAsync(timeline, stateVersion, cancel)).State;
        var held = (int)(projected - stateVersion);
        var known = Growth.Of(new(timeline, stateVersion, state), later.Take(held)).After;
        return later.Count == held ? known : await CatchUpAsync(known, later[held..], cancel);
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
        await using var command = database.CreateCommand(
            $"""
            {Lineage.In(readModels)}
            select e.id, e.stream_id, e.version, e.timestamp, e.type, e.data
            from (select id, upto from lineage order by upto) l
            cross join lateral (
                select id, stream_id, version, timestamp, type, data
                from simulator.mt_events
                where stream_id = l.id and version <= l.upto and version between $2 and $3
                  and ($4::date is null or {EffectiveDay} <= $4)
                order by version) e
            """);
        command.Parameters.Bind(timeline.Value);
        command.Parameters.Bind(range.From);
        command.Parameters.Bind(range.To);
        command.Parameters.Bind(range.Until is { } until ? until : DBNull.Value, NpgsqlDbType.Date);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var before = 0L;
        while (await rows.ReadAsync(cancel))
        {
            // The rows come ancestor after ancestor, each by version, as the loop over them runs. To sort them once more would cost memory and time.
            var version = rows.GetInt64(2);
            before = version > before ? version : throw new InvalidOperationException($"Version {version} of '{timeline}' was read after version {before}.");
            yield return Stored(rows);
        }
    }

    /// <summary>The event in six columns of a row: id, stream_id, version, timestamp, type, data.</summary>
    private StoredEvent Stored(NpgsqlDataReader rows, int first = 0) => new(
        rows.GetGuid(first),
        new(rows.GetString(first + 1)),
        rows.GetInt64(first + 2),
        rows.GetFieldValue<DateTimeOffset>(first + 3),
        codec.Decode(rows.GetString(first + 4), rows.GetFieldValue<byte[]>(first + 5)));

    /// <summary>All timelines, by name.</summary>
    public Task<IReadOnlyList<TimelineSummary>> TimelinesAsync(CancellationToken cancel = default) =>
        loss.RetryAsync(() => TimelinesOnceAsync(cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<IReadOnlyList<TimelineSummary>> TimelinesOnceAsync(CancellationToken cancel)
    {
        await LookAtNewAsync(null, cancel);
        await using var command = database.CreateCommand(
            """
            select t.id, b.parent_id, t.version, t.first_day, t.last_day, t.phase, t.rung, t.updated, s.is_archived
            from simulator.timelines t join simulator.mt_streams s on s.id = t.id left join simulator.branches b on b.id = t.id
            order by t.id
            """);
        var summaries = new List<TimelineSummary>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            summaries.Add(TimelineSummary.Read(rows, 2, new(rows.GetString(0)), await rows.IsDBNullAsync(1, cancel) ? null : new TimelineId(rows.GetString(1))));
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

    /// <summary>Folds the events after those that the read models know, and brings the read models along.</summary>
    private async Task<TimelineHead> CatchUpAsync(TimelineHead known, List<NegotiationEvent> events, CancellationToken cancel)
    {
        var growth = Growth.Of(known, events);
        await using var command = database.CreateCommand();
        BindPlace(command.Parameters, known.Timeline, growth.After.Version, known.Version);
        var projection = new Projection(readModels, NegotiationState.Empty, growth, events);
        command.CommandText = $"with {GrownStream}, {projection.OfWholeTimeline(command.Parameters)} select 1";
        await command.ExecuteNonQueryAsync(cancel);
        return growth.After;
    }
}
