using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Npgsql;

namespace Simulator.Postgres;

/// <summary>
/// What to do when the connection to the database is lost: work that may be done twice is tried again for a while, then the loss is reported.
/// </summary>
/// <remarks>
/// Only for work whose second run changes nothing more: reading, and writing that recognises what it has written.
/// A lost connection is known by its SQLSTATE or by the failure of the socket. A statement that takes too long, a full disk and every other refusal
/// are no such loss: they are reported at once, because the statement may still be running, or because trying again would change nothing.
/// </remarks>
/// <param name="database">The database, whose other connections are dropped after a loss: they are likely to be dead as well.</param>
/// <param name="revive">
/// Starts the server again if it was killed, and throws when it cannot; none when that is for others to do. What it throws goes into the report.
/// </param>
public sealed class ConnectionLoss(NpgsqlDataSource database, Func<CancellationToken, Task>? revive = null)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the work is tried again after a loss, from 0 for not at all. Default 5 seconds.</summary>
    /// <remarks>Time counts and not tries, because a pool may hold any number of dead connections.</remarks>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a server is waited for that answers that it is starting or recovering. Default 1 minute.</summary>
    public TimeSpan RecoveryPatience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Reports every loss at once: for work that rests on what went with the connection, such as a lock.</summary>
    public static ConnectionLoss Reported(NpgsqlDataSource database) => new(database) { Patience = TimeSpan.Zero, RecoveryPatience = TimeSpan.Zero };

    /// <summary>Does work that may be done twice, again if need be.</summary>
    /// <param name="work">The work.</param>
    /// <param name="left">What the loss leaves behind, in a sentence for the report.</param>
    /// <param name="cancel">Ends the work and the waiting.</param>
    /// <exception cref="ConnectionLostException">The connection was lost and did not come back in time.</exception>
    public async Task<T> RetryAsync<T>(Func<Task<T>> work, Func<string> left, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(left);
        for (var outage = new Outage(); ;)
        {
            try
            {
                return await work();
            }
            catch (Exception failure) when (IsOurs(failure))
            {
                await ComeBackAsync(outage, failure, left, cancel);
            }
        }
    }

    /// <inheritdoc cref="RetryAsync{T}(Func{Task{T}}, Func{string}, CancellationToken)"/>
    public Task RetryAsync(Func<Task> work, Func<string> left, CancellationToken cancel) => RetryAsync<object?>(
        async () =>
        {
            await work();
            return null;
        },
        left,
        cancel);

    /// <summary>Reads, again if need be.</summary>
    public Task<T> ReadingAsync<T>(Func<Task<T>> read, CancellationToken cancel) => RetryAsync(read, WhenReading, cancel);

    /// <summary>Reads items in their order; after a loss it goes on behind the last one that was handed out.</summary>
    /// <param name="readAfter">Reads what comes after an item; all after the default one, when none was handed out yet.</param>
    /// <param name="left">What the loss leaves behind, in a sentence for the report.</param>
    /// <param name="cancel">Ends the reading and the waiting.</param>
    /// <exception cref="ConnectionLostException">The connection was lost and did not come back in time.</exception>
    public async IAsyncEnumerable<T> ResumeAsync<T>(
        Func<T?, CancellationToken, IAsyncEnumerable<T>> readAfter, Func<string> left, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (last, outage) = (default(T), new Outage());
        while (true)
        {
            await using var items = readAfter(last, cancel).GetAsyncEnumerator(cancel);
            while (true)
            {
                try
                {
                    if (!await items.MoveNextAsync())
                    {
                        yield break;
                    }
                }
                catch (Exception failure) when (IsOurs(failure))
                {
                    await ComeBackAsync(outage, failure, left, cancel);
                    break;
                }

                last = items.Current;
                outage.End();
                yield return last;
            }
        }
    }

    /// <summary>What the loss leaves behind when nothing but reading was going on.</summary>
    public static string WhenReading() => "Nothing was being changed, so the same can be read again at any time.";

    /// <summary>
    /// A failure without what a library has wrapped around it. What was cancelled is no failure of the server, whatever that said of it.
    /// </summary>
    public static Exception Cause(Exception failure)
    {
        var cause = failure;
        while (cause is not (null or NpgsqlException or NullReferenceException { Source: nameof(Npgsql) } or OperationCanceledException))
        {
            cause = cause.InnerException;
        }

        return cause ?? failure;
    }

    /// <summary>Whether the server answered that it starts, recovers or stops. It need only be asked again.</summary>
    public static bool IsPassing(Exception failure) => failure is PostgresException
    {
        SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
    };

    /// <summary>
    /// Whether a failure means that the connection is lost, or that there is none. A host that keeps silent is not waited for a second time.
    /// </summary>
    public static bool IsLoss(Exception failure) => IsPassing(failure) || failure switch
    {
        ConnectionLostException => false,
        PostgresException refusal => refusal.SqlState is
            PostgresErrorCodes.ConnectionException or PostgresErrorCodes.ConnectionDoesNotExist or PostgresErrorCodes.ConnectionFailure
            or PostgresErrorCodes.SqlClientUnableToEstablishSqlConnection or PostgresErrorCodes.TransactionResolutionUnknown,
        NpgsqlException { InnerException: TimeoutException } => false,
        NpgsqlException lost => lost.IsTransient,
        // While Npgsql sends a long request, it reads already; when sending fails first, reading finds its buffer gone (of the kind of npgsql/npgsql#2925).
        NullReferenceException { Source: nameof(Npgsql) } => true,
        _ => false,
    };

    // A failure that is wrapped is ours as well: it goes on as what it is.
    private static bool IsOurs(Exception failure) => Cause(failure) is var cause && (cause != failure || IsLoss(cause));

    private async Task ComeBackAsync(Outage outage, Exception failure, Func<string> left, CancellationToken cancel)
    {
        var lost = Cause(failure);
        if (!IsLoss(lost))
        {
            ExceptionDispatchInfo.Throw(lost);
        }

        if (outage.Elapsed >= (lost is PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow } ? RecoveryPatience : Patience))
        {
            throw new ConnectionLostException(left(), lost);
        }

        database.Clear();
        try
        {
            await (revive?.Invoke(cancel) ?? Task.CompletedTask);
        }
        catch (Exception gone) when (gone is not OperationCanceledException)
        {
            throw new ConnectionLostException(left(), gone);
        }

        await Task.Delay(outage.NextPause(), cancel);
    }

    /// <summary>The time since a connection was lost first, and the pauses between tries, each twice as long as the one before.</summary>
    private sealed class Outage
    {
        private long since;
        private TimeSpan pause;

        public TimeSpan Elapsed => Stopwatch.GetElapsedTime(since = since == 0 ? Stopwatch.GetTimestamp() : since);

        public TimeSpan NextPause() => pause = pause == default ? FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;

        public void End() => (since, pause) = (0, default);
    }
}
