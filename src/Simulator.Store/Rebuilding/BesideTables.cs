using Npgsql;

namespace Simulator.Store.Rebuilding;

/// <summary>The tables of the read models once more, in a schema beside those in use.</summary>
internal static class BesideTables
{
    public const string Schema = "simulator_beside";

    // In the order in which statements that use several of them come to them, so that nobody waits for one while holding the next.
    private static readonly string[] Tables = ["mt_doc_timeline", "branches", "mt_doc_state", "mt_doc_demands", "mt_doc_citations"];

    /// <summary>Makes them, empty. What an interrupted rebuild left is dropped.</summary>
    public static Task CreateAsync(NpgsqlConnection connection, CancellationToken cancel) => ExecuteAsync(
        connection,
        $"drop schema if exists {Schema} cascade; create schema {Schema};"
        + string.Concat(Tables.Select(table => $"create table {Schema}.{table} (like simulator.{table} including all excluding indexes);")),
        cancel);

    /// <summary>Gives them the keys and indexes that those in use have.</summary>
    public static async Task AddKeysAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            select string_agg(made.ddl, '')
            from (
                select format('alter table %I.%I add constraint %I %s;', $1, t.relname, c.conname, pg_get_constraintdef(c.oid))
                from pg_constraint c join pg_class t on t.oid = c.conrelid
                where t.relnamespace = 'simulator'::regnamespace and t.relname = any($2) and c.contype = 'p'
                union all
                select replace(i.indexdef, ' ON simulator.', format(' ON %I.', $1)) || ';'
                from pg_indexes i
                where i.schemaname = 'simulator' and i.tablename = any($2) and not exists (
                    select from pg_constraint c where c.connamespace = 'simulator'::regnamespace and c.conname = i.indexname)) made (ddl)
            """, connection);
        command.Parameters.Bind(Schema);
        command.Parameters.Bind(Tables);
        await ExecuteAsync(connection, (string)(await command.ExecuteScalarAsync(cancel))!, cancel);
    }

    /// <summary>Notes where streams leave their parents.</summary>
    public static async Task AddBranchesAsync(NpgsqlConnection connection, IEnumerable<StoredStream> streams, CancellationToken cancel)
    {
        var branches = streams.Where(stream => stream.Parent is not null).ToArray();
        await using var command = new NpgsqlCommand(
            $"insert into {Schema}.branches (id, parent_id, fork_version) select * from unnest($1, $2, $3) on conflict (id) do nothing", connection);
        command.Parameters.Bind(branches.Select(branch => branch.Timeline.Value).ToArray());
        command.Parameters.Bind(branches.Select(branch => branch.Parent!.Value.Value).ToArray());
        command.Parameters.Bind(branches.Select(branch => branch.Fork).ToArray());
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Puts them in the place of those in use. Readers wait for a moment and then find them there.</summary>
    public static Task SwapAsync(NpgsqlConnection connection, CancellationToken cancel) => ExecuteAsync(
        connection,
        $"lock table {string.Join(", ", Tables.Select(table => $"simulator.{table}"))} in access exclusive mode;"
        + string.Concat(Tables.Select(table => $"drop table simulator.{table}; alter table {Schema}.{table} set schema simulator;")),
        cancel);

    /// <summary>Drops them.</summary>
    public static Task DropAsync(NpgsqlConnection connection, CancellationToken cancel) => ExecuteAsync(connection, $"drop schema if exists {Schema} cascade", cancel);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
