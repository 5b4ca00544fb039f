using Npgsql;
using NpgsqlTypes;
using Simulator.Domain;
using Simulator.Domain.Serialization;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Benchmarks;

/// <summary>The lower floor: the rows of events written by hand with Npgsql, one statement an append, and no read models.</summary>
internal static class PlainNpgsql
{
    private const string Begin = "insert into bare.mt_streams (id, version) values ($1, $2) returning id";
    private const string Move =
        "update bare.mt_streams set version = $2, timestamp = now() where id = $1 and version = $3 and not is_archived returning id";

    /// <summary>Appends events after a version.</summary>
    public static async Task AppendAsync(NpgsqlDataSource database, TimelineId timeline, long before, NewEvent[] events)
    {
        var rows = events.Select(one => EventCodec.Encode(one.Event)).ToArray();
        await using var command = database.CreateCommand(
            $"""
            with head as ({(before == 0 ? Begin : Move)})
            insert into bare.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
            select nextval('bare.mt_events_sequence'), e.id, head.id, $3 + e.place, e.data, e.type, now(), '*DEFAULT*', e.dotnet_type, false
            from head, unnest($4::uuid[], $5::jsonb[], $6::varchar[], $7::varchar[]) with ordinality e (id, data, type, dotnet_type, place)
            """);
        Add(command, timeline.Value);
        Add(command, before + events.Length);
        Add(command, before);
        Add(command, events.Select(one => one.Id).ToArray());
        Add(command, rows.Select(row => row.Json).ToArray(), NpgsqlDbType.Jsonb | NpgsqlDbType.Array);
        Add(command, rows.Select(row => row.Alias).ToArray());
        Add(command, rows.Select(row => row.DotNetType).ToArray());
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads and folds a stream of the store.</summary>
    public static async Task<NegotiationState> FoldAsync(NpgsqlDataSource database, TimelineId timeline)
    {
        var (codec, state) = (new EventCodec(), NegotiationState.Empty);
        await using var command = database.CreateCommand("select type, data from simulator.mt_events where stream_id = $1 order by version");
        Add(command, timeline.Value);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            state = Negotiation.Evolve(state, codec.Decode(rows.GetString(0), rows.GetFieldValue<byte[]>(1)));
        }

        return state;
    }

    private static void Add(NpgsqlCommand command, object value, NpgsqlDbType? type = null)
    {
        var parameter = new NpgsqlParameter { Value = value };
        if (type is { } given)
        {
            parameter.NpgsqlDbType = given;
        }

        command.Parameters.Add(parameter);
    }
}
