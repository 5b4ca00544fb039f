using System.Diagnostics;
using System.Globalization;
using Simulator.IntegrationTests.PrivatePostgres;

namespace Simulator.IntegrationTests.Faults;

/// <summary>The processes of the server of a home, to be killed as <c>kill -9</c> does.</summary>
internal static class ServerProcesses
{
    /// <summary>Kills the server with all processes that it has.</summary>
    public static void KillAll(TemporaryHome home)
    {
        var postmaster = home.PostmasterNumber();
        Kill([postmaster, .. ChildrenOf(postmaster)]);
    }

    /// <summary>Kills the process that starts and watches the others.</summary>
    public static void KillPostmaster(TemporaryHome home) => Kill([home.PostmasterNumber()]);

    /// <summary>Kills a process that works for a client, whereupon the server restarts itself.</summary>
    public static void KillBackend(TemporaryHome home) =>
        Kill([ChildrenOf(home.PostmasterNumber()).First(number => CommandLine(number).StartsWith("postgres: simulator ", StringComparison.Ordinal))]);

    /// <summary>Kills every program that was started on a home or works in it. None is found where there is no /proc.</summary>
    public static void KillAllIn(TemporaryHome home)
    {
        var programs = AllIn(home);
        Kill([.. programs, .. programs.SelectMany(ChildrenOf)]);
    }

    /// <summary>The numbers of all programs that were started on a home or work in it.</summary>
    public static int[] AllIn(TemporaryHome home)
    {
        var below = home.Folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return [.. All().Where(
            number => $"{WorkingFolder(number)}/".StartsWith(below, StringComparison.Ordinal) || CommandLine(number).Contains(below))];
    }

    private static void Kill(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            try
            {
                using var process = Process.GetProcessById(number);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // It has gone by itself.
            }
        }
    }

    private static int[] ChildrenOf(int parent) => [.. All().Where(number => ParentOf(number) == parent)];

    private static IEnumerable<int> All() => !OperatingSystem.IsLinux() ? [] : Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), out var number) ? number : 0)
        .Where(number => number > 0);

    private static int ParentOf(int number) =>
        Read(number, "status").Split('\n').FirstOrDefault(line => line.StartsWith("PPid:", StringComparison.Ordinal)) is { } line
            ? int.Parse(line[5..], CultureInfo.InvariantCulture)
            : 0;

    private static string? WorkingFolder(int number)
    {
        try
        {
            return new FileInfo($"/proc/{number}/cwd").LinkTarget;
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string CommandLine(int number) => Read(number, "cmdline").Replace('\0', ' ');

    private static string Read(int number, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{number}/{file}");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
