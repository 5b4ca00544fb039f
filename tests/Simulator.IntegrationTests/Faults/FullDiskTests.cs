using System.Runtime.CompilerServices;
using Npgsql;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.IntegrationTests.CommandLine;
using Simulator.Postgres;
using Simulator.PrivatePostgres;
using Simulator.ServerUser;
using Simulator.Store;
using Simulator.Store.Migrations;

namespace Simulator.IntegrationTests.Faults;

/// <summary>A disk that is full to the last byte, and then no longer.</summary>
public class FullDiskTests(ITestOutputHelper output)
{
    private static readonly TimelineId Timeline = new("full");

    [Fact]
    public async Task On_a_full_disk_an_append_is_refused_whole_and_goes_on_without_loss_when_there_is_room()
    {
        await using var filled = await FilledServer.StartAsync();
        if (filled is not var (disk, server, _, store, head))
        {
            return;
        }

        (head, var failure) = await AppendAsync(store, head, batches: 10_000);

        output.WriteLine($"Version {head.Version}, then: {failure?.Message}");
        Assert.Equal(PostgresErrorCodes.DiskFull, Assert.IsType<PostgresException>(failure).SqlState);
        await Inspection.OfAsync(server.ConnectionString, Timeline, head.Version);
        using (var command = SimulatorProcess.Start(disk.Home.Folder, [], "generate", "a-story", "--events", "20000"))
        {
            var ended = await command.EndAsync();
            Assert.Equal(1, ended.ExitCode);
            Assert.Contains("The disk of the database is full", ended.Messages);
            Assert.Contains("Free space on that disk and run the command again.", ended.Messages);
        }

        disk.MakeRoom();
        (head, failure) = await AppendAsync(store, head, batches: 50);
        Assert.Null(failure);
        Assert.Equal(head.Version, await Inspection.OfAsync(server.ConnectionString, Timeline, head.Version));
    }

    [Fact]
    public async Task A_server_that_a_full_disk_brings_down_comes_back_without_loss_when_there_is_room()
    {
        await using var filled = await FilledServer.StartAsync();
        if (filled is not var (disk, server, _, store, head))
        {
            return;
        }

        // The log of commits continues in a new file, for which there is no room. PostgreSQL gives up rather than acknowledge what it cannot keep.
        await Assert.ThrowsAnyAsync<NpgsqlException>(async () =>
        {
            for (var files = 0; files < 100; files++)
            {
                await PrivatePostgres.TemporaryHome.AskAsync(
                    server.ConnectionString, "select pg_logical_emit_message(false, '', ''), pg_switch_wal()");
            }
        });
        (head, var failure) = await AppendAsync(store, head, batches: 10_000);

        output.WriteLine($"Version {head.Version}, then: {failure?.Message}");
        Assert.Contains("No space left on device", Assert.IsType<ConnectionLostException>(failure).Message);
        Assert.Contains("either all are or none", failure.Message);

        disk.MakeRoom();
        await using var next = await disk.Home.JoinAsync(PrivateServerOptions.FromEnvironment());
        await Inspection.OfAsync(next.ConnectionString, Timeline, head.Version);
        (head, failure) = await AppendAsync(store, head, batches: 50);
        Assert.Null(failure);
        Assert.Equal(head.Version, await Inspection.OfAsync(next.ConnectionString, Timeline, head.Version));
    }

    /// <summary>Appends numbered events, until one append fails.</summary>
    private static async Task<(TimelineHead Head, NpgsqlException? Failure)> AppendAsync(EventStore store, TimelineHead head, int batches)
    {
        try
        {
            for (var batch = 0; batch < batches; batch++)
            {
                var before = head.Version;
                var count = (int)(NumberedEvents.EndOfBatchAfter(before) - before);
                head = await store.AppendAsync(head, [.. Enumerable.Range(1, count).Select(place => NumberedEvents.At(Timeline, before + place))]);
            }

            return (head, null);
        }
        catch (NpgsqlException failure)
        {
            return (head, failure);
        }
    }

    /// <summary>A server with some events on a disk that has not a byte of room.</summary>
    private sealed record FilledServer(FullDisk Disk, PrivateServer Server, NpgsqlDataSource Database, EventStore Store, TimelineHead Head)
        : IAsyncDisposable
    {
        /// <summary>Starts it for a test; none when the test was run in a namespace of its own instead.</summary>
        public static async Task<FilledServer?> StartAsync([CallerMemberName] string test = "")
        {
            if (await FullDisk.MountAsync(megabytes: 120, $"{typeof(FullDiskTests).FullName}.{test}") is not { } disk)
            {
                return null;
            }

            var server = await disk.Home.JoinAsync(PrivateServerOptions.FromEnvironment());
            var database = NpgsqlDataSource.Create(server.ConnectionString);
            await Schema.EnsureAsync(database);
            var store = new EventStore(new(database, loss: new(database, server.ReviveAsync)));
            var (head, _) = await AppendAsync(store, new(Timeline, 0, NegotiationState.Empty), batches: 100);
            disk.Fill();
            return new(disk, server, database, store, head);
        }

        public async ValueTask DisposeAsync()
        {
            await Database.DisposeAsync();
            await Server.DisposeAsync();
            await Disk.DisposeAsync();
        }
    }
}
