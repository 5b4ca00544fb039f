using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Simulator.Application.Pipeline;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;

namespace Simulator.Benchmarks;

/// <summary>
/// Twenty writers who all append to one timeline, each event decided on the head that it follows, and who try again, as every request does, when
/// another was first.
/// </summary>
internal static class Contention
{
    private const int Writers = 20, Each = 2_000;

    /// <summary>Lets them write, checks that nothing was lost or doubled, and prints how fast it went.</summary>
    public static async Task PrintAsync()
    {
        using var database = BenchmarkDatabase.Open();
        var timeline = new TimelineId("contended");
        var retry = new RetryOnConflict<NewEvent, TimelineHead>(NullLogger<RetryOnConflict<NewEvent, TimelineHead>>.Instance);
        var tries = 0L;
        var written = new Guid[Writers][];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var own = Enumerable.Range(0, Each).Select(number => new NewEvent(Guid.NewGuid(), Spoken(writer, number))).ToArray();
            written[writer] = [.. own.Select(e => e.Id)];
            foreach (var happened in own)
            {
                await retry.Handle(happened, CancellationToken.None, async () =>
                {
                    Interlocked.Increment(ref tries);
                    return await database.Store.AppendAsync(await database.Store.HeadAsync(timeline), [happened]);
                });
            }
        })));
        var seconds = watch.Elapsed.TotalSeconds;

        var stored = await database.Store.ReadAsync(timeline).ToListAsync();
        var ids = stored.Select(e => e.Id).ToHashSet();
        Expect(
            stored.Select(e => e.Version).SequenceEqual(Enumerable.Range(1, Writers * Each).Select(version => (long)version)),
            "The versions are contiguous");
        Expect(written.All(own => own.All(ids.Contains)) && ids.Count == stored.Count, "Every event is there once");
        Expect(Negotiation.Fold(stored.Select(e => e.Event)) == (await database.Store.HeadAsync(timeline)).State, "The head is the fold");
        database.Check();
        Console.WriteLine(
            $"{Writers} writers x {Each:N0} appends of one event to one timeline: "
            + $"{stored.Count / seconds:N0} events/s, {(double)tries / stored.Count:N1} tries for each.");
    }

    private static StatementMade Spoken(int writer, int number) => new(new($"speaker-{writer}"))
    {
        Account = new(When.On(new(2031, 3, 1)), $"Speaker {writer} says number {number}.", Sources: [new("D1")], Origin: Origin.Hypothetical),
    };

    private static void Expect(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{what}: no.");
        }

        Console.WriteLine($"{what}: yes.");
    }
}
