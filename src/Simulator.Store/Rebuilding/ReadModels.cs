using System.Data;
using Npgsql;
using Simulator.Postgres;

namespace Simulator.Store.Rebuilding;

/// <summary>The read models as a whole: rebuilt from the events while other programs keep working, or compared with the events.</summary>
/// <param name="store">The store.</param>
public sealed class ReadModels(SimulatorStore store)
{
    /// <summary>
    /// The time that the exchange waits for readers of the old tables before it lets the queue behind it pass. It is shorter than PostgreSQL's
    /// deadlock timeout (a second), so that the exchange always gives way.
    /// </summary>
    private const string Courtesy = "500ms";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly NpgsqlDataSource database = store.Database;

    /// <summary>Rebuilds all read models from the events, next to those in use, and exchanges them in one transaction.</summary>
    /// <remarks>
    /// Other programs read and append in the meantime. They wait only during the exchange, and never find the read models missing or incomplete.
    /// </remarks>
    /// <param name="progress">Receives the part of the events that was read, from 0 to 1.</param>
    /// <param name="cancel">Cancels the work. The read models in use stay unchanged.</param>
    /// <exception cref="RebuildRefusedException">
    /// The stored events are invalid, another rebuild runs, or readers blocked the exchange. The read models in use stay unchanged.
    /// </exception>
    public Task<CheckedEvents> RebuildAsync(IProgress<double>? progress = null, CancellationToken cancel = default) => AloneAsync(async connection =>
    {
        await using var shadow = new ShadowReadModels(store, progress);
        var made = await shadow.MakeAsync(connection, cancel);
        if (made.Problems.Count > 0)
        {
            throw new RebuildRefusedException("The stored events are invalid.", made.Problems);
        }

        using var patience = new CancellationTokenSource(Patience);
        while (!await ExchangeAsync(connection, shadow, cancel))
        {
            if (patience.IsCancellationRequested)
            {
                throw new RebuildRefusedException(
                    $"Other programs have been reading the read models for {Patience.TotalMinutes:0} minutes without a break.",
                    ["The new read models could not replace them. Try again when fewer programs are running."]);
            }

            await Task.Delay(Pause, cancel);
        }

        return made;
    }, cancel);

    /// <summary>Reads every event, rebuilds the read models next to those in use, and compares them. Other programs do not have to wait.</summary>
    /// <param name="progress">Receives the part of the events that was read, from 0 to 1.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <exception cref="RebuildRefusedException">Another rebuild or check runs.</exception>
    public Task<CheckedEvents> VerifyAsync(IProgress<double>? progress = null, CancellationToken cancel = default) => AloneAsync(async connection =>
    {
        await using var shadow = new ShadowReadModels(store, progress);
        var made = await shadow.MakeAsync(connection, cancel);
        if (made.Problems.Count > 0)
        {
            return made;
        }

        var used = new EventStore(store);
        return made with { Problems = [.. await new ReadModelComparison(database, used, shadow.Timelines).FindAsync(CatchUpBothAsync, cancel)] };

        async Task CatchUpBothAsync()
        {
            var behind = await StoredStream.BehindAsync(store, SimulatorStore.Schema, cancel);
            await used.CatchUpAsync(behind.Select(stream => stream.Timeline), cancel);
            await shadow.CatchUpAsync(cancel);
        }
    }, cancel);

    /// <summary>Replaces the old tables with the new ones, after updating those with the events appended in the meantime.</summary>
    /// <returns>False when readers of the old tables did not finish in time.</returns>
    private static async Task<bool> ExchangeAsync(NpgsqlConnection connection, ShadowReadModels shadow, CancellationToken cancel)
    {
        await shadow.CatchUpAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        try
        {
            await connection.RunAsync($"set local lock_timeout = '{Courtesy}'; lock table simulator.mt_streams in share row exclusive mode", cancel);
            await shadow.CatchUpAsync(cancel);
            await ShadowTables.SwapAsync(connection, cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }
        catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            return false;
        }
    }

    /// <summary>Runs work while no other rebuild runs, and drops the second set of read models afterwards.</summary>
    private async Task<T> AloneAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var alone = await AdvisoryLock.TryTakeAsync(connection, "simulator rebuild", cancel)
            ?? throw new RebuildRefusedException(
                "Another program is rebuilding or checking the read models of this database.", ["Try again when it has finished."]);
        try
        {
            return await work(connection);
        }
        finally
        {
            // After a lost connection, the next rebuild drops the remains.
            if (connection.State == ConnectionState.Open)
            {
                await ShadowTables.DropAsync(connection, CancellationToken.None);
            }
        }
    }
}
