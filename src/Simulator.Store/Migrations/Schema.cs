using System.Reflection;
using JasperFx;
using JasperFx.Events;
using Marten;
using Npgsql;
using Simulator.Postgres;
using Simulator.Store.Rebuilding;

namespace Simulator.Store.Migrations;

/// <summary>
/// The tables of the store. Marten makes its own; then our steps follow, each applied once, in order, and never changed afterwards.
/// </summary>
public static class Schema
{
    /// <summary>
    /// The name of Marten's part, which <see cref="SimulatorStore.Configure"/> describes. A change there that alters a table or function needs a new
    /// name here.
    /// </summary>
    private const string Martens = "006_marten_9.58";

    private const string Prefix = "Simulator.Store.Schema.", Record = "insert into simulator.schema_steps (name) values ($1)";

    // The steps of the store before Marten. Their tables are used where Marten has none of its own.
    private static readonly string[] Former =
        ["001_events.sql", "002_read_models.sql", "003_less_per_event.sql", "004_branches.sql", "005_registered_runs.sql"];

    private static string[] Ours { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The message about the state of the tables when the connection is lost during a migration.</summary>
    public static string WhenPreparing() =>
        "Either no step of the migration was applied or only complete steps were; the next command continues from there.";

    /// <summary>Brings a database to the newest step; it only adds. Any number of programs may do so concurrently.</summary>
    /// <param name="database">The database.</param>
    /// <param name="say">Receives a message when a database of a former program is brought up to date.</param>
    /// <param name="cancel">Cancels the work; the next call does the rest.</param>
    /// <exception cref="NewerDatabaseException">A newer program has migrated the database further.</exception>
    public static async Task EnsureAsync(NpgsqlDataSource database, Action<string>? say = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (IsNewest(await AppliedAsync(connection, cancel)))
        {
            return;
        }

        await using var held = await AdvisoryLock.TakeAsync(connection, "simulator schema", cancel);
        if (await AppliedAsync(connection, cancel) is var applied && !IsNewest(applied))
        {
            await ApplyAsync(database, connection, applied, say, cancel);
        }
    }

    private static async Task ApplyAsync(
        NpgsqlDataSource database, NpgsqlConnection connection, IReadOnlyList<string> applied, Action<string>? say, CancellationToken cancel)
    {
        if (applied.Count > 0)
        {
            say?.Invoke($"Migrating the database from step '{applied[^1]}' to '{Ours[^1]}'. Tables are added; stored rows stay unchanged.");
        }

        if (!applied.Contains(Martens))
        {
            await MakeMartensAsync(database, cancel);
            await connection.RunAsync(
                "create table if not exists simulator.schema_steps (name varchar primary key, applied timestamptz not null default now())", cancel);
            await connection.RunAsync(Record, cancel, Martens);
        }

        foreach (var step in Ours.Except(applied))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + step)!);
            await connection.RunAsync(await text.ReadToEndAsync(cancel), cancel);
            await connection.RunAsync(Record, cancel, step);
            await transaction.CommitAsync(cancel);
        }

        if (applied.Contains(Former[0]))
        {
            await FillReadModelsAsync(database, say, cancel);
        }
    }

    /// <summary>Has Marten make its tables and functions, or add those that a former Marten lacked.</summary>
    private static async Task MakeMartensAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        var store = DocumentStore.For(options =>
        {
            options.Connection(database);
            SimulatorStore.Configure(options, new());
            options.UseSystemTextJsonForSerialization(); // Ours writes no tombstones.
        });
        await using (store)
        {
            await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);

            // At the first failed append, Marten makes a stream for its notes on failed appends. This makes the stream now, so that a refused append
            // changes nothing.
            await using var session = store.LightweightSession();
            session.Events.Append(TimelineTree.Tombstones, expectedVersion: 2, new Tombstone());
            try
            {
                await session.SaveChangesAsync(cancel);
            }
            catch (EventStreamUnexpectedMaxEventIdException)
            {
                // As intended: the stream has no version 1.
            }
        }
    }

    /// <summary>Makes the read models from the events that a former program stored.</summary>
    private static async Task FillReadModelsAsync(NpgsqlDataSource database, Action<string>? say, CancellationToken cancel)
    {
        await using var store = new SimulatorStore(database);
        try
        {
            var made = await new Rebuilding.ReadModels(store).RebuildAsync(cancel: cancel);
            say?.Invoke($"The read models were made from {made.Events} events of {made.Timelines} timelines.");
        }
        catch (RebuildRefusedException refused)
        {
            say?.Invoke(string.Join('\n', ["The read models could not be made. Run 'db rebuild' after fixing these problems:", .. refused.Details]));
        }
    }

    private static bool IsNewest(IReadOnlyCollection<string> applied) => applied.Except([.. Former, Martens, .. Ours]).FirstOrDefault() is { } unknown
        ? throw new NewerDatabaseException(unknown, Ours[^1])
        : applied.Contains(Martens) && Ours.All(applied.Contains);

    /// <summary>The applied steps, in order, in one round trip; empty when the table does not exist yet.</summary>
    private static async Task<IReadOnlyList<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        try
        {
            return await new NpgsqlCommand("select name from simulator.schema_steps order by name", connection).RowsAsync(
                row => row.GetString(0), cancel);
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return [];
        }
    }
}
