using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace Simulator.Benchmarks;

/// <summary>A whole process, from its start to its end, that appends one event: an operation is a process.</summary>
[Config(typeof(BesideFloor))]
public class ColdStartBenchmarks
{
    private BenchmarkDatabase database = null!;

    /// <summary>Starts the server.</summary>
    [GlobalSetup]
    public void SetUp() => database = BenchmarkDatabase.Open();

    /// <summary>Stops the server.</summary>
    [GlobalCleanup]
    public void CleanUp() => database.Dispose();

    /// <summary>The floor: nothing but Npgsql.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("cold start to first append")]
    public Task BareNpgsqlAsync() => RunAsync(FirstAppend.Bare);

    /// <summary>The store, which looks whether its tables are up to date first.</summary>
    [Benchmark, BenchmarkCategory("cold start to first append")]
    public Task StoreAsync() => RunAsync(FirstAppend.Store);

    private async Task RunAsync(string how)
    {
        var program = Path.ChangeExtension(typeof(FirstAppend).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        using var process = Process.Start(new ProcessStartInfo(program, [FirstAppend.Verb, how, database.ConnectionString]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{how} ended with {process.ExitCode}.");
        }
    }
}
