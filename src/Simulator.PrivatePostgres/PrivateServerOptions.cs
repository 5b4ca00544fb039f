namespace Simulator.PrivatePostgres;

/// <summary>The settings of a private server, and the limits of waits for servers.</summary>
/// <param name="Search">The search for PostgreSQL binaries.</param>
public sealed record PrivateServerOptions(PostgresSearch Search)
{
    /// <summary>The durability of commits. Default <see cref="Durability.Full"/>.</summary>
    public Durability Durability { get; init; } = Durability.Full;

    /// <summary>The maximum time of a start, including recovery after a crash. Default two minutes.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The maximum wait for a named database that does not answer: it may be about to restart. Default 5 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The maximum time of a stop. Default one minute.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// True when clients reach the server through a Unix socket, if the system has them, rather than through 127.0.0.1 with a password. Default true.
    /// </summary>
    public bool UnixSocket { get; init; } = true;

    /// <summary>The options of this process, by its real environment.</summary>
    public static PrivateServerOptions FromEnvironment() => new(PostgresSearch.FromEnvironment());
}
