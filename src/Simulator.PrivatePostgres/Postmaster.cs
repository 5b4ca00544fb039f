using System.Diagnostics;
using Npgsql;

namespace Simulator.PrivatePostgres;

/// <summary>The server process of a cluster. A caller that starts or stops it must hold the lock of the home.</summary>
internal sealed class Postmaster(SimulatorHome home, Cluster cluster, PrivateServerOptions options, Action<string> say)
{
    private const long LongLog = 10_000_000;

    /// <summary>SQLSTATE <c>lock_file_exists</c>: another server uses the data, or a process that it left behind.</summary>
    private const string InUse = " F0001 ";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan MaxPause = TimeSpan.FromMilliseconds(250);

    /// <summary>The maximum time of attempts to start after a crash when the log gives no reason for the failure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The running <c>pg_ctl</c>. It checks the server only ten times a second, so the start does not wait for its end when the server is ready.
    /// </summary>
    private Task<Command> launching = Task.FromResult(new Command(0, ""));

    /// <summary>
    /// The binaries with which this process started the server, so that stopping needs no second search; <c>null</c> when the server already ran.
    /// </summary>
    private PostgresBinaries? started;

    public Cluster Cluster => cluster;

    public string Log => LogOf(home);

    public static string LogOf(SimulatorHome home) => Path.Combine(home.Logs, "postgres.log");

    /// <inheritdoc cref="Inquiry.AnswersAsync"/>
    public Task<string?> AnswersAsync(CancellationToken cancellation, Func<NpgsqlConnection, Task>? question = null) =>
        new Inquiry(cluster, options.StartTimeout).AnswersAsync(cancellation, question);

    /// <summary>True when the server runs, even if it does not answer.</summary>
    public async Task<bool> RunsAsync(CancellationToken cancellation) =>
        await AnswersAsync(cancellation) is not null || await (await ProcessesAsync(cancellation)).ServerLivesAsync(cancellation);

    /// <summary>Starts the server, which recovers by itself from a crash, and returns its connection string.</summary>
    public async Task<string> StartAsync(PostgresBinaries binaries, CancellationToken cancellation)
    {
        started = binaries;
        var account = await ServerAccount.ForAsync(home, cancellation);
        await account.CheckReachesAsync(cluster.Folder, cancellation);
        var endpoint = await ConfigureAsync(account, cancellation);
        var logged = await OpenLogAsync(account, cancellation);

        var processes = new DataProcesses(cluster, account);
        var (crashed, inUse) = (cluster.ProcessFile.Exists, false);
        var trying = Stopwatch.StartNew();
        for (var pause = Pause; ; pause = pause * 2 < MaxPause ? pause * 2 : MaxPause)
        {
            var lives = await processes.ServerLivesAsync(cancellation);
            if (!lives)
            {
                await ClearAwayAsync(endpoint, crashed || inUse ? processes : null, cancellation);
            }

            var begun = new FileInfo(Log).Length;
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

            if (!lives && !inUse && LogSince(begun).Contains(InUse))
            {
                inUse = true;
                say("Waiting for the last processes of a killed PostgreSQL");
            }

            if (trying.Elapsed > (inUse ? options.StartTimeout : crashed || cluster.ProcessFile.Exists ? Patience : TimeSpan.Zero))
            {
                throw new PostgresUnavailableException(
                    $"The private PostgreSQL in {cluster.Data} {(launched.Succeeded ? "started but does not answer" : "did not start")}. "
                    + $"{launched.Output}\n"
                    + $"The end of its log, {Log}:\n{LogSince(logged)}");
            }

            await Task.Delay(pause, cancellation);
        }
    }

    /// <summary>Stops the server and waits for its end. Open sessions and processes left behind by a killed server are ended too.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await launching;
        if (!await RunsAsync(cancellation))
        {
            await (await ProcessesAsync(cancellation)).EndOrphansAsync(cancellation);
            return;
        }

        var binaries = started ?? await options.Search.FindAsync(cluster.Major, home.Cache, say, cancellation);
        var account = await ServerAccount.ForAsync(home, cancellation);
        var asked = await account.RunAsync(
            binaries.PgCtl, ["stop", "--silent", "--no-wait", "--mode=fast", $"--pgdata={cluster.Data}"], cancellation);
        for (var stopping = Stopwatch.StartNew(); cluster.ProcessFile.LivePostgres is not null; await Task.Delay(Pause, cancellation))
        {
            if (!asked.Succeeded || stopping.Elapsed > options.StopTimeout)
            {
                throw new PostgresUnavailableException($"The private PostgreSQL in {cluster.Data} does not stop. {asked.Output}\nIts log is {Log}.");
            }
        }
    }

    /// <summary>The last lines of the log.</summary>
    public string EndOfLog() => File.Exists(Log) ? LogSince(Math.Max(0, new FileInfo(Log).Length - 4096)) : "";

    private async Task<DataProcesses> ProcessesAsync(CancellationToken cancellation) =>
        new(cluster, await ServerAccount.ForAsync(home, cancellation));

    private async Task<Endpoint> ConfigureAsync(ServerAccount account, CancellationToken cancellation)
    {
        var sockets = options.UnixSocket && !OperatingSystem.IsWindows() ? cluster.SocketFolders : [];
        var password = await File.ReadAllTextAsync(cluster.Password, cancellation);
        var endpoint = await Endpoint.ChooseAsync(sockets, password, await cluster.FormerAsync(cancellation), account, cancellation);
        var durable = options.Durability == Durability.Full ? "on" : "off";
        await Folders.WritePrivateAsync(
            cluster.Settings,
            $"""
            # Rewritten at every start; settings of your own belong in data/postgresql.auto.conf (ALTER SYSTEM).
            {endpoint.Settings}
            unix_socket_permissions = 0700
            fsync = {durable}
            synchronous_commit = {durable}
            full_page_writes = {durable}
            # With the SQLSTATE, so that a failed start can find the reason.
            log_line_prefix = '%m [%p] %e '
            # Compiling a query takes longer than running any of ours.
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'

            """);
        await account.GiveAsync(cluster.Settings, cancellation);
        await Folders.WritePrivateAsync(cluster.Connection, endpoint.ConnectionString);
        return endpoint;
    }

    /// <summary>Makes the log writable for the account, renames a long one, and returns the current length.</summary>
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
    /// Removes the files with the process number of a dead server, because PostgreSQL may take it for alive and refuse to start. This is safe:
    /// PostgreSQL detects other processes that still use the data by their shared memory. If there may be such processes, they are ended.
    /// </summary>
    private async Task ClearAwayAsync(Endpoint endpoint, DataProcesses? processes, CancellationToken cancellation)
    {
        await (processes?.EndOrphansAsync(cancellation) ?? Task.CompletedTask);
        File.Delete(cluster.ProcessFile.Path);
        if (endpoint.LockFile is { } socket)
        {
            File.Delete(socket);
        }
    }
}
