using Npgsql;

namespace Simulator.Store.Rebuilding;

/// <summary>The tables of the read models once more, in a schema beside those in use.</summary>
internal static class BesideTables
{
    public const string Schema = "simulator_beside";

    // In the order in which statements that use several of them come to them, so that nobody waits for one while holding the next.
    private static readonly string[] Tables = ["mt_doc_timeline", "branches", "mt_doc_state", "mt_doc_demands", "mt_doc_citations"];

    /// <summary>Makes them, empty, with keys and indexes of the same names as those in use. What an interrupted rebuild left is dropped.</summary>
    public static async Task CreateAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await DropAsync(connection, cancel);
        await connection.RunAsync(
            $"create schema {Schema};" + string.Concat(Tables.Select(table => $"create table {Schema}.{table} (like simulator.{table} including all excluding indexes);")), cancel);
        var keys = await new NpgsqlCommand(
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
            """, connection)
            .With(Schema, Tables).ValueAsync<string>(cancel);
        await connection.RunAsync(keys!, cancel);
    }

    /// <summary>Notes where streams leave their parents.</summary>
    public static Task AddBranchesAsync(NpgsqlConnection connection, IEnumerable<StoredStream> streams, CancellationToken cancel)
    {
        var branches = streams.Where(stream => stream.Parent is not null).ToArray();
        return connection.RunAsync(
            $"insert into {Schema}.branches (id, parent_id, fork_version) select * from unnest($1, $2, $3) on conflict (id) do nothing",
            cancel,
            branches.Select(branch => branch.Timeline.Value).ToArray(),
            branches.Select(branch => branch.Parent!.Value.Value).ToArray(),
            branches.Select(branch => branch.Fork).ToArray());
    }

    /// <summary>Puts them in the place of those in use. Readers wait for a moment and then find them there.</summary>
    public static Task SwapAsync(NpgsqlConnection connection, CancellationToken cancel) => connection.RunAsync(
        $"lock table {string.Join(", ", Tables.Select(table => $"simulator.{table}"))} in access exclusive mode;"
        + string.Concat(Tables.Select(table => $"drop table simulator.{table}; alter table {Schema}.{table} set schema simulator;")),
        cancel);

    /// <summary>Drops them.</summary>
    public static Task DropAsync(NpgsqlConnection connection, CancellationToken cancel) => connection.RunAsync($"drop schema if exists {Schema} cascade", cancel);
}
