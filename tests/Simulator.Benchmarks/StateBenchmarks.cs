using BenchmarkDotNet.Attributes;
using Npgsql;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Benchmarks;

/// <summary>
/// What the store adds to a bare connection when a program starts, connects and asks for a state: each run opens its own connections.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class StateBenchmarks
{
    private const int Events = 76;
    private BenchmarkDatabase database = null!;
    private TimelineId timeline;
    private DateOnly day;

    /// <summary>Starts a private server and makes a timeline as long as the recorded case.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        database = BenchmarkDatabase.Open();
        (timeline, var events) = Workload.Of(Events);
        day = events[60].Event.Account.When.Effective();
        database.Store.AppendAsync(Workload.Begin(timeline), events).GetAwaiter().GetResult();
    }

    /// <summary>Stops the server.</summary>
    [GlobalCleanup]
    public void CleanUp() => database.Dispose();

    /// <summary>The floor: connect with plain Npgsql and read the bytes of the state document.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> BareNpgsqlAsync()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(
            "select version, data from simulator.mt_doc_state where timeline = $1 order by version desc limit 1");
        command.Parameters.Add(new() { Value = timeline.Value });
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return row.GetFieldValue<byte[]>(1).Length;
    }

    /// <summary>Connect and show the state at the head.</summary>
    [Benchmark]
    public async Task<NegotiationState> HeadAsync()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        return (await new EventStore(new(source)).HeadAsync(timeline)).State;
    }

    /// <summary>Connect, read all events up to a day and fold them.</summary>
    [Benchmark]
    public async Task<NegotiationState> AtDateAsync()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        return Negotiation.Fold(await new EventStore(new(source)).ReadAsync(timeline, new(Until: day)).Select(stored => stored.Event).ToListAsync());
    }
}
