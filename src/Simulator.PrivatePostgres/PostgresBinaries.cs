using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Simulator.PrivatePostgres;

/// <summary>A folder with the server programs of one PostgreSQL version: <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</summary>
/// <param name="Folder">The absolute path of the folder.</param>
/// <param name="Version">The version in full, such as <c>15.13</c>.</param>
public sealed partial record PostgresBinaries(string Folder, string Version)
{
    /// <summary>The oldest supported major version.</summary>
    public const int OldestMajor = 15;

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    /// <summary>The major version. Data folders are readable only by servers of the same major version.</summary>
    public int Major => int.Parse(Version.Split('.')[0]);

    internal string Initdb => ProgramIn(Folder, "initdb");

    internal string PgCtl => ProgramIn(Folder, "pg_ctl");

    /// <summary>
    /// The binaries in a folder; <c>null</c> when one of the three programs is missing, does not run here or does not report its version.
    /// </summary>
    internal static async Task<PostgresBinaries?> InAsync(string folder, CancellationToken cancellation)
    {
        if (!Programs.All(program => File.Exists(ProgramIn(folder, program))))
        {
            return null;
        }

        return await VersionOfAsync(ProgramIn(folder, "postgres"), cancellation) is { } version ? new PostgresBinaries(folder, version) : null;
    }

    /// <summary>The version that a program of PostgreSQL reports; <c>null</c> when it does not run here or reports none.</summary>
    internal static async Task<string?> VersionOfAsync(string program, CancellationToken cancellation)
    {
        try
        {
            var answer = await Command.RunAsync(new ProcessStartInfo(program, ["--version"]), cancellation);
            return VersionNumber().Match(answer.Output) is { Success: true } number ? number.Value : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    internal static string ProgramIn(string folder, string program) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program);

    [GeneratedRegex(@"(?<=\(PostgreSQL\) )\d+[\w.]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionNumber();
}
