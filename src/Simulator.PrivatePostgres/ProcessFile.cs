using System.Diagnostics;

namespace Simulator.PrivatePostgres;

/// <summary>
/// The file <c>postmaster.pid</c>, which the server writes while it runs. It outlives a killed server and is copied along with the data, so its
/// contents are only a hint.
/// </summary>
internal sealed record ProcessFile(string Path)
{
    /// <summary>
    /// The tolerance by which the time in the file may precede the start of its writer: both times are rounded, and clocks are adjusted.
    /// </summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    public bool Exists => File.Exists(Path);

    /// <summary>True when the file says that the server accepts connections: the eighth line is its state.</summary>
    public bool SaysReady => Lines().ElementAtOrDefault(7)?.Trim() == "ready";

    /// <summary>
    /// The process number in the file if it belongs to a live PostgreSQL process, else <c>null</c>. PostgreSQL itself checks only that the number is
    /// alive, which is also true for an unreaped zombie, as in many containers, and for another program that got the number after a reboot.
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
    /// True when a process may have written the file in its place. The second line is the data folder, which reveals a copied file. The third is the
    /// time of writing: a process that reuses the number started later.
    /// </summary>
    /// <param name="number">The number of a live process.</param>
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
