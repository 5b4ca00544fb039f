using System.Diagnostics;
using Npgsql;
using Simulator.Postgres;

namespace Simulator.PrivatePostgres;

/// <summary>A check that the server of a cluster answers, and with these data.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="patience">The maximum wait for a server that reports that it is starting, recovering or stopping.</param>
internal sealed class Inquiry(Cluster cluster, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>
    /// The connection string of the running server; <c>null</c> when none runs. The process file survives a crash, so only its absence proves
    /// anything. So the server is asked; one that is starting, recovering or stopping is waited for.
    /// </summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="question">A further query to the server; repeated when the server disappears in the meantime.</param>
    public async Task<string?> AnswersAsync(CancellationToken cancellation, Func<NpgsqlConnection, Task>? question = null)
    {
        if (!cluster.ProcessFile.Exists || await cluster.FormerAsync(cancellation) is not { } address)
        {
            return null;
        }

        var databaseIsMissing = false;
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(Pause, cancellation))
        {
            try
            {
                if (databaseIsMissing)
                {
                    databaseIsMissing = false;
                    await CreateDatabaseAsync(address, cancellation);
                }

                await using var connection = await OpenAsync(address, Endpoint.Database, cancellation);
                if (!await IsOursAsync(connection, address.Host!, cancellation))
                {
                    return null;
                }

                await (question?.Invoke(connection) ?? Task.CompletedTask);
                return address.ConnectionString;
            }
            catch (PostgresException error) when (ConnectionLoss.IsPassing(error) && waiting.Elapsed < patience)
            {
                // The next round asks again.
            }
            catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidCatalogName)
            {
                databaseIsMissing = true;
            }
            catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.TooManyConnections)
            {
                return address.ConnectionString;
            }
            catch (NpgsqlException error) when (error is not PostgresException || error.SqlState == PostgresErrorCodes.InvalidPassword)
            {
                return null;
            }
        }
    }

    /// <summary>The number of open sessions, without the one of this query.</summary>
    public static Task<int> SessionsAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        new NpgsqlCommand("select count(*)::int from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()", connection)
            .ValueAsync<int>(cancellation);

    private static async Task CreateDatabaseAsync(NpgsqlConnectionStringBuilder address, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(address, "postgres", cancellation);
        await connection.RunAsync($"create database {Endpoint.Database}", cancellation);
    }

    private static async Task<NpgsqlConnection> OpenAsync(NpgsqlConnectionStringBuilder address, string database, CancellationToken cancellation)
    {
        var target = new NpgsqlConnectionStringBuilder(address.ConnectionString) { Database = database, Pooling = false };
        var connection = new NpgsqlConnection(target.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// True when a server that answers has these data. In a copy of a home, the connection string is still that of the original, so the server is
    /// asked for a file that was just made here. A socket in one of our folders needs no proof.
    /// </summary>
    private async Task<bool> IsOursAsync(NpgsqlConnection connection, string host, CancellationToken cancellation)
    {
        if (cluster.SocketFolders.Contains(host))
        {
            return true;
        }

        var mark = $"mark-{Guid.NewGuid():N}";
        var path = Path.Combine(cluster.Folder, mark);
        await using var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.DeleteOnClose);
        return await new NpgsqlCommand(
            $"select (pg_stat_file('../{mark}', "
            + "missing_ok => true)).size is not null", connection).ValueAsync<bool>(cancellation);
    }
}
