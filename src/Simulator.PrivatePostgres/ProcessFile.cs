using System.Diagnostics;

namespace Simulator.PrivatePostgres;

/// <summary>
/// The file <c>postmaster.pid</c>, which the server writes while it runs. It outlives a server that was killed, so what it says is only a hint.
/// </summary>
internal sealed record ProcessFile(string Path)
{
    public bool Exists => File.Exists(Path);

    /// <summary>Whether the server wrote that it takes connections: the eighth line is its state.</summary>
    public bool SaysReady => Lines().ElementAtOrDefault(7)?.Trim() == "ready";

    /// <summary>
    /// Whether the process whose number it holds lives and is a PostgreSQL. PostgreSQL itself asks only whether the number is alive, which is also
    /// true of a zombie that nobody reaps, as in many containers, and of another program that got the number after a reboot.
    /// </summary>
    public bool NamesLivePostgres => int.TryParse(Lines().FirstOrDefault(), out var number) && IsLivePostgres(number);

    private string[] Lines()
    {
        try
        {
            return File.ReadAllLines(Path);
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

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

    private static bool IsZombie(int number) =>
        OperatingSystem.IsLinux() && File.ReadLines($"/proc/{number}/status").Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal));
}
