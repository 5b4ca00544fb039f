using BenchmarkDotNet.Attributes;
using Npgsql;
using Simulator.Store;

namespace Simulator.Benchmarks;

/// <summary>Appending, beside the same rows written by hand: an operation is an event.</summary>
[Config(typeof(BesideFloor))]
public class AppendBenchmarks
{
    private BenchmarkDatabase database = null!;
    private NpgsqlConnection connection = null!;
    private TimelineHead head = null!;
    private NewEvent[] events = [];
    private List<FloorRows> rows = [];
    private List<NpgsqlCommand> commands = [];

    /// <summary>Starts the server.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        database = BenchmarkDatabase.Open();
        connection = database.Source.OpenConnection();
    }

    /// <summary>Checks that both sides wrote what follows from the events, and stops the server.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        connection.Dispose();
        database.Check();
        database.Dispose();
    }

    /// <summary>Makes the events of an iteration.</summary>
    [IterationSetup(Target = nameof(AppendEachAsync))]
    public void Prepare500() => Prepare(500);

    /// <inheritdoc cref="Prepare500"/>
    [IterationSetup(Target = nameof(AppendHundredsAsync))]
    public void Prepare5000() => Prepare(5_000);

    /// <inheritdoc cref="Prepare500"/>
    [IterationSetup(Target = nameof(AppendInBatchesAsync))]
    public void Prepare50000() => Prepare(50_000);

    /// <summary>Makes the rows of an iteration.</summary>
    [IterationSetup(Target = nameof(FloorEachAsync))]
    public void PrepareFloor500() => PrepareFloor(500, each: 1);

    /// <inheritdoc cref="PrepareFloor500"/>
    [IterationSetup(Target = nameof(FloorHundredsAsync))]
    public void PrepareFloor5000() => PrepareFloor(5_000, each: 100);

    /// <inheritdoc cref="PrepareFloor500"/>
    [IterationSetup(Target = nameof(FloorInBatchesAsync))]
    public void PrepareFloor50000() => PrepareFloor(50_000, each: 1_000);

    /// <summary>The floor of 500 appends of one event.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 500), BenchmarkCategory("500 x 1")]
    public Task FloorEachAsync() => RunAsync();

    /// <summary>500 appends of one event.</summary>
    [Benchmark(OperationsPerInvoke = 500), BenchmarkCategory("500 x 1")]
    public Task AppendEachAsync() => AppendAsync(1);

    /// <summary>The floor of 50 appends of a hundred events.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 5_000), BenchmarkCategory("50 x 100")]
    public Task FloorHundredsAsync() => RunAsync();

    /// <summary>50 appends of a hundred events.</summary>
    [Benchmark(OperationsPerInvoke = 5_000), BenchmarkCategory("50 x 100")]
    public Task AppendHundredsAsync() => AppendAsync(100);

    /// <summary>The floor of 50,000 events in batches of a thousand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 50_000), BenchmarkCategory("bulk 50 x 1,000")]
    public async Task FloorInBatchesAsync()
    {
        foreach (var batch in rows)
        {
            await Floor.BulkAsync(batch, connection);
        }
    }

    /// <summary>50,000 events in batches.</summary>
    [Benchmark(OperationsPerInvoke = 50_000), BenchmarkCategory("bulk 50 x 1,000")]
    public async Task AppendInBatchesAsync() => head = await database.Store.AppendInBatchesAsync(head, events.ToAsyncEnumerable());

    private void Prepare(int count)
    {
        (var timeline, events) = Workload.Of(count);
        head = Workload.Begin(timeline);
        database.Settle();
    }

    private void PrepareFloor(int count, int each)
    {
        var (timeline, made) = Workload.Of(count);
        rows = FloorRows.Of(timeline, made, each);
        commands = [.. rows.Select(append => Floor.Append(append, connection))];
        foreach (var command in commands.DistinctBy(command => command.CommandText))
        {
            command.Prepare();
        }

        database.Settle();
    }

    private async Task AppendAsync(int each)
    {
        foreach (var some in events.Chunk(each))
        {
            head = await database.Store.AppendAsync(head, some);
        }
    }

    private async Task RunAsync()
    {
        foreach (var command in commands)
        {
            await command.ExecuteNonQueryAsync();
        }
    }
}
