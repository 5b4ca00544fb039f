using BenchmarkDotNet.Attributes;
using Npgsql;
using Simulator.Application.Cases;
using Simulator.Domain;
using Simulator.Store;
using Simulator.Store.Postgres;

namespace Simulator.Benchmarks;

/// <summary>What the store adds to a bare connection when a program starts, connects and asks for a state: each run opens its own connections.</summary>
[InProcess]
[MemoryDiagnoser]
public class StateBenchmarks
{
    private static readonly TimelineId Timeline = new("benchmark");
    private static readonly DateOnly Day = new(2025, 11, 16);
    private PrivatePostgres server = null!;

    /// <summary>Starts a private server and loads a case.</summary>
    [GlobalSetup]
    public void SetUp() => SetUpAsync().GetAwaiter().GetResult();

    /// <summary>Leaves the server.</summary>
    [GlobalCleanup]
    public void CleanUp() => server.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>The floor: connect with plain Npgsql and read the bytes of the state document.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> BareNpgsqlAsync()
    {
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = database.CreateCommand("select version, state from simulator.timelines where id = $1");
        command.Parameters.Add(new() { Value = Timeline.Value });
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return row.GetFieldValue<byte[]>(1).Length;
    }

    /// <summary>Connect and show the state at the head.</summary>
    [Benchmark]
    public async Task<NegotiationState> HeadAsync()
    {
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        return (await new EventStore(database, new()).HeadAsync(Timeline)).State;
    }

    /// <summary>Connect, read all events up to a day and fold them.</summary>
    [Benchmark]
    public async Task<NegotiationState> AtDateAsync()
    {
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        var store = new EventStore(database, new());
        return Negotiation.Fold(await store.ReadAsync(Timeline, new(Until: Day)).Select(stored => stored.Event).ToListAsync());
    }

    private async Task SetUpAsync()
    {
        server = await PrivatePostgres.JoinAsync(SimulatorHome.FromEnvironment(), PrivatePostgresOptions.FromEnvironment(), Console.WriteLine, CancellationToken.None);
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        await Schema.EnsureAsync(database);
        var content = CaseReader.Read(new(Path.Combine(Seeds(), "pak-afg-2025")));
        var events = content.Events.Select(happened => new NewEvent(EventIdentity.Of(Timeline, happened.Account.Row!.Value), happened)).ToArray();
        await new EventStore(database, new()).AppendAsync(new(Timeline, 0, NegotiationState.Empty), events);
    }

    private static string Seeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "seeds")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "seeds");
    }
}
