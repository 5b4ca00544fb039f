using Npgsql;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Postgres;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

/// <summary>A writer whose connection dies and who does not try again, as when its process is killed.</summary>
public sealed class InterruptedAppendTests : IClassFixture<StoreDatabase>, IAsyncDisposable
{
    private const string Writer = "writer about to die";

    private readonly StoreDatabase database;
    private readonly NpgsqlDataSource connections;
    private readonly EventStore writer;

    public InterruptedAppendTests(StoreDatabase database)
    {
        this.database = database;
        connections = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString) { ApplicationName = Writer });
        writer = new(new(connections, loss: new(connections) { Patience = TimeSpan.Zero }));
    }

    public ValueTask DisposeAsync() => connections.DisposeAsync();

    [Fact]
    public async Task An_append_that_dies_halfway_leaves_nothing_and_succeeds_when_tried_again()
    {
        var (head, events) = (new TimelineHead(Given.Timeline(), 0, NegotiationState.Empty), Given.Talks());
        Task<TimelineHead> appending;
        await using (var obstacle = await database.Source.OpenConnectionAsync())
        await using (var held = await obstacle.BeginTransactionAsync())
        {
            // The append has written its events when it comes to the summary, where it has to wait for this uncommitted row.
            await using var insert = new NpgsqlCommand(
                "insert into simulator.mt_doc_timeline (id, data, mt_version) values ($1, '{}', 1)", obstacle, held);
            insert.Parameters.Add(new() { Value = head.Timeline.Value });
            await insert.ExecuteNonQueryAsync();
            appending = writer.AppendAsync(head, events);
            await database.UntilSomebodyWaitsAsync();

            await KillAsync();
            await Assert.ThrowsAsync<ConnectionLostException>(() => appending);
        }

        Assert.Equal(head, await database.Store.HeadAsync(head.Timeline));
        Assert.Empty(await database.ReadAsync(head.Timeline));
        Assert.Empty(await database.ListAsync<string>("select id from simulator.mt_doc_citations where timeline = $1", head.Timeline));

        await RetryAsync(head, events);

        Assert.Equal(events.Select(happened => happened.Id), (await database.ReadAsync(head.Timeline)).Select(stored => stored.Id));
    }

    [Fact]
    public async Task Appends_that_die_at_any_moment_are_there_whole_or_not_at_all()
    {
        var head = await database.BeginAsync(Given.Statement());
        var expected = (await database.ReadAsync(head.Timeline)).Select(stored => stored.Id).ToList();
        for (var round = 0; round < 24; round++)
        {
            var events = Given.Statements(200);
            var appending = writer.AppendAsync(head, events);
            await Task.Delay(round % 8);
            await KillAsync();
            await appending.ContinueWith(_ => { }, TaskScheduler.Default);

            var survived = await database.ReadAsync(head.Timeline, new(head.Version + 1));
            Assert.True(survived.Count is 0 or 200, $"{survived.Count} of 200 events survived.");

            head = await RetryAsync(head, events);
            expected.AddRange(events.Select(happened => happened.Id));
        }

        Assert.Equal(expected, (await database.ReadAsync(head.Timeline)).Select(stored => stored.Id));
        await database.IsProjectedAsync(head.Timeline, head.State);
    }

    /// <summary>Appends with patience, until the pool has no dead connection left.</summary>
    private Task<TimelineHead> RetryAsync(TimelineHead head, NewEvent[] events) => new EventStore(new(connections)).AppendAsync(head, events);

    private Task KillAsync() => database.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1", Writer);
}
