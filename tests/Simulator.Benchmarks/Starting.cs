using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Simulator.Benchmarks;

/// <summary>A whole process that appends one event: with bare Marten and with the store, compiled ahead, as it is shipped, and as built.</summary>
internal sealed class Starting : IDisposable
{
    private readonly string built = Path.GetDirectoryName(typeof(FirstAppend).Assembly.Location)!;
    private readonly DirectoryInfo ahead = Directory.CreateTempSubdirectory("simulator-ahead-");
    private readonly BenchmarkDatabase database;

    /// <summary>Compiles this project ahead, and starts the server.</summary>
    public Starting()
    {
        var project = new DirectoryInfo(built);
        while (project.GetFiles("*.csproj").Length == 0)
        {
            project = project.Parent!;
        }

        Run("dotnet", [
            "publish", project.FullName, "--nologo", "--verbosity", "quiet", "--configuration", "Release",
            "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true",
            "--artifacts-path", Path.Combine(ahead.FullName, "artifacts"), "--output", Program,
        ]);
        database = BenchmarkDatabase.Open();
        BareMarten.MakeAsync(database.Source).GetAwaiter().GetResult();
    }

    private string Program => Path.Combine(ahead.FullName, "program");

    /// <summary>Both compiled ahead.</summary>
    public Side[] Ahead => Both(Program);

    /// <summary>Both as they are built.</summary>
    public Side[] Built => Both(built);

    private Side[] Both(string folder) => [Side("bare Marten", folder, FirstAppend.Marten), Side("the store", folder, FirstAppend.Store)];

    private Side Side(string name, string folder, string how)
    {
        var program = Path.Combine(folder, "Simulator.Benchmarks" + (OperatingSystem.IsWindows() ? ".exe" : ""));

        // The process says at its end what processor time it took.
        return Benchmarks.Side.Of(name, () => double.Parse(
            Run(program, [FirstAppend.Verb, how, database.ConnectionString]).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1],
            CultureInfo.InvariantCulture));
    }

    private static string Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? said
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.\n{said}");
    }

    /// <summary>Stops the server.</summary>
    public void Dispose()
    {
        database.Dispose();
        ahead.Delete(recursive: true);
    }
}
