using System.Diagnostics;
using Npgsql;
using Simulator.Postgres;

namespace Simulator.PrivatePostgres;

/// <summary>A question to the server of a cluster: whether it answers, and with these data.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="patience">How long a server is waited for that answers that it starts, recovers or stops.</param>
internal sealed class Inquiry(Cluster cluster, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>
    /// The connection string of the running server, or null when there is none. The file with its process number outlives a crash and so
    /// proves nothing, though its absence does; the server is asked, and one that is starting, recovering or stopping is waited for.
    /// </summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="question">What to ask the server besides; again when it goes away meanwhile.</param>
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
                // It is asked again.
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

    /// <summary>The sessions that are open now, this question's own left out.</summary>
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
    /// Whether a server that answers has these data. In a copy of a home the connection string is still that of the first one, so the server is asked
    /// whether it sees a file that was made here a moment ago. A socket in a folder of ours needs no proof.
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
