using System.Diagnostics;
using System.Globalization;
using Simulator.Engine.GraphModel;

namespace Simulator.Benchmarks;

/// <summary>What the analysis of a dispute costs against its number of states, and which concepts under which sanction rules.</summary>
internal static class Graphs
{
    private const int Makers = 6;
    private const int Warming = 50;

    private static readonly int[] Sizes = [10, 12, 14, 16, 18, 20];

    /// <summary>Prints one table after the other.</summary>
    /// <param name="rounds">How often each size has its turn, after some of the smallest that are not counted, in which the code is compiled.</param>
    public static void Print(int rounds)
    {
        foreach (var _ in Enumerable.Range(0, Warming))
        {
            Analyse(Sizes[0]);
        }

        Console.WriteLine($"{Makers} decision makers: made ready, Nash for all, sequential stability under the single-opponent rule");
        Console.WriteLine(
            $"{"options",8} {"states",10} {"ready, s",10} {"Nash",10} {"SEQ",10} {"all",10} {"µs a state",12} {"bytes a state",14} {"peak, MB",10}");
        foreach (var options in Sizes)
        {
            var costs = Enumerable.Range(0, rounds).Select(_ => Analyse(options)).OrderBy(cost => cost.Total).ToList();
            Print(options, costs[costs.Count / 2]);
        }

        Console.WriteLine("seconds for each concept under each rule, all decision makers");
        Console.WriteLine($"{"options",8} {"rule",-18} {string.Join(' ', Enum.GetValues<SolutionConcept>().Select(concept => $"{concept,10}"))}");
        foreach (var options in Sizes[^3..])
        {
            var graph = ConflictGraph.Of(LargeDispute.Of(Makers, options));
            foreach (var rule in Enum.GetValues<SanctionRule>())
            {
                var seconds = Enum.GetValues<SolutionConcept>().Select(concept => Timed(() => Stability.Of(graph, rule, [concept])).Seconds);
                var columns = seconds.Select(taken => taken.ToString("N3", CultureInfo.InvariantCulture).PadLeft(10));
                Console.WriteLine($"{options,8} {rule,-18} {string.Join(' ', columns)}");
            }
        }
    }

    private static Cost Analyse(int options)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (graph, ready) = Timed(() => ConflictGraph.Of(LargeDispute.Of(Makers, options)));
        var (_, nash) = Timed(() => Stability.Of(graph, SanctionRule.SingleOpponent, [SolutionConcept.Nash]));
        var (_, seq) = Timed(() => Stability.Of(graph, SanctionRule.SingleOpponent, [SolutionConcept.Seq]));
        return new(graph.Space.Count, ready, nash, seq, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    private static void Print(int options, Cost cost)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{options,8} {cost.States,10:N0} {cost.Ready,10:N3} {cost.Nash,10:N3} {cost.Seq,10:N3} {cost.Total,10:N3} "
            + $"{cost.Total * 1e6 / cost.States,12:N2} {cost.Bytes / (double)cost.States,14:N0} {process.PeakWorkingSet64 / 1e6,10:N0}"));
    }

    private static (T Made, double Seconds) Timed<T>(Func<T> work)
    {
        var started = Stopwatch.GetTimestamp();
        var made = work();
        return (made, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private sealed record Cost(int States, double Ready, double Nash, double Seq, long Bytes)
    {
        public double Total => Ready + Nash + Seq;
    }
}
