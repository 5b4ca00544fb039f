namespace Simulator.PrivatePostgres;

/// <summary>
/// The processes of PostgreSQL that work on a data folder, live or left behind. On Linux they are recognised by their working folder, which is that
/// folder itself and not a copy. On other systems only the server is recognised, by its process file.
/// </summary>
internal sealed class DataProcesses(Cluster cluster, ServerAccount account)
{
    /// <summary>
    /// A shell script that runs under the account of the server, because a process shows its working folder to its own account only, not to root in
    /// a container. Folders are compared by identity and not by path, because links give a folder several paths.
    /// </summary>
    private const string Search = """for process in /proc/[0-9]*; do if [ "$process/cwd" -ef "$1" ]; then echo "${process#/proc/}"; fi; done""";

    /// <summary>True when the process file names a live process that is the server of these data, not another process with the same number.</summary>
    public async Task<bool> ServerLivesAsync(CancellationToken cancellation) =>
        cluster.ProcessFile.LivePostgres is { } number
        && (OperatingSystem.IsLinux() ? (await FindAsync(cancellation)).Contains(number) : cluster.ProcessFile.MayBeOf(number));

    /// <summary>
    /// Ends the processes that a killed server left behind, as the server itself does when one of them dies. They would end at their next wait, but
    /// until then they use the data, and no other server may. Call this only when the server is not alive.
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

    /// <summary>The numbers of all processes whose working folder is the data folder; zombies have none.</summary>
    private async Task<HashSet<int>> FindAsync(CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        var found = await account.RunAsync("/bin/sh", ["-c", Search, "sh", cluster.Data], cancellation);
        return [.. found.Output.Split('\n').Select(line => int.TryParse(line, out var number) ? number : 0)];
    }

    /// <summary>
    /// True for a process that the server started: its title begins with <c>postgres: </c>. The server's own title is its command line.
    /// </summary>
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
