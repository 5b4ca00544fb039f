using System.Data;
using Npgsql;
using Simulator.Postgres;

namespace Simulator.Store.Rebuilding;

/// <summary>The read models as a whole: made again from the events while everybody goes on working, or compared with them.</summary>
/// <param name="store">The store.</param>
public sealed class ReadModels(SimulatorStore store)
{
    /// <summary>
    /// How long the exchange waits for readers of the old tables before it lets those behind it pass. Less than PostgreSQL waits before it
    /// looks for deadlocks (a second), so that it is always the exchange that gives way.
    /// </summary>
    private const string Courtesy = "500ms";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly NpgsqlDataSource database = store.Database;

    /// <summary>Makes all read models again from the events, beside those in use, and exchanges them in one transaction.</summary>
    /// <remarks>
    /// Others read and append meanwhile. They wait only during the exchange itself, and never find the read models missing or half made.
    /// </remarks>
    /// <param name="progress">Is told which part of the events was read, from 0 to 1.</param>
    /// <param name="cancel">Stops the work. The read models in use stay as they are.</param>
    /// <exception cref="RebuildRefusedException">
    /// The stored events are not in order, another rebuild runs, or readers did not let go. The read models in use stay as they are.
    /// </exception>
    public Task<CheckedEvents> RebuildAsync(IProgress<double>? progress = null, CancellationToken cancel = default) => AloneAsync(async connection =>
    {
        await using var beside = new Beside(store, progress);
        var made = await beside.MakeAsync(connection, cancel);
        if (made.Problems.Count > 0)
        {
            throw new RebuildRefusedException("The stored events are not in order.", made.Problems);
        }

        using var patience = new CancellationTokenSource(Patience);
        while (!await ExchangeAsync(connection, beside, cancel))
        {
            if (patience.IsCancellationRequested)
            {
                throw new RebuildRefusedException(
                    $"Somebody has been reading the read models for {Patience.TotalMinutes:0} minutes on end.",
                    ["The new ones could not be put in their place. Try again when fewer programs are at work."]);
            }

            await Task.Delay(Pause, cancel);
        }

        return made;
    }, cancel);

    /// <summary>Reads every event, makes the read models again beside those in use, and compares. Nobody has to wait.</summary>
    /// <param name="progress">Is told which part of the events was read, from 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="RebuildRefusedException">Another rebuild or check runs.</exception>
    public Task<CheckedEvents> VerifyAsync(IProgress<double>? progress = null, CancellationToken cancel = default) => AloneAsync(async connection =>
    {
        await using var beside = new Beside(store, progress);
        var made = await beside.MakeAsync(connection, cancel);
        if (made.Problems.Count > 0)
        {
            return made;
        }

        var used = new EventStore(store);
        return made with { Problems = [.. await new Comparison(database, used, beside.Timelines).FindAsync(CatchUpBothAsync, cancel)] };

        async Task CatchUpBothAsync()
        {
            var behind = await StoredStream.BehindAsync(store, SimulatorStore.Schema, cancel);
            await used.CatchUpAsync(behind.Select(stream => stream.Timeline), cancel);
            await beside.CatchUpAsync(cancel);
        }
    }, cancel);

    /// <summary>Puts the new tables in the place of the old ones, after what was appended meanwhile has come into them.</summary>
    /// <returns>False when readers of the old ones were not done in time.</returns>
    private static async Task<bool> ExchangeAsync(NpgsqlConnection connection, Beside beside, CancellationToken cancel)
    {
        await beside.CatchUpAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        try
        {
            await connection.RunAsync($"set local lock_timeout = '{Courtesy}'; lock table simulator.mt_streams in share row exclusive mode", cancel);
            await beside.CatchUpAsync(cancel);
            await BesideTables.SwapAsync(connection, cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }
        catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            return false;
        }
    }

    /// <summary>Works while no other rebuild does, and leaves nothing beside the read models in use.</summary>
    private async Task<T> AloneAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var alone = await AdvisoryLock.TryTakeAsync(connection, "simulator rebuild", cancel)
            ?? throw new RebuildRefusedException(
                "Another program rebuilds or checks the read models of this database.", ["Try again when it is done."]);
        try
        {
            return await work(connection);
        }
        finally
        {
            // What is left beside after a lost connection is dropped by the next rebuild.
            if (connection.State == ConnectionState.Open)
            {
                await BesideTables.DropAsync(connection, CancellationToken.None);
            }
        }
    }
}
