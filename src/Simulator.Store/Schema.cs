using System.Reflection;
using Npgsql;

namespace Simulator.Store;

/// <summary>The tables of the store. Steps are applied once each, in order, and never changed afterwards.</summary>
public static class Schema
{
    /// <summary>The schema of all tables.</summary>
    internal const string Name = "simulator";

    private const string Prefix = "Simulator.Store.Schema.";

    /// <summary>Brings a database to the newest step. Any number of programs may do so at once.</summary>
    public static async Task EnsureAsync(NpgsqlDataSource database, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var assembly = Assembly.GetExecutingAssembly();
        var steps = Array.FindAll(assembly.GetManifestResourceNames(), name => name.StartsWith(Prefix, StringComparison.Ordinal));
        Array.Sort(steps, StringComparer.Ordinal);
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (await AppliedAsync(connection, cancel) == steps.Length)
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var alone = new NpgsqlCommand("select pg_advisory_xact_lock(hashtext('simulator schema'))", connection, transaction))
        {
            await alone.ExecuteNonQueryAsync(cancel);
        }

        // Not by to_regclass: it answers from a cache that may not yet have heard of what another program made during the wait for the lock.
        await using var made = new NpgsqlCommand(
            "select exists (select from pg_tables where schemaname = 'simulator' and tablename = 'schema_steps')", connection, transaction);
        var applied = await made.ExecuteScalarAsync(cancel) is true ? await AppliedAsync(connection, cancel) : 0;
        foreach (var step in steps.Skip(applied))
        {
            await using var source = assembly.GetManifestResourceStream(step)!;
            using var text = new StreamReader(source);
            await using var apply = new NpgsqlCommand(await text.ReadToEndAsync(cancel), connection, transaction);
            await apply.ExecuteNonQueryAsync(cancel);
            await using var record = new NpgsqlCommand("insert into simulator.schema_steps (name) values ($1)", connection, transaction);
            record.Parameters.Bind(step[Prefix.Length..]);
            await record.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>How many steps were applied, in one round trip; 0 where the table is not there yet, which ends a transaction.</summary>
    private static async Task<int> AppliedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        try
        {
            await using var count = new NpgsqlCommand("select count(*)::int from simulator.schema_steps", connection);
            return (int)(await count.ExecuteScalarAsync(cancel))!;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return 0;
        }
    }
}
