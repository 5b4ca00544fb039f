using Npgsql;
using Simulator.Postgres;

namespace Simulator.Store.Rebuilding;

/// <summary>The tables of the read models once more, in a schema beside those in use.</summary>
internal static class BesideTables
{
    public const string Schema = "simulator_beside";

    // In the order in which statements that use several of them come to them, so that nobody waits for one while holding the next.
    private static readonly string[] Tables = ["mt_doc_timeline", "branches", "mt_doc_state", "mt_doc_demands", "mt_doc_citations"];

    /// <summary>Has Marten make them, empty, and adds ours. What an interrupted rebuild left is dropped.</summary>
    public static async Task CreateAsync(SimulatorStore store, NpgsqlConnection connection, CancellationToken cancel)
    {
        await DropAsync(connection, cancel);
        foreach (var document in SimulatorStore.ReadModelTypes)
        {
            await store.Documents.Storage.Database.EnsureStorageExistsAsync(document, cancel);
        }

        await connection.RunAsync(
            $"create table {Schema}.branches (like simulator.branches including all excluding indexes, primary key (id));"
            + $"create index branches_by_parent on {Schema}.branches (parent_id)", cancel);
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
    public static Task DropAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.RunAsync($"drop schema if exists {Schema} cascade", cancel);
}
