namespace Simulator.PrivatePostgres;

/// <summary>
/// There is no PostgreSQL to work with: no binaries, a server that does not start, or a database that cannot be reached.
/// The message says what happened and what to do; it is meant to be shown as it is, without a stack trace.
/// </summary>
public sealed class PostgresUnavailableException : Exception
{
    /// <summary>A failure in words for the person at the keyboard.</summary>
    /// <param name="message">What happened and what to do.</param>
    public PostgresUnavailableException(string message) : base(message)
    {
    }

    /// <summary>A failure with the error that caused it.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public PostgresUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
