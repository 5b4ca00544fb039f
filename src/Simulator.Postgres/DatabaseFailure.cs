using Npgsql;

namespace Simulator.Postgres;

/// <summary>Messages for users when the database fails in the middle of a command: the failure, the state of the data, and what to do.</summary>
public static class DatabaseFailure
{
    /// <summary>True when the failure comes from the database.</summary>
    public static bool Is(Exception failure) => failure is NpgsqlException;

    /// <summary>The lines of the message.</summary>
    public static IEnumerable<string> Explain(Exception failure) => failure switch
    {
        ConnectionLostException =>
            [failure.Message, "Run the command again when the database answers: a private server is started and recovers by itself."],
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
        [
            $"The disk of the database is full: {failure.Message}",
            "The interrupted write left nothing behind; everything acknowledged before is kept. "
            + "Free space on that disk and run the command again.",
        ],
        _ =>
        [
            $"The database failed: {failure.Message}",
            "Each write is stored completely or not at all, and everything acknowledged before is kept. "
            + "Check the stored data before you run the command again.",
        ],
    };
}
