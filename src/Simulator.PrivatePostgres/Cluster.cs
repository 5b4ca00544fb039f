using System.Security.Cryptography;
using Npgsql;

namespace Simulator.PrivatePostgres;

/// <summary>The files of the private server: one folder per major version, with the data and the files for reaching the server.</summary>
/// <param name="Folder">The folder named after the major version.</param>
/// <param name="Major">The major version; that of the data when they exist.</param>
internal sealed record Cluster(string Folder, int Major)
{
    public string Data => Path.Combine(Folder, "data");

    /// <summary>The Npgsql connection string of the server as it was last started.</summary>
    public string Connection => Path.Combine(Folder, "connection");

    public string Password => Path.Combine(Folder, "password");

    /// <summary>The possible folders of the socket, the preferred first. A long path leaves only the second.</summary>
    public string[] SocketFolders => [Path.Combine(Folder, "socket"), Endpoint.ShortFolderFor(Folder)];

    /// <summary>The settings file that each start rewrites, included by <c>postgresql.conf</c>.</summary>
    public string Settings => Path.Combine(Folder, "simulator.conf");

    public ProcessFile ProcessFile => new(Path.Combine(Data, "postmaster.pid"));

    private string Version => Path.Combine(Data, "PG_VERSION");

    private bool Exists => File.Exists(Version);

    public static Cluster Of(SimulatorHome home, int major) => new(Path.Combine(home.Databases, major.ToString()), major);

    /// <summary>The cluster with data of the newest version; <c>null</c> before the first start.</summary>
    public static Cluster? Newest(SimulatorHome home) => !Directory.Exists(home.Databases) ? null : Directory
        .EnumerateDirectories(home.Databases)
        .Select(folder => int.TryParse(Path.GetFileName(folder), out var major) ? new Cluster(folder, major) : null)
        .Where(cluster => cluster is { Exists: true })
        .Select(cluster => int.TryParse(File.ReadAllText(cluster!.Version), out var made) ? cluster with { Major = made } : cluster)
        .MaxBy(cluster => cluster.Major);

    /// <summary>The address of the server when it was last started; <c>null</c> when unknown.</summary>
    public async Task<NpgsqlConnectionStringBuilder?> FormerAsync(CancellationToken cancellation)
    {
        try
        {
            var former = File.Exists(Connection) ? new NpgsqlConnectionStringBuilder(await File.ReadAllTextAsync(Connection, cancellation)) : null;
            return former?.Host is null ? null : former;
        }
        catch (ArgumentException)
        {
            // A power failure may leave an incomplete file.
            return null;
        }
    }

    /// <summary>Makes the data folder under a temporary name and renames it at the end, so that an incomplete folder is never opened.</summary>
    public async Task CreateAsync(PostgresBinaries binaries, ServerAccount account, Durability durability, CancellationToken cancellation)
    {
        Folders.Create(Folder);
        await account.CheckReachesAsync(Folder, cancellation);
        Folders.DeleteLeftovers(Folder, "unfinished-*");
        var unfinished = Folders.CreatePrivate(Path.Combine(Folder, $"unfinished-{Environment.ProcessId}")).FullName;
        await account.GiveAsync(unfinished, cancellation);
        await Folders.WritePrivateAsync(Password, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        await account.GiveAsync(Password, cancellation);

        string[] arguments =
        [
            $"--pgdata={unfinished}", $"--username={Endpoint.User}", $"--pwfile={Password}", "--auth-local=trust", "--auth-host=scram-sha-256",
            "--encoding=UTF8", "--locale=C", "--data-checksums", "--no-instructions",
            .. durability == Durability.TestsOnly ? ["--no-sync"] : Array.Empty<string>(),
        ];
        var initdb = await account.RunAsync(binaries.Initdb, arguments, cancellation);
        if (!initdb.Succeeded)
        {
            throw new PostgresUnavailableException($"The private PostgreSQL in {Folder} could not be created. initdb says:\n{initdb.Output}");
        }

        await File.AppendAllTextAsync(Path.Combine(unfinished, "postgresql.conf"), $"include '../{Path.GetFileName(Settings)}'\n", cancellation);
        Directory.Move(unfinished, Data);
    }
}
