using System.ComponentModel;
using Npgsql;

namespace Simulator.PrivatePostgres;

/// <summary>
/// A private PostgreSQL server, which needs no installation, container or account. It is made on first use, shared by all processes with the
/// same home, and stopped by the last process that leaves, unless it is kept running.
/// </summary>
public sealed class PrivateServer : IAsyncDisposable
{
    private readonly ServerLease door;
    private readonly Postmaster server;
    private readonly FileLock membership;
    private readonly PrivateServerOptions options;
    private readonly Action<string> say;

    private PrivateServer(
        ServerLease door, Postmaster server, FileLock membership, PrivateServerOptions options, Action<string> say, string connectionString)
    {
        this.options = options;
        this.say = say;
        this.door = door;
        this.server = server;
        this.membership = membership;
        ConnectionString = connectionString;
    }

    /// <summary>The connection string for Npgsql: the database <c>simulator</c>, as a superuser of this server.</summary>
    public string ConnectionString { get; }

    /// <summary>The folder with the data.</summary>
    public string DataFolder => server.Cluster.Data;

    /// <summary>Joins the running server, or makes and starts it first. Dispose the result to leave.</summary>
    /// <param name="home">The home of the server.</param>
    /// <param name="options">The settings of the server. Those of the process that starts it apply.</param>
    /// <param name="say">Receives progress messages; none when the server already runs.</param>
    /// <param name="cancellation">Ends the wait; unfinished work is rolled back, or repaired by the next call.</param>
    /// <exception cref="PostgresUnavailableException">There are no binaries, or the server cannot be made, started or reached.</exception>
    public static async Task<PrivateServer> JoinAsync(
        SimulatorHome home, PrivateServerOptions options, Action<string> say, CancellationToken cancellation)
    {
        RefuseForShell(home);
        var doorway = new ServerLease(home, say);
        return await ExplainAsync(home, async () =>
        {
            using var entered = await doorway.EnterAsync(cancellation);
            var postmaster = await FindOrCreateAsync(home, options, say, cancellation);
            var user = doorway.Use();
            try
            {
                var connectionString = await AnswersOrStartsAsync(home, postmaster, options, say, cancellation);
                return new PrivateServer(doorway, postmaster, user, options, say, connectionString);
            }
            catch
            {
                await LeaveAsync(doorway, postmaster, user);
                throw;
            }
        });
    }

    /// <summary>Starts the server if necessary, and keeps it running after the last user has left, until <see cref="StopAsync"/>.</summary>
    /// <inheritdoc cref="JoinAsync"/>
    public static async Task<PrivateServerStatus> KeepRunningAsync(
        SimulatorHome home, PrivateServerOptions options, Action<string> say, CancellationToken cancellation)
    {
        await using (var joined = await JoinAsync(home, options, say, cancellation))
        {
            joined.door.Keep();
        }

        return await StatusAsync(home, options, cancellation);
    }

    /// <summary>
    /// Stops the server. While other processes use it, it is stopped only when forced; otherwise it stops when the last of them leaves.
    /// </summary>
    /// <param name="home">The home of the server.</param>
    /// <param name="options">The search for its binaries.</param>
    /// <param name="force">True to stop it while it is in use; the work of its users then fails.</param>
    /// <param name="say">Receives progress messages.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="PostgresUnavailableException">The server cannot be stopped.</exception>
    public static async Task<StopOutcome> StopAsync(
        SimulatorHome home, PrivateServerOptions options, bool force, Action<string> say, CancellationToken cancellation)
    {
        if (Cluster.Newest(home) is not { } cluster)
        {
            return StopOutcome.WasNotRunning;
        }

        var doorway = new ServerLease(home, say);
        var postmaster = new Postmaster(home, cluster, options, say);
        return await ExplainAsync(home, async () =>
        {
            using var entered = await doorway.EnterAsync(cancellation);
            doorway.KeepNoLonger();
            var runs = await postmaster.RunsAsync(cancellation);
            if (runs && doorway.IsInUse && !force)
            {
                return StopOutcome.InUse;
            }

            await postmaster.StopAsync(cancellation);
            return runs ? StopOutcome.Stopped : StopOutcome.WasNotRunning;
        });
    }

    /// <summary>The status of the server, without starting it.</summary>
    /// <param name="home">The home of the server.</param>
    /// <param name="options">The maximum wait for a server that is starting.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="PostgresUnavailableException">The home cannot be read.</exception>
    public static async Task<PrivateServerStatus> StatusAsync(SimulatorHome home, PrivateServerOptions options, CancellationToken cancellation)
    {
        if (Cluster.Newest(home) is not { } cluster)
        {
            return new PrivateServerStatus(
                Running: false, Major: null, DataFolder: null, Address: null, InUse: false, Sessions: 0, Kept: false, Postmaster.LogOf(home));
        }

        var doorway = new ServerLease(home, _ => { });
        var postmaster = new Postmaster(home, cluster, options, _ => { });
        return await ExplainAsync(home, async () =>
        {
            using var entered = await doorway.EnterAsync(cancellation);
            var sessions = 0;
            var answer = await postmaster.AnswersAsync(
                cancellation, async connection => sessions = await Inquiry.SessionsAsync(connection, cancellation));
            var address = answer is null ? null : new NpgsqlConnectionStringBuilder(answer);
            return new PrivateServerStatus(
                Running: answer is not null,
                cluster.Major,
                cluster.Data,
                address is null ? null : address.Host!.StartsWith('/') ? $"{address.Host}/.s.PGSQL.{address.Port}" : $"{address.Host}:{address.Port}",
                doorway.IsInUse,
                sessions,
                doorway.IsKept,
                postmaster.Log);
        });
    }

    /// <summary>
    /// Waits for the server while it recovers, and restarts it at the same address if it was killed. A stopped server stays stopped.
    /// </summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="PostgresUnavailableException">The server was stopped on purpose, does not start, or is at another address now.</exception>
    public async Task ReviveAsync(CancellationToken cancellation)
    {
        var address = await ExplainAsync(door.Home, async () =>
        {
            using var entered = await door.EnterAsync(cancellation);
            // A server that stops, on request or after a failure of its own, removes this file; a killed one cannot.
            return server.Cluster.ProcessFile.Exists
                ? await AnswersOrStartsAsync(door.Home, server, options, say, cancellation)
                : throw new PostgresUnavailableException(
                    $"The private PostgreSQL was stopped, or failed, while this program used it. "
                    + $"The end of its log, {server.Log}:\n{server.EndOfLog()}");
        });
        if (address != ConnectionString)
        {
            throw new PostgresUnavailableException(
                "The private PostgreSQL was restarted at another address. Run the command again to use it there.");
        }
    }

    /// <summary>Leaves the server, and stops it when no other process uses it and it is not kept. Close connections first.</summary>
    /// <exception cref="PostgresUnavailableException">The server cannot be stopped.</exception>
    public async ValueTask DisposeAsync()
    {
        await ExplainAsync(door.Home, async () =>
        {
            using var entered = await door.EnterAsync(CancellationToken.None);
            await LeaveAsync(door, server, membership);
            return door;
        });
    }

    private static async Task<Postmaster> FindOrCreateAsync(
        SimulatorHome home, PrivateServerOptions options, Action<string> say, CancellationToken cancellation)
    {
        if (Cluster.Newest(home) is { } existing)
        {
            return new Postmaster(home, existing, options, say);
        }

        var binaries = await options.Search.FindAsync(wanted: null, home.Cache, say, cancellation);
        var cluster = Cluster.Of(home, binaries.Major);
        say($"Creating a private PostgreSQL {binaries.Version} in {cluster.Folder}, where the data will be kept.");
        await cluster.CreateAsync(binaries, await ServerAccount.ForAsync(home, cancellation), options.Durability, cancellation);
        return new Postmaster(home, cluster, options, say);
    }

    private static async Task<string> AnswersOrStartsAsync(
        SimulatorHome home, Postmaster postmaster, PrivateServerOptions options, Action<string> say, CancellationToken cancellation)
    {
        if (await postmaster.AnswersAsync(cancellation) is { } running)
        {
            return running;
        }

        var binaries = await options.Search.FindAsync(postmaster.Cluster.Major, home.Cache, say, cancellation);
        return await postmaster.StartAsync(binaries, cancellation);
    }

    private static async Task LeaveAsync(ServerLease doorway, Postmaster postmaster, FileLock user)
    {
        user.Dispose();
        if (!doorway.IsInUse && !doorway.IsKept)
        {
            await postmaster.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>
    /// Refuses paths with special characters: PostgreSQL's own pg_ctl passes paths to a shell in double quotes, inside which these have a meaning.
    /// </summary>
    private static void RefuseForShell(SimulatorHome home)
    {
        var special = OperatingSystem.IsWindows() ? "\"%" : "\"$`\\\n";
        if (home.Folder.IndexOfAny(special.ToCharArray()) >= 0)
        {
            throw new PostgresUnavailableException(
                $"PostgreSQL cannot be started in {home.Folder}, because the path has a character that is special to the shell. " +
                $"Set {SimulatorHome.Variable} to another folder.");
        }
    }

    /// <summary>Converts errors of files, programs and connections to the exception with a message for users.</summary>
    private static async Task<T> ExplainAsync<T>(SimulatorHome home, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or Win32Exception or NpgsqlException)
        {
            throw new PostgresUnavailableException(
                $"The private PostgreSQL in {home.Databases} is not available: {error.Message}\nIts log is {Postmaster.LogOf(home)}. " +
                $"{SimulatorHome.Variable} names another folder to keep it in.", error);
        }
    }
}
