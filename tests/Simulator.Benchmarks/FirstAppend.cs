using System.Globalization;
using Npgsql;
using Simulator.Domain;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;
using Simulator.Store;
using Simulator.Store.Migrations;

namespace Simulator.Benchmarks;

/// <summary>A program that starts, appends one event, and ends: the store's, or one with nothing but Marten.</summary>
internal static class FirstAppend
{
    /// <summary>The first argument that asks for it.</summary>
    public const string Verb = "first-append";

    /// <summary>The second argument for each of the two.</summary>
    public const string Marten = "marten", Store = "store";

    /// <summary>Appends an event to a new timeline, and prints the processor time of the process in milliseconds.</summary>
    public static async Task RunAsync(string how, string connectionString)
    {
        await (how == Store ? StoreAsync(connectionString) : MartenAsync(connectionString));
        Console.WriteLine(Environment.CpuUsage.TotalTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static NewEvent Spoken => new(Guid.NewGuid(), new StatementMade(new("north"))
    {
        Account = new(When.On(new(2031, 3, 1)), "They speak.", Sources: [new("D1")]),
    });

    private static TimelineHead Nothing => Workload.Begin(new($"first-{Guid.NewGuid():N}"));

    private static async Task StoreAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var store = new SimulatorStore(database);
        await Task.WhenAll(Task.Run(store.WarmUp), Schema.EnsureAsync(database));
        await new EventStore(store).AppendAsync(Nothing, [Spoken]);
    }

    private static async Task MartenAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var documents = BareMarten.Open(database);
        await BareMarten.AppendAsync(documents, Nothing, [Spoken]);
    }
}
