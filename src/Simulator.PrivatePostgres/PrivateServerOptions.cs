namespace Simulator.PrivatePostgres;

/// <summary>How a private server is found, made and run, and how long servers are waited for.</summary>
/// <param name="Search">Where PostgreSQL binaries are looked for.</param>
public sealed record PrivateServerOptions(PostgresSearch Search)
{
    /// <summary>What a commit is worth. Default <see cref="Durability.Full"/>.</summary>
    public Durability Durability { get; init; } = Durability.Full;

    /// <summary>How long a server may take to start, recovery after a crash included. Default two minutes.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a database that is named and does not answer is waited for: it may be about to start again. Default 5 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a server may take to stop. Default one minute.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether clients reach the server through a Unix socket where the system has them, rather than 127.0.0.1 and a password. Default true.
    /// </summary>
    public bool UnixSocket { get; init; } = true;

    /// <summary>The options of this process, by its real environment.</summary>
    public static PrivateServerOptions FromEnvironment() => new(PostgresSearch.FromEnvironment());
}
