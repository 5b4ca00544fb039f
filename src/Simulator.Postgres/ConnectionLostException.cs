using Npgsql;

namespace Simulator.Postgres;

/// <summary>The connection to the database was lost and did not come back in time.</summary>
/// <remarks>What had been acknowledged is kept. The message says what became of the work at hand and what to do.</remarks>
/// <param name="left">What is there and what may safely be done again, in a sentence.</param>
/// <param name="loss">What was lost.</param>
public sealed class ConnectionLostException(string left, Exception loss)
    : NpgsqlException(
        $"The connection to the database was lost and did not come back: {loss?.Message}\n{left} Everything acknowledged before is kept.", loss);
