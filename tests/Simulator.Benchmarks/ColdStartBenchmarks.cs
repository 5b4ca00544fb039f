using System.Diagnostics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;

namespace Simulator.Benchmarks;

/// <summary>
/// A whole process, from its start to its end, that appends one event: an operation is a process. The launcher compiles the program ahead, which
/// a program with plain Npgsql is usually not; so each of the two is measured both ways.
/// </summary>
[Config(typeof(BesideFloor))]
public class ColdStartBenchmarks
{
    private readonly string plain = Path.GetDirectoryName(typeof(FirstAppend).Assembly.Location)!;
    private DirectoryInfo ahead = null!;
    private BenchmarkDatabase database = null!;

    /// <summary>Compiles this project ahead, and starts the server.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        ahead = Directory.CreateTempSubdirectory("simulator-ahead-");
        var project = new DirectoryInfo(plain);
        while (project.GetFiles("*.csproj").Length == 0)
        {
            project = project.Parent!;
        }

        Run("dotnet", [
            "publish", project.FullName, "--nologo", "--verbosity", "quiet", "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "-p:PublishReadyToRun=true", "--artifacts-path", Path.Combine(ahead.FullName, "artifacts"), "--output", Path.Combine(ahead.FullName, "program")]);
        database = BenchmarkDatabase.Open();
    }

    /// <summary>Stops the server.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        database.Dispose();
        ahead.Delete(recursive: true);
    }

    /// <summary>The floor: nothing but Npgsql, as it is built.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("cold start to first append")]
    public void BareNpgsql() => Append(plain, FirstAppend.Bare);

    /// <summary>The store as it is shipped. It looks whether its tables are up to date first.</summary>
    [Benchmark, BenchmarkCategory("cold start to first append")]
    public void StoreAhead() => Append(Path.Combine(ahead.FullName, "program"), FirstAppend.Store);

    /// <summary>Nothing but Npgsql, compiled ahead.</summary>
    [Benchmark, BenchmarkCategory("cold start to first append")]
    public void BareNpgsqlAhead() => Append(Path.Combine(ahead.FullName, "program"), FirstAppend.Bare);

    /// <summary>The store as it is built.</summary>
    [Benchmark, BenchmarkCategory("cold start to first append")]
    public void Store() => Append(plain, FirstAppend.Store);

    private void Append(string folder, string how) =>
        Run(Path.Combine(folder, "Simulator.Benchmarks" + (OperatingSystem.IsWindows() ? ".exe" : "")), [FirstAppend.Verb, how, database.ConnectionString]);

    private static void Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
