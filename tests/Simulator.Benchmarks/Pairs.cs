using System.Diagnostics;
using System.Globalization;

namespace Simulator.Benchmarks;

/// <summary>
/// The benchmarks that have a floor, floor and store in turns. On a machine whose speed changes from minute to minute both sides of a pair meet
/// the same speed, which they do not where all runs of the one come after all runs of the other.
/// </summary>
internal static class Pairs
{
    /// <summary>Prints the median of both sides, and the quartiles of the ratio within a pair.</summary>
    /// <param name="pairs">How many pairs of each kind, after a third as many that are not counted, in which the code is compiled.</param>
    public static async Task PrintAsync(int pairs)
    {
        Console.WriteLine($"{pairs} pairs of each, floor and store in turns: medians, and the quartiles of the ratio");
        Console.WriteLine($"{"work",-30} {"unit",-10} {"floor",10} {"store",10} {"25 %",8} {"50 %",8} {"75 %",8}");

        await AppendAsync("append 500 x 1", 500, pairs, append => new(append.PrepareFloor500, append.FloorEachAsync), append => new(append.Prepare500, append.AppendEachAsync));
        await AppendAsync("append 50 x 100", 5_000, pairs, append => new(append.PrepareFloor5000, append.FloorHundredsAsync), append => new(append.Prepare5000, append.AppendHundredsAsync));
        await AppendAsync("bulk 50 x 1,000", 50_000, (pairs + 1) / 2, append => new(append.PrepareFloor50000, append.FloorInBatchesAsync), append => new(append.Prepare50000, append.AppendInBatchesAsync));

        foreach (var events in new[] { 50, 1_000, 10_000 })
        {
            var read = new ReadBenchmarks { Events = events };
            read.SetUp();
            await MeasureAsync($"read and fold {events:N0}", "µs/event", events * ReadBenchmarks.Times, pairs, new(Nothing, read.FloorAsync), new(Nothing, read.ReadAndFoldAsync));
            read.CleanUp();
        }

        var start = new ColdStartBenchmarks();
        start.SetUp();
        await MeasureAsync("start, store compiled ahead", "ms", 1_000, pairs, Process(start.BareNpgsql), Process(start.StoreAhead));
        await MeasureAsync("start, both compiled ahead", "ms", 1_000, pairs, Process(start.BareNpgsqlAhead), Process(start.StoreAhead));
        await MeasureAsync("start, neither", "ms", 1_000, pairs, Process(start.BareNpgsql), Process(start.Store));
        start.CleanUp();
    }

    /// <summary>Measures in a database of its own: in tables that have outgrown the server's memory everything is slow, and alike.</summary>
    private static async Task AppendAsync(string work, int events, int pairs, Func<AppendBenchmarks, Side> floor, Func<AppendBenchmarks, Side> store)
    {
        var append = new AppendBenchmarks();
        append.SetUp();
        await MeasureAsync(work, "µs/event", events, pairs, floor(append), store(append));
        append.CleanUp();
    }

    private static async Task MeasureAsync(string work, string unit, int operations, int pairs, Side floor, Side store)
    {
        var (floors, stores, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var pair = -pairs / 3; pair < pairs; pair++)
        {
            // Which of the two is first changes from pair to pair.
            var storeFirst = pair % 2 != 0;
            var (first, second) = (await TimeAsync(storeFirst ? store : floor), await TimeAsync(storeFirst ? floor : store));
            if (pair >= 0)
            {
                floors.Add((storeFirst ? second : first) / operations);
                stores.Add((storeFirst ? first : second) / operations);
                ratios.Add(stores[^1] / floors[^1]);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{work,-30} {unit,-10} {At(floors, 0.5),10:N2} {At(stores, 0.5),10:N2} {At(ratios, 0.25),8:N2} {At(ratios, 0.5),8:N2} {At(ratios, 0.75),8:N2}"));
    }

    private static async Task<double> TimeAsync(Side side)
    {
        side.Prepare();
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        await side.Run();
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
    }

    private static double At(List<double> samples, double share) => samples.Order().ElementAt((int)(share * (samples.Count - 1)));

    private static Side Process(Action run) => new(Nothing, () =>
    {
        run();
        return Task.CompletedTask;
    });

    private static void Nothing()
    {
    }

    private sealed record Side(Action Prepare, Func<Task> Run);
}
