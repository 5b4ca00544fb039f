using System.Diagnostics;
using Npgsql;
using Simulator.Postgres;

namespace Simulator.PrivatePostgres;

/// <summary>
/// The database in use: the one that <c>SIMULATOR_DATABASE</c> names, else the private server. Dispose it at the end of the work.
/// </summary>
public sealed class DatabaseConnection : IAsyncDisposable
{
    /// <summary>The environment variable that names a database: <c>SIMULATOR_DATABASE</c>.</summary>
    public const string Variable = "SIMULATOR_DATABASE";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly PrivateServer? joined;

    private DatabaseConnection(string connectionString, PrivateServer? joined)
    {
        ConnectionString = connectionString;
        this.joined = joined;
    }

    /// <summary>The connection string for Npgsql.</summary>
    public string ConnectionString { get; }

    /// <summary>True when the database is on the private server.</summary>
    public bool IsPrivate => joined is not null;

    /// <summary>Restarts the private server if it was killed; <c>null</c> for a named database, which this program does not start.</summary>
    /// <inheritdoc cref="PrivateServer.ReviveAsync"/>
    public Func<CancellationToken, Task>? Revive => joined is null ? null : joined.ReviveAsync;

    /// <summary>
    /// Connects to the named database, or joins the private server when none is named. The wait for a named database that is starting, recovering or
    /// stopping is as long as for a private one; the options set the wait for one that does not answer.
    /// </summary>
    /// <param name="named">
    /// The value of <c>SIMULATOR_DATABASE</c>: a connection string of Npgsql or a <c>postgres://</c> URL of PostgreSQL 15 or later; <c>null</c> or
    /// empty for none.
    /// </param>
    /// <param name="home">The home of the private server.</param>
    /// <param name="options">The settings of the private server, and the limits of waits.</param>
    /// <param name="say">Receives progress messages.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="PostgresUnavailableException">
    /// The database cannot be reached or is too old, or the private server is not available.
    /// </exception>
    public static async Task<DatabaseConnection> OpenAsync(
        string? named, SimulatorHome home, PrivateServerOptions options, Action<string> say, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(named))
        {
            return new DatabaseConnection(await CheckedAsync(named, options, say, cancellation), joined: null);
        }

        var server = await PrivateServer.JoinAsync(home, options, say, cancellation);
        return new DatabaseConnection(server.ConnectionString, server);
    }

    /// <summary>
    /// The connection pool of the program. Repeated statements are prepared automatically. Connections are not reset between uses, because this
    /// program leaves no state in its sessions.
    /// </summary>
    /// <param name="database">The name of the database. Default that of the connection string.</param>
    public NpgsqlDataSource CreateDataSource(string? database = null)
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString)
        {
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
            Enlist = false,
            NoResetOnClose = true,
        };
        settings.Database = database ?? settings.Database;
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>Leaves the private server, if it was joined.</summary>
    public ValueTask DisposeAsync() => joined?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<string> CheckedAsync(string named, PrivateServerOptions options, Action<string> say, CancellationToken cancellation)
    {
        NpgsqlConnectionStringBuilder target;
        try
        {
            target = PostgresUrl.Parse(named);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new PostgresUnavailableException(
                $"{Variable} is not a connection string: {error.Message}. " +
                "Write Host=…;Database=…;Username=…;Password=… or postgres://user:password@host/database.", error);
        }

        try
        {
            await using var connection = await WaitedForAsync(target, options, say, cancellation);
            if (connection.PostgreSqlVersion.Major < PostgresBinaries.OldestMajor)
            {
                throw new PostgresUnavailableException(
                    $"{Variable} names a PostgreSQL {connection.ServerVersion} at {target.Host}; "
                    + $"the oldest supported version is {PostgresBinaries.OldestMajor}.");
            }

            return target.ConnectionString;
        }
        catch (Exception error) when (error is NpgsqlException or ArgumentException or InvalidOperationException)
        {
            throw new PostgresUnavailableException(
                $"The database that {Variable} names, '{target.Database}' at '{target.Host}' port {target.Port}, cannot be reached: {error.Message}",
                error);
        }
    }

    private static TimeSpan PatienceFor(NpgsqlException error, PrivateServerOptions options) =>
        ConnectionLoss.IsPassing(error) ? options.StartTimeout : ConnectionLoss.IsLoss(error) ? options.Patience : TimeSpan.Zero;

    private static async Task<NpgsqlConnection> WaitedForAsync(
        NpgsqlConnectionStringBuilder target, PrivateServerOptions options, Action<string> say, CancellationToken cancellation)
    {
        var said = false;
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(Pause, cancellation))
        {
            var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(target.ConnectionString) { Pooling = false }.ConnectionString);
            try
            {
                await connection.OpenAsync(cancellation);
                return connection;
            }
            catch (NpgsqlException error) when (waiting.Elapsed < PatienceFor(error, options))
            {
                await connection.DisposeAsync();
                if (!said)
                {
                    say($"Waiting for the database that {Variable} names: {error.Message}");
                    said = true;
                }
            }
        }
    }
}
