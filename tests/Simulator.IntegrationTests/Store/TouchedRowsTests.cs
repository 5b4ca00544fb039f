using Npgsql;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

/// <summary>How many rows a question touches, when its plan was made while the database was new, and nobody has counted the rows since.</summary>
public class TouchedRowsTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    private const int Times = 20;

    [Fact]
    public async Task The_head_of_a_long_timeline_touches_only_the_events_after_its_stored_state()
    {
        const int BetweenStates = 16;
        var touched = await TouchedAsync("mt_events", async store =>
        {
            var head = await store.AppendAsync(await store.HeadAsync(Given.Timeline()), Given.Statements(3));
            await AskAsync(head);
            head = await store.AppendAsync(head, Given.Statements(2_000 - 3));
            head = await store.AppendAsync(head, Given.Statements(BetweenStates - 1));
            await AskAsync(head);

            async Task AskAsync(TimelineHead head)
            {
                for (var time = 0; time < Times; time++)
                {
                    Assert.Equal(head, await store.HeadAsync(head.Timeline));
                }
            }
        });
        Assert.InRange(touched, Times * BetweenStates, 2 * Times * BetweenStates);
    }

    [Fact]
    public async Task The_state_at_a_version_and_the_version_on_a_day_touch_only_the_events_after_a_checkpoint()
    {
        const int BetweenCheckpoints = 256;
        var root = await database.BeginAsync(Given.Statement(1));
        var branch = await database.BranchAsync(root.Timeline, at: 1, Given.Statement(2));
        var touched = await TouchedAsync("mt_events", async store =>
        {
            await AskAsync(at: 2, Given.Day(1));
            await database.AppendAsync(branch.Timeline, Given.Days(2_000));
            await AskAsync(at: BetweenCheckpoints * 4 - 1, Given.Day(9).AddDays(500));

            async Task AskAsync(long at, DateOnly day)
            {
                for (var time = 0; time < Times; time++)
                {
                    Assert.Equal(at, (await store.AtAsync(branch.Timeline, at)).State.Events);
                    Assert.NotEqual(0, await store.VersionOnAsync(branch.Timeline, day));
                }
            }
        });
        Assert.InRange(touched, Times * BetweenCheckpoints, 2 * Times * BetweenCheckpoints);
    }

    [Fact]
    public async Task Reading_a_branch_does_not_touch_the_branches_beside_it()
    {
        var root = await database.BeginAsync(Given.Statements(3));
        var branch = await database.BranchAsync(root.Timeline, at: 2, Given.Statement());
        var touched = await TouchedAsync("branches", async store =>
        {
            await ReadAsync();
            await database.ExecuteAsync(
                "insert into simulator.branches select 'beside-' || number, 'parent', 1 from generate_series(1, 2000) number");
            await ReadAsync();

            async Task ReadAsync()
            {
                for (var time = 0; time < Times; time++)
                {
                    Assert.Equal(4, await store.ReadAsync(branch.Timeline).CountAsync());
                    Assert.Equal(root.Timeline, await store.RootAsync(branch.Timeline));
                }
            }
        });
        Assert.InRange(touched, 2 * Times, 8 * Times);
    }

    [Theory]
    [InlineData("branches")]
    [InlineData("mt_streams")]
    [InlineData("mt_doc_citations")]
    public async Task What_is_asked_of_a_branch_does_not_touch_the_branches_beside_it(string table)
    {
        const int Beside = 2_000;
        var root = await database.BeginAsync(Given.Statements(3));
        var branch = await database.BranchAsync(root.Timeline, at: 2, Given.Statement());
        var child = await database.BranchAsync(branch.Timeline, at: 4);
        var touched = await TouchedAsync(table, async session =>
        {
            var (store, tree, index) = (new EventStore(new(session)), new TimelineTree(new(session)), new SourceIndex(new(session)));
            await AskAsync();
            await database.ExecuteAsync(
                "insert into simulator.mt_streams (id, version) select $1 || '-' || number, 3 from generate_series(1, $2) number", root.Timeline,
                Beside);
            await database.ExecuteAsync(
                "insert into simulator.branches select $1 || '-' || number, $1, 2 from generate_series(1, $2) number", root.Timeline, Beside);
            await database.ExecuteAsync(
                "insert into simulator.mt_doc_citations (id, data, timeline, since) "
                + "select $1 || '-' || number, '{}', $1 || '-' || number, 3 from generate_series(1, $2) number", root.Timeline, Beside);
            await AskAsync();

            async Task AskAsync()
            {
                for (var time = 0; time < Times; time++)
                {
                    Assert.Equal(
                        [root.Timeline, branch.Timeline, child.Timeline], (await tree.FamilyAsync(branch.Timeline)).Select(place => place.Timeline));
                    Assert.Equal(
                        [child.Timeline], (await Assert.ThrowsAsync<ArchiveRefusedException>(() => store.ArchiveAsync(branch.Timeline))).Children);
                    Assert.NotEmpty(await index.CitationsAsync(branch.Timeline));
                    Assert.Equal(4, (await store.AtAsync(child.Timeline, 4)).Version);
                    Assert.Equal(5, await store.VersionOnAsync(child.Timeline, Given.Day(31)));
                    await store.ForkAsync(Given.Timeline(), root, [Given.Branch(root)]);
                }
            }
        });
        Assert.InRange(touched, 2 * Times, Times * Beside / 4);
    }

    /// <summary>The rows of a table that one session touches while it works, all of its work by the plans that it makes first.</summary>
    private Task<long> TouchedAsync(string table, Func<EventStore, Task> work) => TouchedAsync(table, session => work(new EventStore(new(session))));

    private async Task<long> TouchedAsync(string table, Func<NpgsqlDataSource, Task> work)
    {
        var before = await AskAsync();
        await using (var session = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            ApplicationName = table, MaxPoolSize = 1, MaxAutoPrepare = 20, AutoPrepareMinUsages = 2,
        }))
        {
            await work(session);
        }

        // A session tells what it touched before it is gone.
        await database.UntilAsync("select not exists (select from pg_stat_activity where application_name = $1)", table);
        return await AskAsync() - before;

        Task<long> AskAsync() =>
            database.AskAsync<long>(
                "select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables where schemaname = 'simulator' and relname = $1", table);
    }
}
