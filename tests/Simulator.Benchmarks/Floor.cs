using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Simulator.Store;

namespace Simulator.Benchmarks;

/// <summary>The rows of an append written by hand with Npgsql, in the fewest round trips, each statement as short as its rows allow.</summary>
internal static class Floor
{
    private const string Begin =
        "head as (insert into simulator.mt_streams (id, version, timestamp, created, tenant_id, is_archived) values ($1, $2, now(), now(), '*DEFAULT*', false) returning id)";

    private const string Move =
        "head as (update simulator.mt_streams set version = $2, timestamp = now() where id = $1 and version = $3 and not is_archived returning id)";

    private const string One =
        """
        event as (
            insert into simulator.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
            select nextval('simulator.mt_events_sequence'), $4, head.id, $2, $5, $6, now(), '*DEFAULT*', $7, false from head)
        """;

    private const string Several =
        """
        event as (
            insert into simulator.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
            select nextval('simulator.mt_events_sequence'), e.id, head.id, $3 + e.place, e.data, e.type, now(), '*DEFAULT*', e.dotnet_type, false
            from head, unnest($4::uuid[], $5::jsonb[], $6::varchar[], $7::varchar[]) with ordinality e (id, data, type, dotnet_type, place))
        """;

    private const string NewSummary =
        """
        summary as (
            insert into simulator.timelines (id, version, first_day, last_day, phase, rung, state_version, state, updated)
            select head.id, $2, $11, $8, $9, $10, $12, $13, now() from head)
        """;

    private const string Summary = "summary as (update simulator.timelines t set version = $2, last_day = $8, phase = $9, rung = $10, updated = now() from head where t.id = head.id)";

    private const string SummaryWithState =
        """
        summary as (
            update simulator.timelines t set version = $2, last_day = $8, phase = $9, rung = $10, updated = now(), state_version = $2, state = $11
            from head where t.id = head.id)
        """;

    /// <summary>The statement that writes the rows of an append, one round trip when it runs.</summary>
    public static NpgsqlCommand Append(FloorRows rows, NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand { Connection = connection };
        var one = rows.Ids.Length == 1;
        Add(command, rows.Timeline);
        Add(command, rows.After);
        Add(command, rows.Before);
        Add(command, one ? rows.Ids[0] : rows.Ids);
        Add(command, one ? rows.Events[0].Json : rows.Events.Select(e => e.Json).ToArray(), one ? NpgsqlDbType.Jsonb : NpgsqlDbType.Jsonb | NpgsqlDbType.Array);
        Add(command, one ? rows.Events[0].Alias : rows.Events.Select(e => e.Alias).ToArray());
        Add(command, one ? rows.Events[0].DotNetType : rows.Events.Select(e => e.DotNetType).ToArray());
        command.CommandText = $"with {(rows.Before == 0 ? Begin : Move)}, {(one ? One : Several)}, {ReadModels(command, rows)} select count(*) from head";
        return command;
    }

    /// <summary>Writes the rows of a large append: the version and the places in the sequence, the events by COPY, the read models, the commit.</summary>
    public static async Task BulkAsync(FloorRows rows, NpgsqlConnection connection)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var sequence = new List<long>(rows.Ids.Length);
        DateTime now = default;
        await using (var move = new NpgsqlCommand(
            $"with {(rows.Before == 0 ? Begin : Move)} select nextval('simulator.mt_events_sequence'), now() from head, generate_series(1, $2 - $3)", connection))
        {
            Add(move, rows.Timeline);
            Add(move, rows.After);
            Add(move, rows.Before);
            await using var places = await move.ExecuteReaderAsync();
            while (await places.ReadAsync())
            {
                sequence.Add(places.GetInt64(0));
                now = places.GetDateTime(1);
            }
        }

        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy simulator.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived) from stdin (format binary)"))
        {
            for (var i = 0; i < rows.Ids.Length; i++)
            {
                await copy.StartRowAsync();
                copy.Write(sequence[i], NpgsqlDbType.Bigint);
                copy.Write(rows.Ids[i], NpgsqlDbType.Uuid);
                copy.Write(rows.Timeline, NpgsqlDbType.Varchar);
                copy.Write(rows.Before + 1 + i, NpgsqlDbType.Bigint);
                copy.Write(rows.Events[i].Json, NpgsqlDbType.Jsonb);
                copy.Write(rows.Events[i].Alias, NpgsqlDbType.Varchar);
                copy.Write(now, NpgsqlDbType.TimestampTz);
                copy.Write("*DEFAULT*", NpgsqlDbType.Varchar);
                copy.Write(rows.Events[i].DotNetType, NpgsqlDbType.Varchar);
                copy.Write(false, NpgsqlDbType.Boolean);
            }

            await copy.CompleteAsync();
        }

        await using var project = new NpgsqlCommand { Connection = connection };
        Add(project, rows.Timeline);
        Add(project, rows.After);
        Add(project, rows.Before);
        Add(project, 0);
        Add(project, 0);
        Add(project, 0);
        Add(project, 0);
        project.CommandText = $"with head as (select $1::varchar as id), {ReadModels(project, rows)} select 1";
        await project.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static string ReadModels(NpgsqlCommand command, FloorRows rows)
    {
        Add(command, rows.End.AsOf!.Value);
        Add(command, rows.End.Phase.ToString());
        Add(command, rows.End.Rung.ToString());
        var sql = Summary;
        if (rows.Before == 0)
        {
            Add(command, rows.End.Begins!.Value);
            Add(command, rows.State is null ? 0L : rows.After);
            Add(command, (object?)rows.State ?? DBNull.Value, NpgsqlDbType.Json);
            sql = NewSummary;
        }
        else if (rows.State is { } state)
        {
            Add(command, state, NpgsqlDbType.Json);
            sql = SummaryWithState;
        }

        return sql + Cited(command, rows) + Demanded(command, rows) + Kept(command, rows);
    }

    private static string Kept(NpgsqlCommand command, FloorRows rows)
    {
        if (rows.Checkpoints.Length == 0)
        {
            return "";
        }

        var first = command.Parameters.Count + 1;
        Add(command, rows.Checkpoints.Select(at => at.Version).ToArray());
        Add(command, rows.Checkpoints.Select(at => at.Day).ToArray());
        Add(command, rows.Checkpoints.Select(at => at.State).ToArray(), NpgsqlDbType.Json | NpgsqlDbType.Array);
        return $", kept as (insert into simulator.checkpoints (timeline, version, last_day, state) select head.id, c.* from head, unnest(${first}::bigint[], ${first + 1}::date[], ${first + 2}::json[]) c)";
    }

    private static string Cited(NpgsqlCommand command, FloorRows rows)
    {
        if (rows.Citations.Length == 0)
        {
            return "";
        }

        var first = command.Parameters.Count + 1;
        if (rows.Citations is [var (source, versions)])
        {
            Add(command, source);
            Add(command, versions);
            return $", cited as (insert into simulator.source_index (timeline, since, source, versions) select head.id, $3 + 1, ${first}, ${first + 1} from head)";
        }

        Add(command, rows.Citations.Select(citation => citation.Source).ToArray());
        Add(command, rows.Citations.Select(citation => $"{{{string.Join(',', citation.Versions)}}}").ToArray());
        return $", cited as (insert into simulator.source_index (timeline, since, source, versions) select head.id, $3 + 1, c.source, c.versions::bigint[] from head, unnest(${first}::varchar[], ${first + 1}::varchar[]) c (source, versions))";
    }

    private static string Demanded(NpgsqlCommand command, FloorRows rows)
    {
        if (rows.Demands.Length == 0)
        {
            return "";
        }

        var first = command.Parameters.Count + 1;
        Add(command, rows.Demands.Select(demand => demand.Issue.Value).ToArray());
        Add(command, rows.Demands.Select(demand => demand.By.Value).ToArray());
        Add(command, rows.Demands.Select(demand => demand.Of.Value).ToArray());
        Add(command, rows.Demands.Select(demand => demand.Form.ToString()).ToArray());
        Add(command, rows.Demands.Select(demand => demand.Tabled).ToArray());
        Add(command, rows.Demands.Select(demand => demand.Since).ToArray());
        Add(command, rows.Demands.Select(demand => JsonSerializer.SerializeToUtf8Bytes(demand.Answers, EventJson.Default.ValueListAnswer)).ToArray(), NpgsqlDbType.Jsonb | NpgsqlDbType.Array);
        return $"""
            , demanded as (
                insert into simulator.demand_ledger (timeline, issue, asked_by, asked_of, form, tabled, since, answers, version)
                select head.id, d.*, $2 from head, unnest(${first}::varchar[], ${first + 1}::varchar[], ${first + 2}::varchar[], ${first + 3}::varchar[], ${first + 4}::boolean[], ${first + 5}::date[], ${first + 6}::jsonb[]) d
                on conflict (timeline, issue, asked_by) do update
                set asked_of = excluded.asked_of, form = excluded.form, tabled = excluded.tabled, answers = excluded.answers, version = excluded.version)
            """;
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
