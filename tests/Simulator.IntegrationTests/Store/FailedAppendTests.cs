using Npgsql;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Postgres;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

public sealed class FailedAppendTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    [Fact]
    public async Task An_append_that_fails_at_its_commit_leaves_no_event_with_the_numbers_that_it_took()
    {
        // After a crash of the server the sequence may give those numbers again.
        await database.Source.CreateCommand(
            """
            create function simulator.refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
            create constraint trigger refuse after insert on simulator.mt_events deferrable initially deferred
                for each row when (new.type <> 'tombstone') execute function simulator.refuse()
            """).ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await using (var store = new SimulatorStore(database.Source))
        {
            var start = new TimelineHead(Given.Timeline(), 0, NegotiationState.Empty);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => new EventStore(store).AppendAsync(start, Given.Talks()));
            Assert.Equal("refused", refused.MessageText);
        }

        Assert.Equal(
            0,
            await database.Source.CreateCommand("select count(*) from simulator.mt_events").ValueAsync<long>(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_statement_that_is_cancelled_is_no_failure_of_the_server()
    {
        using var cancel = new CancellationTokenSource();
        var sleeping = new ConnectionLoss(database.Source).ReadingAsync(
            () => database.Source.CreateCommand("select 1 from pg_sleep(600)").ValueAsync<int>(cancel.Token), cancel.Token);
        while (!await database.Source.CreateCommand(
            "select exists (select from pg_stat_activity where state = 'active' and query = 'select 1 from pg_sleep(600)')")
            .ValueAsync<bool>(TestContext.Current.CancellationToken))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sleeping);
    }
}
