using BenchmarkDotNet.Attributes;
using Simulator.Engine.Runs;

namespace Simulator.Benchmarks;

/// <summary>A run of 75 days of the shipped talks, beside its bare draws.</summary>
[InProcess]
[MemoryDiagnoser]
public class RunBenchmarks
{
    private const int Times = 1_000;
    private RunInput premise = null!;

    /// <summary>Reads the case.</summary>
    [GlobalSetup]
    public void SetUp() => premise = ShippedTalks.FromOpening(75);

    /// <summary>The floor: a block of four words for each day, under the same keys.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Times)]
    public uint BareDraws() => Runs.Draw(premise, Times);

    /// <summary>The run, with nobody listening.</summary>
    [Benchmark(OperationsPerInvoke = Times)]
    public int Run() => Runs.Run(premise, Times);
}
