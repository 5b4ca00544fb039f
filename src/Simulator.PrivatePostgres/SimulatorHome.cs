namespace Simulator.PrivatePostgres;

/// <summary>
/// The folder of all files that this program keeps on a machine: databases, sockets, logs and downloaded binaries.
/// </summary>
/// <param name="Folder">An absolute path. It need not exist yet.</param>
/// <param name="OwnedByRoot">
/// True when this process is the Unix superuser. PostgreSQL refuses to run as root, so its server then runs under another account.
/// </param>
public sealed record SimulatorHome(string Folder, bool OwnedByRoot)
{
    /// <summary>The environment variable that names the folder: <c>SIMULATOR_HOME</c>.</summary>
    public const string Variable = "SIMULATOR_HOME";

    internal string Databases => Path.Combine(Folder, "postgres");

    internal string Logs => Path.Combine(Folder, "log");

    internal string Cache => Path.Combine(Folder, "cache");

    /// <summary>The home of this process, by its real environment.</summary>
    public static SimulatorHome FromEnvironment() => Locate(
        Environment.GetEnvironmentVariable,
        isRoot: !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess,
        userData: Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify));

    /// <summary>
    /// The location of the home: <c>SIMULATOR_HOME</c>; else <c>/var/lib/simulator</c> for root; else <c>$XDG_DATA_HOME/simulator</c>;
    /// else <c>simulator</c> in the user's data folder (<c>~/.local/share</c> on Linux).
    /// </summary>
    /// <param name="variable">Reads an environment variable; <c>null</c> or empty when it is not set.</param>
    /// <param name="isRoot">True when the process is the Unix superuser.</param>
    /// <param name="userData">The folder in which the system keeps a user's application data.</param>
    public static SimulatorHome Locate(Func<string, string?> variable, bool isRoot, string userData)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentException.ThrowIfNullOrEmpty(userData);

        var folder = variable(Variable) is { Length: > 0 } chosen ? chosen
            : isRoot ? "/var/lib/simulator"
            : variable("XDG_DATA_HOME") is { Length: > 0 } data ? Path.Combine(data, "simulator")
            : Path.Combine(userData, "simulator");
        return new SimulatorHome(Path.GetFullPath(folder), isRoot);
    }
}
