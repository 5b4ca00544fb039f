using System.Diagnostics;
using System.Globalization;

namespace Simulator.Benchmarks;

/// <summary>
/// The benchmarks that have a floor, floor and store in turns. On a machine whose speed changes from minute to minute both sides of a pair meet
/// the same speed, which they do not where all runs of the one come after all runs of the other.
/// </summary>
internal static class Pairs
{
    /// <summary>Pairs that are run and not counted, until everything is compiled.</summary>
    private const int Uncounted = 12;

    /// <summary>Prints the median of both sides, and the quartiles of the ratio within a pair.</summary>
    /// <param name="pairs">How many pairs of each kind.</param>
    public static async Task PrintAsync(int pairs)
    {
        Console.WriteLine($"{pairs} pairs of each, floor and store in turns: medians, and the quartiles of the ratio");
        Console.WriteLine($"{"work",-32} {"unit",-10} {"floor",10} {"store",10} {"25 %",8} {"50 %",8} {"75 %",8}");

        var append = new AppendBenchmarks();
        append.SetUp();
        await MeasureAsync("append 500 x 1", "µs/event", 500, (append.PrepareFloor500, append.FloorEachAsync), (append.Prepare500, append.AppendEachAsync));
        await MeasureAsync("append 50 x 100", "µs/event", 5_000, (append.PrepareFloor5000, append.FloorHundredsAsync), (append.Prepare5000, append.AppendHundredsAsync));
        await MeasureAsync("bulk 50 x 1,000", "µs/event", 50_000, (append.PrepareFloor50000, append.FloorInBatchesAsync), (append.Prepare50000, append.AppendInBatchesAsync));
        append.CleanUp();

        foreach (var events in new[] { 50, 1_000, 10_000 })
        {
            var read = new ReadBenchmarks { Events = events };
            read.SetUp();
            await MeasureAsync($"read and fold {events:N0}", "µs/event", events * ReadBenchmarks.Times, (Nothing, read.FloorAsync), (Nothing, read.ReadAndFoldAsync));
            read.CleanUp();
        }

        var start = new ColdStartBenchmarks();
        start.SetUp();
        await MeasureAsync("start, only the store ahead", "ms", 1_000, Started(start.BareNpgsql), Started(start.StoreAhead));
        await MeasureAsync("start, both compiled ahead", "ms", 1_000, Started(start.BareNpgsqlAhead), Started(start.StoreAhead));
        await MeasureAsync("start, neither", "ms", 1_000, Started(start.BareNpgsql), Started(start.Store));
        start.CleanUp();

        async Task MeasureAsync(string work, string unit, int operations, (Action Prepare, Func<Task> Run) floor, (Action Prepare, Func<Task> Run) store)
        {
            var (floors, stores, ratios) = (new List<double>(), new List<double>(), new List<double>());
            for (var pair = -Uncounted; pair < pairs; pair++)
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
                $"{work,-32} {unit,-10} {At(floors, 0.5),10:N2} {At(stores, 0.5),10:N2} {At(ratios, 0.25),8:N2} {At(ratios, 0.5),8:N2} {At(ratios, 0.75),8:N2}"));
        }

        static void Nothing()
        {
        }

        static (Action Prepare, Func<Task> Run) Started(Action process) => (Nothing, () =>
        {
            process();
            return Task.CompletedTask;
        });
    }

    private static async Task<double> TimeAsync((Action Prepare, Func<Task> Run) side)
    {
        side.Prepare();
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        await side.Run();
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
    }

    private static double At(List<double> samples, double share) => samples.Order().ElementAt((int)(share * (samples.Count - 1)));
}
