using System.Diagnostics;
using System.Text;

namespace Simulator.IntegrationTests.CommandLine;

/// <summary>The program as a user runs it: a process of its own, with a known environment.</summary>
internal sealed class SimulatorProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string[] Foreign =
    [
        "LC_ALL", "LC_CTYPE", "NO_COLOR", "COLUMNS", "TERM", "PAGER", "SIMULATOR_DATABASE", "SIMULATOR_SEEDS", "SIMULATOR_SCENARIOS",
        "SIMULATOR_IMAGE",
    ];

    private readonly Process process;

    private SimulatorProcess(Process process) => this.process = process;

    public int Number => process.Id;

    public StreamReader Out => process.StandardOutput;

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "simulator.dll");

    /// <summary>Starts it.</summary>
    /// <param name="home">Its SIMULATOR_HOME.</param>
    /// <param name="environment">Variables such as <c>LANG=C</c>.</param>
    /// <param name="line">What stands after the name of the program.</param>
    public static SimulatorProcess Start(string home, IEnumerable<string> environment, params string[] line) =>
        Start(home, environment, "dotnet", [Path, .. line]);

    /// <summary>Starts it by way of another program.</summary>
    public static SimulatorProcess Start(string home, IEnumerable<string> environment, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in Foreign)
        {
            start.Environment.Remove(name);
        }

        foreach (var setting in environment.Prepend($"SIMULATOR_HOME={home}").Prepend("LANG=C.UTF-8").Prepend("COLUMNS=120"))
        {
            start.Environment[setting.Split('=')[0]] = setting[(setting.IndexOf('=') + 1)..];
        }

        var started = Process.Start(start)!;
        started.StandardInput.Close();
        return new(started);
    }

    /// <summary>Kills it without a chance to tidy up.</summary>
    public void Kill() => process.Kill();

    public async Task<Ended> EndAsync()
    {
        var (data, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAll(process.WaitForExitAsync(), data, messages).WaitAsync(Patience);
        return new(process.ExitCode, await data, await messages);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}

/// <summary>A process that has ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Data">What it wrote to standard output.</param>
/// <param name="Messages">What it wrote to standard error.</param>
internal sealed record Ended(int ExitCode, string Data, string Messages)
{
    /// <summary>Sees to it that all went well without a word beside the data.</summary>
    public Ended InSilence()
    {
        Assert.Equal((0, ""), (ExitCode, Messages));
        return this;
    }
}
