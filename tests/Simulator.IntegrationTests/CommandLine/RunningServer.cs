using Npgsql;
using Simulator.IntegrationTests.PrivatePostgres;
using Simulator.IntegrationTests.Store;
using Simulator.PrivatePostgres;

namespace Simulator.IntegrationTests.CommandLine;

/// <summary>A home whose server was started by <c>db start</c> and in which the cases are loaded.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly TemporaryHome home = new();
    private PrivateServer? joined;

    public async ValueTask InitializeAsync()
    {
        var started = await RunAsync("db", "start");
        Assert.Contains("kept     yes", started.Data);
        var listed = await RunAsync("timelines");
        Assert.Contains("Loaded 76 events of pak-afg-2025", listed.Messages);
        joined = await home.JoinAsync(PrivateServerOptions.FromEnvironment());
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (joined is not null)
        {
            await joined.DisposeAsync();
        }

        var stopped = await RunAsync("db", "stop");
        await home.DisposeAsync();
        Assert.Equal((0, "Stopped."), (stopped.ExitCode, stopped.Data.Trim()));
    }

    /// <summary>Runs a command to its end.</summary>
    internal Task<Ended> RunAsync(params string[] line) => RunWithAsync([], line);

    /// <summary>Runs a command to its end with variables such as <c>LANG=C</c>.</summary>
    internal async Task<Ended> RunWithAsync(string[] environment, params string[] line)
    {
        using var process = SimulatorProcess.Start(home.Folder, environment, line);
        return await process.EndAsync();
    }

    /// <summary>Starts a line of a shell.</summary>
    internal SimulatorProcess StartShell(string line) => SimulatorProcess.Start(home.Folder, [], "/bin/sh", ["-c", line]);

    internal SimulatorProcess Start(params string[] line) => SimulatorProcess.Start(home.Folder, [], line);

    /// <summary>Runs a command at a terminal.</summary>
    internal async Task<Ended> RunAtTerminalAsync(string[] environment, string line)
    {
        using var process = SimulatorProcess.Start(
            home.Folder, ["TERM=xterm-256color", "PAGER=cat", .. environment], "script",
            ["-qec", $"stty rows 24 cols 80; dotnet '{SimulatorProcess.Path}' {line}", "/dev/null"]);
        return await process.EndAsync();
    }

    /// <summary>The first value of the first row.</summary>
    internal Task<object?> AskAsync(string sql) => TemporaryHome.AskAsync(joined!.ConnectionString, sql);

    /// <summary>A number that changes with every write.</summary>
    internal async Task<string> FingerprintAsync()
    {
        await using var source = NpgsqlDataSource.Create(joined!.ConnectionString);
        return await StoreDatabase.FingerprintAsync(source);
    }
}
