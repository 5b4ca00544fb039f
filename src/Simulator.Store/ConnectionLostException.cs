using Npgsql;

namespace Simulator.Store;

/// <summary>The connection to the database was lost and did not come back in time.</summary>
/// <remarks>What had been acknowledged is kept. The message says what became of the work at hand and what to do.</remarks>
public sealed class ConnectionLostException : NpgsqlException
{
    /// <summary>Names what the loss leaves behind.</summary>
    /// <param name="left">What is there and what may safely be done again, in a sentence.</param>
    /// <param name="loss">What was lost.</param>
    public ConnectionLostException(string left, Exception loss)
        : base($"The connection to the database was lost and did not come back: {loss?.Message}\n{left} Everything acknowledged before is kept.", loss)
    {
    }
}
