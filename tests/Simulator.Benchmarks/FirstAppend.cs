using System.Text;
using Npgsql;
using NpgsqlTypes;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Benchmarks;

/// <summary>A program that starts, appends one event, and ends: the store's, or one written by hand with nothing but Npgsql.</summary>
internal static class FirstAppend
{
    /// <summary>The first argument that asks for it.</summary>
    public const string Verb = "first-append";

    /// <summary>The second argument for each of the two.</summary>
    public const string Bare = "bare", Store = "store";

    /// <summary>Appends an event to a new timeline.</summary>
    public static Task RunAsync(string how, string connectionString) => how == Store ? StoreAsync(connectionString) : BareAsync(connectionString);

    private static async Task StoreAsync(string connectionString)
    {
        var warm = Task.Run(SimulatorStore.WarmUp);
        await using var database = NpgsqlDataSource.Create(connectionString);
        await Task.WhenAll(warm, Schema.EnsureAsync(database));
        var spoken = new StatementMade(new("north")) { Account = new(When.On(new(2031, 3, 1)), "They speak.", Sources: [new("D1")]) };
        await new EventStore(new(database)).AppendAsync(new(new($"first-{Guid.NewGuid():N}"), 0, NegotiationState.Empty), [new(Guid.NewGuid(), spoken)]);
    }

    private static async Task BareAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand(
            """
            with head as (insert into simulator.mt_streams (id, version, timestamp, created, tenant_id, is_archived) values ($1, 1, now(), now(), '*DEFAULT*', false) returning id),
            event as (
                insert into simulator.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
                select nextval('simulator.mt_events_sequence'), $2, head.id, 1, $3, 'statement_made', now(), '*DEFAULT*', $4, false from head),
            summary as (
                insert into simulator.timelines (id, version, first_day, last_day, phase, rung, updated)
                select head.id, 1, $5, $5, 'Prelude', 'None', now() from head)
            insert into simulator.source_index (timeline, since, source, versions) select head.id, 1, 'D1', '{1}' from head
            """);
        command.Parameters.Add(new() { Value = $"first-{Guid.NewGuid():N}" });
        command.Parameters.Add(new() { Value = Guid.NewGuid() });
        command.Parameters.Add(new() { Value = Spoken, NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = "Simulator.Domain.StatementMade, Simulator.Domain" });
        command.Parameters.Add(new() { Value = new DateOnly(2031, 3, 1) });
        await command.ExecuteNonQueryAsync();
    }

    private static byte[] Spoken => Encoding.UTF8.GetBytes(
        """
        {"By":"north","Account":{"When":{"From":"2031-03-01","To":"2031-03-01","Precision":"Day","Basis":"Stated"},"Text":"They speak.","Sources":["D1"],"Certainty":"High","Origin":"Recorded"}}
        """);
}
