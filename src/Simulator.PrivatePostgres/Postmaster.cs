using System.Diagnostics;
using Npgsql;

namespace Simulator.PrivatePostgres;

/// <summary>The server process of a cluster. Whoever starts or stops it holds the lock of the home.</summary>
internal sealed class Postmaster(SimulatorHome home, Cluster cluster, PrivateServerOptions options, Action<string> say)
{
    private const long LongLog = 10_000_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>How long the processes of a killed server may take to notice and leave.</summary>
    private static readonly TimeSpan Remnants = TimeSpan.FromSeconds(20);

    /// <summary>pg_ctl looks whether the server is ready only ten times a second; its end is not waited for when the server is ready before.</summary>
    private Task<Command> launching = Task.FromResult(new Command(0, ""));

    /// <summary>What this process started the server with, so that stopping it needs no second search; none when it found the server running.</summary>
    private PostgresBinaries? started;

    public Cluster Cluster => cluster;

    public string Log => LogOf(home);

    public static string LogOf(SimulatorHome home) => Path.Combine(home.Logs, "postgres.log");

    /// <summary>
    /// The connection string of the running server, or null when there is none. The file with its process number outlives a crash and so
    /// proves nothing, though its absence does; the server is asked, and one that is starting, recovering or stopping is waited for.
    /// </summary>
    public async Task<string?> AnswersAsync(CancellationToken cancellation)
    {
        if (!cluster.ProcessFile.Exists || !File.Exists(cluster.Connection))
        {
            return null;
        }

        var connectionString = await File.ReadAllTextAsync(cluster.Connection, cancellation);
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(WithoutPool(connectionString));
                await connection.OpenAsync(cancellation);
                return connectionString;
            }
            catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.CannotConnectNow && waiting.Elapsed < options.StartTimeout)
            {
                await Task.Delay(Pause, cancellation);
            }
            catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidCatalogName)
            {
                await CreateDatabaseAsync(connectionString, cancellation);
            }
            catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.TooManyConnections)
            {
                return connectionString;
            }
            catch (NpgsqlException error) when (error is not PostgresException || error.SqlState == PostgresErrorCodes.InvalidPassword)
            {
                return null;
            }
        }
    }

    /// <summary>Starts the server, which recovers by itself from a crash, and returns its connection string.</summary>
    public async Task<string> StartAsync(PostgresBinaries binaries, CancellationToken cancellation)
    {
        started = binaries;
        var account = await ServerAccount.ForAsync(home, cancellation);
        await account.CheckReachesAsync(cluster.Folder, cancellation);
        var endpoint = await ConfigureAsync(account, cancellation);
        var logged = await OpenLogAsync(account, cancellation);

        var crashed = cluster.ProcessFile.Exists;
        var trying = Stopwatch.StartNew();
        while (true)
        {
            if (!cluster.ProcessFile.NamesLivePostgres)
            {
                ForgetProcess(endpoint);
            }

            launching = account.RunAsync(
                binaries.PgCtl,
                ["start", "--silent", "--wait", $"--timeout={options.StartTimeout.TotalSeconds:F0}", $"--pgdata={cluster.Data}", $"--log={Log}"],
                CancellationToken.None);
            while (!launching.IsCompleted && !cluster.ProcessFile.SaysReady)
            {
                await Task.Delay(Pause, cancellation);
            }

            if (await AnswersAsync(cancellation) is { } soon)
            {
                return soon;
            }

            var launched = await launching;
            if (await AnswersAsync(cancellation) is { } late)
            {
                return late;
            }

            var mayRecover = crashed || cluster.ProcessFile.Exists;
            if (!mayRecover || trying.Elapsed > Remnants)
            {
                throw new PostgresUnavailableException(
                    $"The private PostgreSQL in {cluster.Data} {(launched.Succeeded ? "started but does not answer" : "did not start")}. {launched.Output}\n" +
                    $"The end of its log, {Log}:\n{LogSince(logged)}");
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Stops the server and waits until it has gone. Sessions that are still open are ended.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await launching;
        if (await AnswersAsync(cancellation) is null)
        {
            return;
        }

        var binaries = started ?? await options.Search.FindAsync(cluster.Major, home.Cache, say, cancellation);
        var account = await ServerAccount.ForAsync(home, cancellation);
        var asked = await account.RunAsync(binaries.PgCtl, ["stop", "--silent", "--no-wait", "--mode=fast", $"--pgdata={cluster.Data}"], cancellation);
        for (var stopping = Stopwatch.StartNew(); cluster.ProcessFile.NamesLivePostgres; await Task.Delay(Pause, cancellation))
        {
            if (!asked.Succeeded || stopping.Elapsed > options.StopTimeout)
            {
                throw new PostgresUnavailableException($"The private PostgreSQL in {cluster.Data} does not stop. {asked.Output}\nIts log is {Log}.");
            }
        }
    }

    /// <summary>The sessions that are open now, this question's own left out.</summary>
    public static async Task<int> SessionsAsync(string connectionString, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(WithoutPool(connectionString));
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*)::int from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The last lines of the log.</summary>
    public string EndOfLog() => File.Exists(Log) ? LogSince(Math.Max(0, new FileInfo(Log).Length - 4096)) : "";

    private static string WithoutPool(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;

    private static async Task CreateDatabaseAsync(string connectionString, CancellationToken cancellation)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"create database {Endpoint.Database}";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<Endpoint> ConfigureAsync(ServerAccount account, CancellationToken cancellation)
    {
        var sockets = options.UnixSocket && !OperatingSystem.IsWindows() ? [cluster.Sockets, Endpoint.ShortFolderFor(cluster.Folder)] : Array.Empty<string>();
        var password = await File.ReadAllTextAsync(cluster.Password, cancellation);
        var former = File.Exists(cluster.Connection) ? await File.ReadAllTextAsync(cluster.Connection, cancellation) : "";
        var endpoint = await Endpoint.ChooseAsync(sockets, password, former, account, cancellation);
        var durable = options.Durability == Durability.Full ? "on" : "off";
        await Folders.WritePrivateAsync(
            cluster.Settings,
            $"""
            # Written anew at every start; settings of your own belong in data/postgresql.auto.conf (ALTER SYSTEM).
            {endpoint.Settings}
            unix_socket_permissions = 0700
            fsync = {durable}
            synchronous_commit = {durable}
            full_page_writes = {durable}
            # Compiling a query takes longer than running any of ours.
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'

            """);
        await account.GiveAsync(cluster.Settings, cancellation);
        await Folders.WritePrivateAsync(cluster.Connection, endpoint.ConnectionString);
        return endpoint;
    }

    /// <summary>Makes the log writable for the account, puts a long one aside, and returns the length it begins with.</summary>
    private async Task<long> OpenLogAsync(ServerAccount account, CancellationToken cancellation)
    {
        Folders.Create(home.Logs);
        if (new FileInfo(Log) is { Exists: true, Length: > LongLog })
        {
            File.Move(Log, Log + ".old", overwrite: true);
        }

        if (!File.Exists(Log))
        {
            await Folders.WritePrivateAsync(Log, "");
        }

        await account.GiveAsync(Log, cancellation);
        return new FileInfo(Log).Length;
    }

    private string LogSince(long position)
    {
        using var log = File.Open(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = position;
        using var reader = new StreamReader(log);
        return string.Join('\n', reader.ReadToEnd().TrimEnd().Split('\n').TakeLast(20));
    }

    /// <summary>
    /// Removes the files with the process number of a dead server, because PostgreSQL may take it for alive and refuse to start. This is safe: other
    /// processes that still use the data are found by their shared memory.
    /// </summary>
    private void ForgetProcess(Endpoint endpoint)
    {
        File.Delete(cluster.ProcessFile.Path);
        if (endpoint.LockFile is { } socket)
        {
            File.Delete(socket);
        }
    }
}
