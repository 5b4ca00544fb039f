using Npgsql;

namespace Simulator.Postgres;

/// <summary>What the user is told when the database fails in the middle of a command: what happened, what is safe, what to do.</summary>
public static class DatabaseFailure
{
    /// <summary>Whether it is the database that failed.</summary>
    public static bool Is(Exception failure) => failure is NpgsqlException;

    /// <summary>The lines for the user.</summary>
    public static IEnumerable<string> Explain(Exception failure) => failure switch
    {
        ConnectionLostException =>
            [failure.Message, "Run the command again when the database answers: a private server is started and recovers by itself."],
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
        [
            $"The disk of the database is full: {failure.Message}",
            "What was being written is not there, not even in part; everything acknowledged before is kept. "
            + "Make room on that disk and run the command again.",
        ],
        _ =>
        [
            $"The database failed: {failure.Message}",
            "Each write is there whole or not at all, and everything acknowledged before is kept. Look before you run the command again.",
        ],
    };
}
