using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Npgsql;

namespace Simulator.Postgres;

/// <summary>
/// The handling of a lost connection to the database: idempotent work is retried for a while, then the loss is reported.
/// </summary>
/// <remarks>
/// Only for idempotent work: reading, and writing that recognises what it has already written.
/// A lost connection is recognised by its SQLSTATE or by the failure of the socket. A statement that takes too long, a full disk and every other
/// refusal do not count: they are reported immediately, because the statement may still be running, or because a retry would not help.
/// </remarks>
/// <param name="database">The database. Its other connections are dropped after a loss, because they are likely to be dead too.</param>
/// <param name="revive">
/// Restarts the server if it was killed, and throws when it cannot; <c>null</c> when this program does not manage the server. Its exceptions go
/// into the report.
/// </param>
public sealed class ConnectionLoss(NpgsqlDataSource database, Func<CancellationToken, Task>? revive = null)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan MaxPause = TimeSpan.FromMilliseconds(250);

    /// <summary>The time for which work is retried after a loss; 0 for no retries. Default 5 seconds.</summary>
    /// <remarks>The limit is a time and not a number of tries, because a pool may hold any number of dead connections.</remarks>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The maximum wait for a server that reports that it is starting or recovering. Default 1 minute.</summary>
    public TimeSpan RecoveryPatience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Reports every loss immediately: for work that depends on session state, such as a lock.</summary>
    public static ConnectionLoss Reported(NpgsqlDataSource database) => new(database) { Patience = TimeSpan.Zero, RecoveryPatience = TimeSpan.Zero };

    /// <summary>Does idempotent work, with retries after a loss.</summary>
    /// <param name="work">The work.</param>
    /// <param name="left">The state of the work after a loss, in a sentence for the report.</param>
    /// <param name="cancel">Ends the work and the waiting.</param>
    /// <exception cref="ConnectionLostException">The connection was lost and not restored in time.</exception>
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

    /// <summary>Reads, with retries after a loss.</summary>
    public Task<T> ReadingAsync<T>(Func<Task<T>> read, CancellationToken cancel) => RetryAsync(read, WhenReading, cancel);

    /// <summary>Reads items in order; after a loss, reading resumes after the last item that was returned.</summary>
    /// <param name="readAfter">Reads the items after a given one; all items when given the default, before any item was returned.</param>
    /// <param name="left">The state of the work after a loss, in a sentence for the report.</param>
    /// <param name="cancel">Ends the reading and the waiting.</param>
    /// <exception cref="ConnectionLostException">The connection was lost and not restored in time.</exception>
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

    /// <summary>The message about the state of the work when the connection is lost during reading.</summary>
    public static string WhenReading() => "No data were being changed, so the same data can be read again at any time.";

    /// <summary>
    /// The cause of a failure, without wrappers that a library added. A cancellation does not count as a failure of the server, whatever the server
    /// answered.
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

    /// <summary>True when the server answered that it is starting, recovering or stopping. A retry is enough then.</summary>
    public static bool IsPassing(Exception failure) => failure is PostgresException
    {
        SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
    };

    /// <summary>
    /// True when a failure means that the connection is lost or cannot be established. A timeout does not count: a silent host is not tried again.
    /// </summary>
    public static bool IsLoss(Exception failure) => IsPassing(failure) || failure switch
    {
        ConnectionLostException => false,
        PostgresException refusal => refusal.SqlState is
            PostgresErrorCodes.ConnectionException or PostgresErrorCodes.ConnectionDoesNotExist or PostgresErrorCodes.ConnectionFailure
            or PostgresErrorCodes.SqlClientUnableToEstablishSqlConnection or PostgresErrorCodes.TransactionResolutionUnknown,
        NpgsqlException { InnerException: TimeoutException } => false,
        NpgsqlException lost => lost.IsTransient,
        // Npgsql reads while it sends a long request; when sending fails first, reading finds its buffer gone (similar to npgsql/npgsql#2925).
        NullReferenceException { Source: nameof(Npgsql) } => true,
        _ => false,
    };

    // A wrapped failure is also caught, so that its cause is thrown instead.
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

    /// <summary>The time since the first loss, and the pauses between tries, each twice as long as the one before, up to a maximum.</summary>
    private sealed class Outage
    {
        private long since;
        private TimeSpan pause;

        public TimeSpan Elapsed => Stopwatch.GetElapsedTime(since = since == 0 ? Stopwatch.GetTimestamp() : since);

        public TimeSpan NextPause() => pause = pause == default ? FirstPause : pause * 2 < MaxPause ? pause * 2 : MaxPause;

        public void End() => (since, pause) = (0, default);
    }
}
