using System.Globalization;
using Npgsql;
using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.PrivatePostgres;
using Simulator.Store;

namespace Simulator.ServerUser;

/// <summary>Appends numbered events until it is killed, and writes down each version after it was acknowledged and never before.</summary>
internal static class Appending
{
    /// <summary>Appends until the process is killed.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="acknowledged">The file of acknowledged versions, a line each. Appending goes on after the last of them.</param>
    public static async Task RunAsync(TimelineId timeline, string acknowledged)
    {
        await using var connection = await DatabaseConnection.OpenAsync(
            named: null, SimulatorHome.FromEnvironment(), PrivateServerOptions.FromEnvironment(), Console.Error.WriteLine, CancellationToken.None);
        await using var database = NpgsqlDataSource.Create(connection.ConnectionString);
        var store = new EventStore(new(database, loss: new(database, connection.Revive)));
        var version = File.Exists(acknowledged) && File.ReadLines(acknowledged).LastOrDefault() is { } last
            ? long.Parse(last, CultureInfo.InvariantCulture)
            : 0;
        await using var notes = new StreamWriter(acknowledged, append: true) { AutoFlush = true };
        for (var head = new TimelineHead(timeline, version, NumberedEvents.StateAt(version)); ;)
        {
            var end = NumberedEvents.EndOfBatchAfter(head.Version);
            var events = Enumerable.Range(1, (int)(end - head.Version)).Select(place => NumberedEvents.At(timeline, head.Version + place)).ToArray();
            head = NumberedEvents.IsLarge(head.Version)
                ? await store.AppendInBatchesAsync(head, events.ToAsyncEnumerable())
                : await store.AppendAsync(head, events);
            await notes.WriteAsync($"{head.Version}\n");
        }
    }
}
