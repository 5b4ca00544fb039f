namespace Simulator.PrivatePostgres;

/// <summary>
/// The processes of PostgreSQL that work on a data folder, living or left behind. On Linux they are known by their working folder, which is that one
/// and no copy of it; elsewhere only the server is, by what its file says.
/// </summary>
internal sealed class DataProcesses(Cluster cluster, ServerAccount account)
{
    /// <summary>
    /// Run under the account of the server, because a process shows its working folder to its own account only, not to root in a container. The
    /// folders are compared by what they are and not by their paths, which links make many.
    /// </summary>
    private const string Search = """for process in /proc/[0-9]*; do if [ "$process/cwd" -ef "$1" ]; then echo "${process#/proc/}"; fi; done""";

    /// <summary>Whether the process file names a process that is alive and the server of these data, not of others that have its number.</summary>
    public async Task<bool> ServerLivesAsync(CancellationToken cancellation) =>
        cluster.ProcessFile.LivePostgres is { } number
        && (OperatingSystem.IsLinux() ? (await FindAsync(cancellation)).Contains(number) : cluster.ProcessFile.MayBeOf(number));

    /// <summary>
    /// Ends the processes that a killed server left behind, as the server itself ends them all when one of them dies. They would end when they next
    /// wait for something; until then they use the data, and no other server may. Only where the server does not live.
    /// </summary>
    public async Task EndOrphansAsync(CancellationToken cancellation)
    {
        var all = await FindAsync(cancellation);
        string[] orphans = [.. all.Where(number => WorksForServer(number) && !all.Contains(ParentOf(number))).Select(number => $"{number}")];
        if (orphans.Length > 0)
        {
            await account.RunAsync("/bin/sh", ["-c", """kill -KILL "$@" """, "sh", .. orphans], cancellation);
        }
    }

    /// <summary>The numbers of all processes that work in the folder; not of zombies, which work nowhere.</summary>
    private async Task<HashSet<int>> FindAsync(CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        var found = await account.RunAsync("/bin/sh", ["-c", Search, "sh", cluster.Data], cancellation);
        return [.. found.Output.Split('\n').Select(line => int.TryParse(line, out var number) ? number : 0)];
    }

    /// <summary>The server's own title is its command line; those that it starts call themselves <c>postgres: …</c>.</summary>
    private static bool WorksForServer(int number) => Read(number, "cmdline").StartsWith("postgres: ", StringComparison.Ordinal);

    private static int ParentOf(int number) =>
        Read(number, "status").Split('\n').FirstOrDefault(line => line.StartsWith("PPid:", StringComparison.Ordinal)) is { } line
            ? int.Parse(line[5..])
            : 0;

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
