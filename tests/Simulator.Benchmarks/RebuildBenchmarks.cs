using BenchmarkDotNet.Attributes;
using Simulator.Domain;
using Simulator.Domain.Serialization;
using Simulator.Domain.State;
using Simulator.Store.Rebuilding;

namespace Simulator.Benchmarks;

/// <summary>
/// Making all read models again from 50,000 events of 50 timelines, beside folding the same events and writing nothing: an operation is an event.
/// </summary>
[Config(typeof(BesideFloor))]
public class RebuildBenchmarks
{
    private const int Timelines = 50, Each = 1_000;

    private BenchmarkDatabase database = null!;
    private ReadModels models = null!;

    /// <summary>Whether the events are bare facts of about 230 bytes, or those of a story, of about 370.</summary>
    [Params("terse", "story")]
    public string Told { get; set; } = "";

    /// <summary>Makes the timelines.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        database = BenchmarkDatabase.Open();
        models = new(new(database.Source));
        for (var seed = 1; seed <= Timelines; seed++)
        {
            var (timeline, events) = Told == "terse" ? Workload.Terse(Each) : Workload.Of(Each, seed);
            database.Store.AppendInBatchesAsync(Workload.Begin(timeline), events.ToAsyncEnumerable()).GetAwaiter().GetResult();
        }

        database.Settle();
    }

    /// <summary>Checks what was made, and stops the server.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        database.Check();
        database.Dispose();
    }

    /// <summary>Reads and folds all events one after the other with the store's codec, and writes nothing.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Timelines * Each), BenchmarkCategory("rebuild 50 x 1,000")]
    public async Task<int> ScanAndFoldAsync()
    {
        var (codec, states) = (new EventCodec(), new Dictionary<string, NegotiationState>());
        await using var command = database.Source.CreateCommand("select stream_id, type, data from simulator.mt_events order by seq_id");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var timeline = rows.GetString(0);
            states[timeline] = Negotiation.Evolve(
                states.GetValueOrDefault(timeline, NegotiationState.Empty), codec.Decode(rows.GetString(1), rows.GetFieldValue<byte[]>(2)));
        }

        return states.Count;
    }

    /// <summary>The rebuild, with its writes and the exchange.</summary>
    [Benchmark(OperationsPerInvoke = Timelines * Each), BenchmarkCategory("rebuild 50 x 1,000")]
    public Task<CheckedEvents> RebuildAsync() => models.RebuildAsync();
}
