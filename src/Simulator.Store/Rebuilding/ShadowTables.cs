using Npgsql;
using Simulator.Postgres;

namespace Simulator.Store.Rebuilding;

/// <summary>The tables of a second set of read models, in a schema of their own.</summary>
internal static class ShadowTables
{
    public const string Schema = "simulator_beside";

    // In the order in which statements lock several of them, so that no deadlock arises.
    private static readonly string[] Tables = ["mt_doc_timeline", "branches", "mt_doc_state", "mt_doc_demands", "mt_doc_citations"];

    /// <summary>Has Marten make its tables, empty, and adds ours. Remains of an interrupted rebuild are dropped.</summary>
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

    /// <summary>Adds the branch points of streams.</summary>
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

    /// <summary>Replaces the tables in use with these. Readers wait for a moment and then find the new ones.</summary>
    public static Task SwapAsync(NpgsqlConnection connection, CancellationToken cancel) => connection.RunAsync(
        $"lock table {string.Join(", ", Tables.Select(table => $"simulator.{table}"))} in access exclusive mode;"
        + string.Concat(Tables.Select(table => $"drop table simulator.{table}; alter table {Schema}.{table} set schema simulator;")),
        cancel);

    /// <summary>Drops the tables.</summary>
    public static Task DropAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.RunAsync($"drop schema if exists {Schema} cascade", cancel);
}
