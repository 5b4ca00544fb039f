using System.Data;
using Npgsql;

namespace Simulator.Postgres;

/// <summary>A named lock of the server, held by one session at a time.</summary>
/// <remarks>The lock is released on disposal, and when the connection is lost.</remarks>
public sealed class AdvisoryLock : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly string name;

    private AdvisoryLock(NpgsqlConnection connection, string name) => (this.connection, this.name) = (connection, name);

    /// <summary>Takes the lock, after waiting for its current holder.</summary>
    /// <param name="connection">The session, which must stay open while the lock is held.</param>
    /// <param name="name">The name of the lock.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<AdvisoryLock> TakeAsync(NpgsqlConnection connection, string name, CancellationToken cancel)
    {
        await connection.RunAsync("select pg_advisory_lock(hashtext($1))", cancel, name);
        return new(connection, name);
    }

    /// <summary>Takes the lock; <c>null</c> when another session holds it.</summary>
    /// <param name="connection">The session, which must stay open while the lock is held.</param>
    /// <param name="name">The name of the lock.</param>
    /// <param name="cancel">Cancels before the lock is taken.</param>
    public static async Task<AdvisoryLock?> TryTakeAsync(NpgsqlConnection connection, string name, CancellationToken cancel) =>
        await new NpgsqlCommand("select pg_try_advisory_lock(hashtext($1))", connection).With(name).ValueAsync<bool>(cancel)
            ? new(connection, name)
            : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (connection.State == ConnectionState.Open)
        {
            await connection.RunAsync("select pg_advisory_unlock(hashtext($1))", CancellationToken.None, name);
        }
    }
}
