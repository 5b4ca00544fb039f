using System.Diagnostics;

namespace Simulator.IntegrationTests.PrivatePostgres;

/// <summary>Another process that joins the private server of a home and stays until it is told to leave.</summary>
public sealed class ServerUserProcess : IDisposable
{
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Simulator.ServerUser.dll");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task<string> errors;

    private ServerUserProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    public int Number => process.Id;

    /// <summary>Starts the process, by way of a program such as <c>setsid</c> when one is given.</summary>
    public static ServerUserProcess Start(TemporaryHome home, params string[] byWayOf)
    {
        ArgumentNullException.ThrowIfNull(home);
        string[] line = [.. byWayOf, "dotnet", Program];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SIMULATOR_HOME"] = home.Folder;
        return new ServerUserProcess(Process.Start(start)!);
    }

    public async Task<ServerUserProcess> ReadyAsync()
    {
        var answer = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Assert.True(answer == "ready", $"The process said '{answer}'. {(answer is null ? await errors : "")}");
        return this;
    }

    /// <summary>Lets the process leave, and returns what it said on its way in and out.</summary>
    public async Task<string> LeaveAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(process.ExitCode == 0, await errors);
        return await errors;
    }

    /// <summary>Kills it without a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
