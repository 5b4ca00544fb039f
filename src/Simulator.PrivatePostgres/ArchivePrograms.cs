using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace Simulator.PrivatePostgres;

/// <summary>
/// PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c>, which write and read archives. The npm package of binaries lacks them.
/// </summary>
/// <param name="Folder">The folder of the programs.</param>
/// <param name="Version">Their version in full, such as <c>15.13</c>.</param>
internal sealed record ArchivePrograms(string Folder, string Version)
{
    private int Major => int.Parse(Version.Split('.')[0]);

    /// <summary>The programs for a server: of its own major version if found, else of a later one; <c>null</c> when none are found.</summary>
    public static async Task<ArchivePrograms?> FindAsync(PostgresSearch search, int major, CancellationToken cancellation)
    {
        ArchivePrograms? later = null;
        foreach (var folder in search.ClientFolders().Where(folder => Names.All(name => File.Exists(PostgresBinaries.ProgramIn(folder, name)))))
        {
            if (await PostgresBinaries.VersionOfAsync(PostgresBinaries.ProgramIn(folder, Names[0]), cancellation) is { } version)
            {
                var found = new ArchivePrograms(folder, version);
                if (found.Major == major)
                {
                    return found;
                }

                later ??= found.Major > major ? found : null;
            }
        }

        return later;
    }

    /// <summary>Writes an archive of the schema of the simulator.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="snapshot">The snapshot to dump, exported by a transaction.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops the program.</param>
    /// <exception cref="ArchiveException">The program failed; the message quotes its output.</exception>
    public Task DumpAsync(string connectionString, string snapshot, string file, CancellationToken cancellation) => RunAsync(
        Names[0], connectionString, ["--format=custom", "--schema=simulator", $"--snapshot={snapshot}", $"--file={Path.GetFullPath(file)}"],
        cancellation);

    /// <summary>Restores an archive in one transaction.</summary>
    /// <param name="connectionString">The database; it has no schema of the simulator.</param>
    /// <param name="file">The archive.</param>
    /// <param name="cancellation">Stops the program; then nothing is written.</param>
    /// <exception cref="ArchiveException">The program failed; the message quotes its output. Nothing was written.</exception>
    public Task RestoreAsync(string connectionString, string file, CancellationToken cancellation) => RunAsync(
        Names[1], connectionString, ["--single-transaction", "--exit-on-error", Path.GetFullPath(file)], cancellation);

    private static string[] Names { get; } = ["pg_dump", "pg_restore"];

    /// <summary>
    /// Runs a program. The password is passed in the environment, where other accounts cannot read it. The caller's <c>PG…</c> variables are
    /// removed.
    /// </summary>
    private async Task RunAsync(string name, string connectionString, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(
            PostgresBinaries.ProgramIn(Folder, name), ["--no-owner", "--no-privileges", "--no-password", $"--dbname={Libpq(target)}", .. arguments]);
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["PGPASSWORD"] = target.Password ?? "";
        try
        {
            var ended = await Command.RunAsync(start, cancellation);
            if (!ended.Succeeded)
            {
                throw new ArchiveException($"{name} {Version} failed, and nothing was written. Its output: {ended.Output}");
            }
        }
        catch (Win32Exception error)
        {
            throw new ArchiveException($"{start.FileName} could not be run: {error.Message}.");
        }
    }

    /// <summary>The connection string of these programs: libpq keywords, each value in quotes.</summary>
    private static string Libpq(NpgsqlConnectionStringBuilder target) => string.Join(' ',
        from part in new (string Key, string? Value)[]
        {
            ("host", target.Host),
            ("port", $"{target.Port}"),
            ("user", target.Username),
            ("dbname", target.Database),
            ("sslmode", target.SslMode switch
            {
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
                var other => $"{other}".ToLowerInvariant(),
            }),
            ("sslrootcert", target.RootCertificate),
            ("options", target.Options),
            ("application_name", "simulator"),
        }
        where !string.IsNullOrEmpty(part.Value)
        select $"{part.Key}='{part.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'");
}
