using System.Diagnostics;
using System.Globalization;
using Simulator.Engine.Chance;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;

namespace Simulator.Benchmarks;

/// <summary>
/// What a run costs: beside its bare draws, on two threads beside one, with more days, after more events, and in memory. The sides of a table take
/// turns, so that they meet the same speed of the machine.
/// </summary>
internal static class Runs
{
    private const int Days = 75;
    private const ulong Seed = 1;

    private static readonly int[] Lengths = [Days, 25, 150, 300, 600];
    private static readonly int[] EventsBefore = [10, 1_000, 10_000];

    /// <summary>Prints one table after the other.</summary>
    /// <param name="rounds">
    /// How often each side has its turn, after a third as many turns that are not counted, in which the code is compiled.
    /// </param>
    public static void Print(int rounds)
    {
        var premise = ShippedTalks.FromOpening(Days);
        Console.WriteLine($"a run of {Days} days on one core, and its bare draws: a block of four words for each day");
        PrintTable(
            rounds, 20_000, [new("run", runs => Run(premise, runs)), new("draws", runs => Draw(premise, runs))], "the first over the second",
            (first, second) => first / second);
        Console.WriteLine($"bytes allocated per run: {Allocated(premise)}");

        Console.WriteLine("200,000 runs on one thread and on two");
        PrintTable(Math.Max(1, rounds / 2), 200_000, [new("1 thread", runs => EnsembleResult.Of(premise, Seed, runs, new(1))),
            new("2 threads", runs => EnsembleResult.Of(premise, Seed, runs, new(2)))],
            "the first over the second", (first, second) => first / second);

        Console.WriteLine("cost against days");
        PrintTable(rounds, 5_000, [.. Lengths.Select(days => (Days: days, RunInput: ShippedTalks.FromOpening(days)))
            .Select(one => new Side($"{one.Days} days", runs => Run(one.RunInput, runs), one.Days))], "per day, over that of the first", (first,
            other) => other / first);

        Console.WriteLine("cost against events before the first day");
        PrintTable(rounds, 20_000, [.. EventsBefore.Select(events => (Events: events, RunInput: ShippedTalks.After(events)))
            .Select(one => new Side($"{one.Events:N0} events", runs => Run(one.RunInput, runs)))], "over that of the first", (first,
            other) => other / first);

        Console.WriteLine("memory that is held, MB");
        Console.WriteLine($"{"runs",12} {"seconds",10} {"before",10} {"peak",10} {"after",10}");
        PrintMemory(premise, 10_000);
        PrintMemory(premise, 1_000_000);
    }

    /// <summary>Runs one after the other, as the benchmarks of a single run do too.</summary>
    internal static int Run(RunInput premise, long runs)
    {
        var rungs = 0;
        for (var run = 0L; run < runs; run++)
        {
            rungs += Simulation.Run(premise, new RunDraws(Seed, (ulong)run), default(NoListener)).Rung;
        }

        return rungs;
    }

    /// <summary>The blocks of a run's days, under the same keys and with nothing made of them.</summary>
    internal static uint Draw(RunInput premise, long runs)
    {
        var words = 0u;
        for (var run = 0L; run < runs; run++)
        {
            for (var day = 0; day < premise.Days; day++)
            {
                var block = Philox.Block(new((uint)(premise.FirstDay + day), 0, (uint)run, (uint)(run >> 32)), Seed);
                words ^= block.A ^ block.B ^ block.C ^ block.D;
            }
        }

        return words;
    }

    private static double Allocated(RunInput premise)
    {
        const int Times = 1_000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(premise, Times);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Times;
    }

    /// <summary>Prints the least and the median time of a run, and the quartiles of a ratio to the first side in the same round.</summary>
    private static void PrintTable(int rounds, long runs, Side[] sides, string ratioOf, Func<double, double, double> ratio)
    {
        Console.WriteLine($"{"",-16} {"best, µs",10} {"median",10}   {ratioOf}: 25 %, 50 %, 75 %");
        var times = sides.Select(_ => new List<double>()).ToArray();
        for (var round = -rounds / 3; round < rounds; round++)
        {
            // Who begins changes from round to round.
            foreach (var turn in Enumerable.Range(0, sides.Length).Select(turn => (turn + round + rounds) % sides.Length))
            {
                var started = Stopwatch.GetTimestamp();
                sides[turn].Work(runs);
                if (round >= 0)
                {
                    times[turn].Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds / runs);
                }
            }
        }

        foreach (var (place, (side, own)) in sides.Zip(times).Index())
        {
            var ratios = times[0].Zip(own, (first, other) => ratio(first / sides[0].Units, other / side.Units)).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{side.Name,-16} {own.Min(),10:N2} {At(own, 0.5),10:N2}   "
                + $"{(place == 0 ? "" : $"{At(ratios, 0.25),8:N2} {At(ratios, 0.5),8:N2} {At(ratios, 0.75),8:N2}")}"));
        }
    }

    private static void PrintMemory(RunInput premise, long runs)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = new Peak();
        var watch = Stopwatch.StartNew();
        var survey = EnsembleResult.Of(premise, Seed, runs, new(Environment.ProcessorCount, peak));
        var seconds = watch.Elapsed.TotalSeconds;
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{survey.Runs,12:N0} {seconds,10:N2} {before / 1e6,10:N2} {peak.Bytes / 1e6,10:N2} {after / 1e6,10:N2}"));
    }

    private static double At(List<double> samples, double share) => samples.Order().ElementAt((int)(share * (samples.Count - 1)));

    private sealed record Side(string Name, Action<long> Work, int Units = 1);

    /// <summary>Looks at the memory that is held each time that some more runs are done.</summary>
    private sealed class Peak : IProgress<long>
    {
        private long bytes;

        public long Bytes => bytes;

        public void Report(long value) => InterlockedMax(ref bytes, GC.GetTotalMemory(forceFullCollection: false));

        private static void InterlockedMax(ref long most, long held)
        {
            for (var known = Volatile.Read(ref most); held > known; known = Volatile.Read(ref most))
            {
                Interlocked.CompareExchange(ref most, held, known);
            }
        }
    }
}
