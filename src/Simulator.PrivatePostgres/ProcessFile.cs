using System.Diagnostics;

namespace Simulator.PrivatePostgres;

/// <summary>
/// The file <c>postmaster.pid</c>, which the server writes while it runs. It outlives a server that was killed and is copied along with the data,
/// so what it says is only a hint.
/// </summary>
internal sealed record ProcessFile(string Path)
{
    /// <summary>By how much the time in the file may precede the start of the process that wrote it: both are rounded, and clocks are set.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    public bool Exists => File.Exists(Path);

    /// <summary>Whether the server wrote that it takes connections: the eighth line is its state.</summary>
    public bool SaysReady => Lines().ElementAtOrDefault(7)?.Trim() == "ready";

    /// <summary>
    /// The number that it holds, of a process that lives and is a PostgreSQL; else null. PostgreSQL itself asks only whether the number is alive,
    /// which is also true of a zombie that nobody reaps, as in many containers, and of another program that got the number after a reboot.
    /// </summary>
    public int? LivePostgres => int.TryParse(Lines().FirstOrDefault(), out var number) && IsLivePostgres(number) ? number : null;

    private static bool IsLivePostgres(int number)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            return process.ProcessName == "postgres" && !IsZombie(number);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    /// <summary>
    /// Whether a process may have written the file where it is. The second line is the data folder, which tells a copied file; the third is the time,
    /// before which a process with a number that was given out anew had not begun.
    /// </summary>
    /// <param name="number">The number of a process that lives.</param>
    public bool MayBeOf(int number)
    {
        var lines = Lines();
        return lines.Length > 2
            && string.Equals(System.IO.Path.GetFullPath(lines[1].Trim()), System.IO.Path.GetDirectoryName(Path), StringComparison.OrdinalIgnoreCase)
            && long.TryParse(lines[2], out var written)
            && StartOf(number) <= DateTimeOffset.FromUnixTimeSeconds(written) + Slack;
    }

    private static DateTimeOffset? StartOf(int number)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            return new DateTimeOffset(process.StartTime);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static bool IsZombie(int number) =>
        OperatingSystem.IsLinux() && File.ReadLines($"/proc/{number}/status").Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal));

    private string[] Lines()
    {
        try
        {
            return File.ReadAllLines(Path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }
}
