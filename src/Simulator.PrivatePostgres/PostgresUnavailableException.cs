namespace Simulator.PrivatePostgres;

/// <summary>
/// PostgreSQL is not available: there are no binaries, the server does not start, or the database cannot be reached.
/// The message says what happened and what to do; it is meant to be shown without a stack trace.
/// </summary>
public sealed class PostgresUnavailableException : Exception
{
    /// <summary>A failure with a message for the user.</summary>
    /// <param name="message">The failure and the remedy.</param>
    public PostgresUnavailableException(string message) : base(message)
    {
    }

    /// <summary>A failure with the error that caused it.</summary>
    /// <param name="message">The failure and the remedy.</param>
    /// <param name="innerException">The cause.</param>
    public PostgresUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
