using Npgsql;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

/// <summary>What asking for the head touches, when the plan of the query was made while the database was new, and nobody has counted its rows since.</summary>
public class HeadCostTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    private const string Reader = "reader of heads";

    [Fact]
    public async Task The_head_of_a_long_timeline_touches_only_the_events_after_its_stored_state()
    {
        const int Times = 20, BetweenStates = 16;
        await using (var session = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            ApplicationName = Reader, MaxPoolSize = 1, MaxAutoPrepare = 20, AutoPrepareMinUsages = 2,
        }))
        {
            var store = new EventStore(session, new());
            var head = await store.AppendAsync(await store.HeadAsync(Given.Timeline()), Given.Statements(3));
            await AskAsync(store, head, Times);
            head = await store.AppendAsync(head, Given.Statements(2_000 - 3));
            head = await store.AppendAsync(head, Given.Statements(BetweenStates - 1));
            await AskAsync(store, head, Times);
        }

        // A session tells what it touched before it is gone.
        await database.UntilAsync("select not exists (select from pg_stat_activity where application_name = $1)", Reader);
        var touched = await database.AskAsync<long>("select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = 'mt_events'");
        Assert.InRange(touched, Times * BetweenStates, 2 * Times * BetweenStates);
    }

    private static async Task AskAsync(EventStore store, TimelineHead head, int times)
    {
        for (var time = 0; time < times; time++)
        {
            Assert.Equal(head, await store.HeadAsync(head.Timeline));
        }
    }
}
