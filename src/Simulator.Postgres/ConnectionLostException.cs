using Npgsql;

namespace Simulator.Postgres;

/// <summary>The connection to the database was lost and not restored in time.</summary>
/// <remarks>Acknowledged work is kept. The message states the state of the interrupted work and what to do.</remarks>
/// <param name="left">The state of the work, and what can safely be repeated, in a sentence.</param>
/// <param name="loss">The failure of the connection.</param>
public sealed class ConnectionLostException(string left, Exception loss)
    : NpgsqlException(
        $"The connection to the database was lost and could not be restored: {loss?.Message}\n{left} Everything acknowledged before is kept.", loss);
