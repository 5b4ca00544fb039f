using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Benchmarks;

/// <summary>Reading a timeline and folding it, beside a plain query with the serialiser's generated code and the same fold: an operation is a timeline.</summary>
[Config(typeof(BesideFloor))]
public class ReadBenchmarks
{
    /// <summary>How often a timeline is read in an operation, so that short ones can be measured.</summary>
    public const int Times = 20;

    private static readonly Dictionary<string, JsonTypeInfo> Types = EventKinds.All.ToDictionary(
        kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.Type.Name), kind => EventJson.Default.GetTypeInfo(kind.Type)!);

    private BenchmarkDatabase database = null!;
    private TimelineId timeline;

    /// <summary>How many events the timeline has.</summary>
    [Params(50, 1_000, 10_000)]
    public int Events { get; set; }

    /// <summary>Makes the timeline, among others.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        database = BenchmarkDatabase.Open();
        foreach (var count in new[] { 5_000, Events, 5_000 })
        {
            (var made, var events) = Workload.Of(count);
            database.Store.AppendInBatchesAsync(Workload.Begin(made), events.ToAsyncEnumerable()).GetAwaiter().GetResult();
            timeline = count == Events ? made : timeline;
        }

        database.Settle();
    }

    /// <summary>Stops the server.</summary>
    [GlobalCleanup]
    public void CleanUp() => database.Dispose();

    /// <summary>The floor.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Times), BenchmarkCategory("read and fold")]
    public async Task<NegotiationState> FloorAsync()
    {
        var state = NegotiationState.Empty;
        for (var time = 0; time < Times; time++)
        {
            state = NegotiationState.Empty;
            await using var command = database.Source.CreateCommand("select type, data from simulator.mt_events where stream_id = $1 order by version");
            command.Parameters.Add(new() { Value = timeline.Value });
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                state = Negotiation.Evolve(state, (NegotiationEvent)JsonSerializer.Deserialize(rows.GetFieldValue<byte[]>(1), Types[rows.GetString(0)])!);
            }
        }

        return state;
    }

    /// <summary>The store.</summary>
    [Benchmark(OperationsPerInvoke = Times), BenchmarkCategory("read and fold")]
    public async Task<NegotiationState> ReadAndFoldAsync()
    {
        var state = NegotiationState.Empty;
        for (var time = 0; time < Times; time++)
        {
            state = NegotiationState.Empty;
            await foreach (var stored in database.Store.ReadAsync(timeline))
            {
                state = Negotiation.Evolve(state, stored.Event);
            }
        }

        return state;
    }
}
