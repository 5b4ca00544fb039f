using System.Diagnostics;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Benchmarks;

/// <summary>How the cost of an append, of the state at the head and of reading grows with the length of one timeline.</summary>
internal static class Curves
{
    private const int Samples = 200;

    /// <summary>Prints a line for each length from 10 to the longest, ten times the one before.</summary>
    public static async Task PrintAsync(int longest)
    {
        using var database = BenchmarkDatabase.Open();
        Console.WriteLine("medians, each with its ratio to that at 1,000 events; live memory after a collection in the middle of the read");
        Console.WriteLine($"{"events",10} {"append, µs",18} {"head, µs",18} {"read, µs/event",18} {"memory, MB",12} {"bulk, events/s",16}");
        var lines = new List<Line>();
        await MeasureAsync(database, 1_000);
        for (var length = 10; length <= longest; length *= 10)
        {
            lines.Add(await MeasureAsync(database, length));
        }

        var unit = lines.Find(line => line.Length == 1_000) ?? lines[^1];
        foreach (var line in lines)
        {
            Console.WriteLine(
                $"{line.Length,10:N0} {line.Append,10:N0} ({line.Append / unit.Append:N2}) {line.Head,10:N0} ({line.Head / unit.Head:N2}) "
                + $"{line.Read,10:N2} ({line.Read / unit.Read:N2}) {line.Memory,12:N1} {line.Bulk,16:N0}");
        }
    }

    private static async Task<Line> MeasureAsync(BenchmarkDatabase database, int length)
    {
        var timeline = new TimelineId($"curve-{Guid.NewGuid():N}");
        var watch = Stopwatch.StartNew();
        var head = await database.Store.AppendInBatchesAsync(
            Workload.Begin(timeline), Workload.Endless(timeline, seed: 7).Take(length).ToAsyncEnumerable());
        var bulk = length / watch.Elapsed.TotalSeconds;
        database.Settle();

        var (read, memory) = await ReadAsync(database, timeline, length);
        var heads = await MedianAsync(() => database.Store.HeadAsync(timeline));
        var spoken = Workload.Endless(timeline, seed: 7).Skip(1).First().Event;
        var appends = await MedianAsync(async () => head = await database.Store.AppendAsync(head, [new(Guid.NewGuid(), spoken)]));
        return new(length, appends, heads, read, memory, bulk);
    }

    /// <summary>
    /// The time per event of reading and folding the whole timeline as it streams in, and the memory that is held in the middle of it.
    /// </summary>
    private static async Task<(double Microseconds, double Megabytes)> ReadAsync(BenchmarkDatabase database, TimelineId timeline, int length)
    {
        var times = Math.Max(1, 20_000 / length);
        var memory = 0L;
        var watch = new Stopwatch();
        for (var time = 0; time < times; time++)
        {
            var state = NegotiationState.Empty;
            watch.Start();
            await foreach (var stored in database.Store.ReadAsync(timeline))
            {
                state = Negotiation.Evolve(state, stored.Event);
                if (stored.Version == length / 2)
                {
                    watch.Stop();
                    memory = GC.GetTotalMemory(forceFullCollection: true);
                    watch.Start();
                }
            }

            watch.Stop();
        }

        return (watch.Elapsed.TotalMicroseconds / length / times, memory / 1e6);
    }

    private static async Task<double> MedianAsync<T>(Func<Task<T>> work)
    {
        var samples = new List<double>();
        for (var sample = 0; sample < Samples; sample++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            samples.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        samples.Sort();
        return samples[Samples / 2];
    }

    private sealed record Line(int Length, double Append, double Head, double Read, double Memory, double Bulk);
}
