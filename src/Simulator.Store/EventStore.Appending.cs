using Npgsql;
using NpgsqlTypes;
using Simulator.Domain;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>Appends events after the head that they were decided on, and brings the read models along, all or nothing, in one round trip.</summary>
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

    /// <summary>Gets ready to append, which the first append would wait for otherwise: the statement of one is written, and not sent.</summary>
    /// <remarks>It keeps a processor busy for some thirty milliseconds. A program has them while its connection opens: run this beside that.</remarks>
    public static void WarmUp()
    {
        var words = new StatementMade(new("somebody")) { Account = new(When.On(new(2000, 1, 1)), "Words.", Sources: [new("S")]) };
        using var command = new NpgsqlCommand();
        Compose(command, Schema.Name, Growth.Of(new(new("nowhere"), 0, NegotiationState.Empty), [words]), [new(Guid.Empty, words)]);
    }

    private async Task<TimelineHead> AppendOnceAsync(TimelineHead head, IReadOnlyList<NewEvent> events, CancellationToken cancel)
    {
        var growth = Growth.Of(head, events.Select(e => e.Event));
        await using var command = database.CreateCommand();
        Compose(command, readModels, growth, events);
        if (await command.ExecuteScalarAsync(cancel) is 1L)
        {
            return growth.After;
        }

        return await ConflictAsync(head.Timeline, head.Version, events, cancel) is { } conflict ? throw conflict : growth.After;
    }

    /// <summary>Writes the statement of an append.</summary>
    private static void Compose(NpgsqlCommand command, string readModels, Growth growth, IReadOnlyList<NewEvent> events)
    {
        BindPlace(command.Parameters, growth.Before.Timeline, growth.After.Version, growth.Before.Version);
        var insert = InsertEvents(command.Parameters, events);
        var projection = new Projection(readModels, growth.Before.State, growth, events.Select(e => e.Event));
        var withState = Projection.StoresState(growth.Before.Version, growth.After.Version);
        command.CommandText = growth.Before.Version == 0
            ? $"with {BeginStream}, {insert}, {projection.OfWholeTimeline(command.Parameters, withState)} select count(*) from head"
            : $"with {MoveStream}, {insert}, {projection.OfAddedEvents(command.Parameters, withState)} select count(*) from head";
    }

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

    /// <summary>Adds what every statement here begins with: $1 the timeline, $2 its version after, $3 its version before.</summary>
    private static void BindPlace(NpgsqlParameterCollection parameters, TimelineId timeline, long after, long before)
    {
        parameters.Bind(timeline.Value);
        parameters.Bind(after);
        parameters.Bind(before);
    }

    private const string BeginStream =
        """
        head as (
            insert into simulator.mt_streams (id, version, timestamp, created, tenant_id, is_archived)
            values ($1, $2, now(), now(), '*DEFAULT*', false)
            on conflict (id) do update set version = excluded.version, timestamp = now()
            where mt_streams.version = $3 and not mt_streams.is_archived
            returning id, timestamp)
        """;

    private const string MoveStream =
        """
        head as (
            update simulator.mt_streams set version = $2, timestamp = now()
            where id = $1 and version = $3 and not is_archived
            returning id, timestamp)
        """;

    // For read models that follow a stream which has moved already.
    private const string GrownStream = "head as (select id, timestamp from simulator.mt_streams where id = $1)";

    private static string InsertEvents(NpgsqlParameterCollection parameters, IReadOnlyList<NewEvent> events)
    {
        var encoded = events.Select(e => EventCodec.Encode(e.Event)).ToArray();
        return $"""
            appended as (
                insert into simulator.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
                select nextval('simulator.mt_events_sequence'), e.id, e.stream_id, $3 + e.place, e.data, e.type, now(), '*DEFAULT*', e.dotnet_type, false
                from ({(encoded is [var one] ? One(events[0], one) : Several())}) e)
            """;

        string One(NewEvent happened, EncodedEvent row) => $"""
            select {parameters.Bind(happened.Id)} as id, {parameters.Bind(row.Json, NpgsqlDbType.Jsonb)} as data,
                {parameters.Bind(row.Alias)} as type, {parameters.Bind(row.DotNetType)} as dotnet_type, 1 as place, head.id as stream_id
            from head
            """;

        string Several() => $"""
            select u.*, head.id as stream_id
            from head, unnest(
                {parameters.BindColumn(events.Select(e => e.Id), NpgsqlDbType.Uuid)},
                {parameters.BindColumn(encoded.Select(e => e.Json), NpgsqlDbType.Jsonb)},
                {parameters.BindColumn(encoded.Select(e => e.Alias), NpgsqlDbType.Varchar)},
                {parameters.BindColumn(encoded.Select(e => e.DotNetType), NpgsqlDbType.Varchar)}) with ordinality as u (id, data, type, dotnet_type, place)
            order by u.place
            """;
    }
}
