using System.Diagnostics;

namespace Simulator.PrivatePostgres;

/// <summary>
/// The account under which server programs run: that of this process, except for root, which PostgreSQL refuses;
/// for root it is <c>postgres</c> if that exists, else <c>nobody</c>.
/// </summary>
internal sealed class ServerAccount
{
    /// <summary>The name of the account; <c>null</c> for the account of this process.</summary>
    private readonly string? name;

    private ServerAccount(string? name) => this.name = name;

    public static async Task<ServerAccount> ForAsync(SimulatorHome home, CancellationToken cancellation)
    {
        if (!home.OwnedByRoot)
        {
            return new ServerAccount(null);
        }

        var lookup = await Command.RunAsync(new ProcessStartInfo("id", ["-u", "postgres"]), cancellation);
        return new ServerAccount(lookup.Succeeded ? "postgres" : "nobody");
    }

    /// <summary>
    /// Runs a server program: from a folder that every account may enter, without the <c>PG…</c> variables of the caller, in English, and without
    /// root's own <c>HOME</c>, which the account cannot enter.
    /// </summary>
    /// <exception cref="PostgresUnavailableException">The account may not run the program.</exception>
    public async Task<Command> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetPathRoot(program)! };
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["LC_ALL"] = "C";
        if (name is not null)
        {
            start.UserName = name;
            start.Environment["HOME"] = "/";
        }

        try
        {
            return await Command.RunAsync(start, cancellation);
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new PostgresUnavailableException(
                $"{program} could not be run{(name is null ? "" : $" as the account '{name}'")}: {error.Message}.", error);
        }
    }

    /// <summary>Gives a file or folder to the account.</summary>
    public async Task GiveAsync(string path, CancellationToken cancellation)
    {
        if (name is null)
        {
            return;
        }

        var chown = await Command.RunAsync(new ProcessStartInfo("chown", ["-h", name, path]), cancellation);
        if (!chown.Succeeded)
        {
            throw new PostgresUnavailableException($"{path} could not be given to the account '{name}': {chown.Output}");
        }
    }

    /// <summary>Checks that the account can enter a folder, which requires permission on every folder above it.</summary>
    /// <exception cref="PostgresUnavailableException">The account cannot; the message names the closed folder and the remedy.</exception>
    public async Task CheckReachesAsync(string folder, CancellationToken cancellation)
    {
        if (name is null || await EntersAsync(folder, cancellation))
        {
            return;
        }

        var closed = folder;
        while (Path.GetDirectoryName(closed) is { } parent && !await EntersAsync(parent, cancellation))
        {
            closed = parent;
        }

        throw new PostgresUnavailableException(
            $"PostgreSQL does not run as root, so it runs as the account '{name}', and that account cannot enter {closed}. " +
            $"Set {SimulatorHome.Variable} to a folder that it can reach, for example /var/lib/simulator.");
    }

    private async Task<bool> EntersAsync(string folder, CancellationToken cancellation) =>
        (await RunAsync("/bin/sh", ["-c", """cd -- "$1" """, "sh", folder], cancellation)).Succeeded;
}
