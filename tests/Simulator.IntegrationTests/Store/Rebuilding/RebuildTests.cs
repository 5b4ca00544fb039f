using Npgsql;
using Simulator.Domain.Values;
using Simulator.Store;
using Simulator.Store.Rebuilding;

namespace Simulator.IntegrationTests.Store.Rebuilding;

public class RebuildTests(TestServer server) : OwnDatabase(server)
{
    [Fact]
    public async Task What_is_rebuilt_is_what_was_there()
    {
        var (root, child) = await FamilyAsync();
        var (listed, catalogue) = (await Database.Store.TimelinesAsync(), await CatalogueAsync());

        var made = await Models.RebuildAsync();

        Assert.Equal((4, 3, 48 + (3 * 4L)), (made.Timelines, made.Branches, made.Events));
        Assert.Equal(listed, await Database.Store.TimelinesAsync());
        Assert.Equal(catalogue, await CatalogueAsync());
        Assert.Equal(root, await Database.Store.HeadAsync(root.Timeline));
        await Database.IsProjectedAsync(child.Timeline, child.State);
        await InOrderAsync();
    }

    [Theory]
    [InlineData("delete from simulator.mt_doc_timeline")]
    [InlineData("delete from simulator.branches")]
    [InlineData("delete from simulator.mt_doc_demands")]
    [InlineData("delete from simulator.mt_doc_citations")]
    [InlineData("delete from simulator.mt_doc_state")]
    [InlineData("update simulator.mt_doc_state set data = '{}', last_day = '1999-01-01'")]
    [InlineData("update simulator.mt_doc_timeline set data = '{}'")]
    [InlineData("update simulator.mt_doc_timeline set mt_version = 2; update simulator.mt_doc_state set version = 1")]
    [InlineData("insert into simulator.mt_doc_citations (id, data, timeline, since) values ('nobody/1', '{}', 'nobody', 1)")]
    public async Task Whatever_befell_the_read_models_the_events_bring_them_back(string damage)
    {
        var (root, _) = await FamilyAsync();
        root = await Database.AppendAsync(root.Timeline, Given.Statements(250));
        var before = await Database.Store.TimelinesAsync();
        await Database.ExecuteAsync(damage);

        await Models.RebuildAsync();

        Assert.Equal(before, await Database.Store.TimelinesAsync());
        Assert.Equal(root, await Database.Store.HeadAsync(root.Timeline));
        await InOrderAsync();
    }

    [Fact]
    public async Task Archived_branches_are_rebuilt_and_found_in_order_like_others()
    {
        var (_, child) = await FamilyAsync();
        var put = await Database.BranchAsync(child.Timeline, 9, Given.Statements(20));
        await Database.Store.ArchiveAsync(put.Timeline);
        var listed = await Database.Store.TimelinesAsync();
        await InOrderAsync();
        await Database.ExecuteAsync("delete from simulator.mt_doc_timeline; delete from simulator.branches");

        await Models.RebuildAsync();

        Assert.Equal(listed, await Database.Store.TimelinesAsync());
        Assert.True(listed.Single(summary => summary.Timeline == put.Timeline).Archived);
        await Database.IsProjectedAsync(put.Timeline, put.State);
        await InOrderAsync();
    }

    [Fact]
    public async Task Events_that_are_not_in_order_leave_the_read_models_as_they_are()
    {
        var (root, _) = await FamilyAsync();
        await Database.ExecuteAsync("delete from simulator.mt_events where stream_id = $1 and version = 20", root.Timeline);
        var before = await Database.FingerprintAsync();

        var refused = await Assert.ThrowsAsync<RebuildRefusedException>(() => Models.RebuildAsync());

        Assert.Equal("The stored events are invalid. The read models in use stay unchanged.", refused.Message);
        Assert.Contains($"'{root.Timeline}' has version 21 where version 20 should be.", refused.Details);
        Assert.Equal(before, await Database.FingerprintAsync());
    }

    [Fact]
    public async Task Readers_and_writers_go_on_and_never_find_a_gap()
    {
        var (root, child) = await FamilyAsync();
        using var enough = new CancellationTokenSource();
        var (grown, forks) = (root, 0);
        Task[] atWork =
        [
            UntilEnoughAsync(async () => grown = await Database.Store.AppendAsync(grown, Given.Statements(3))),
            UntilEnoughAsync(async () =>
            {
                await Database.BranchAsync(root.Timeline, 5, Given.Statements(2));
                forks++;
            }),
            ReadingAsync(root.Timeline),
            ReadingAsync(child.Timeline),
        ];

        for (var round = 0; round < 12; round++)
        {
            await Models.RebuildAsync();
        }

        await enough.CancelAsync();
        await Task.WhenAll(atWork);
        Assert.True(
            grown.Version > root.Version + 20 && forks > 3, $"Only {grown.Version - root.Version} events and {forks} branches came in meanwhile.");
        Assert.Equal(grown, await Database.Store.HeadAsync(root.Timeline));
        Assert.Equal(4 + forks, (await InOrderAsync()).Timelines);

        async Task ReadingAsync(TimelineId timeline)
        {
            var (version, count, index) = (0L, 0, new SourceIndex(new(Database.Source)));
            await UntilEnoughAsync(async () =>
            {
                var listed = await Database.Store.TimelinesAsync();
                Assert.InRange(listed.Count, Math.Max(count, 4), int.MaxValue);
                Assert.Equal(timeline == child.Timeline ? root.Timeline : null, listed.Single(summary => summary.Timeline == timeline).Parent);
                var head = await Database.Store.HeadAsync(timeline);
                Assert.InRange(head.Version, Math.Max(version, 11), long.MaxValue);
                Assert.Equal(head.Version, head.State.Events);
                Assert.NotEmpty(await index.CitationsAsync(timeline));
                (version, count) = (head.Version, listed.Count);
            });
        }

        async Task UntilEnoughAsync(Func<Task> work)
        {
            while (!enough.IsCancellationRequested)
            {
                await work();
            }
        }
    }

    [Fact]
    public async Task The_exchange_waits_for_a_long_reader_and_lets_others_pass_meanwhile()
    {
        var (root, _) = await FamilyAsync();
        Task<CheckedEvents> rebuilding;
        await using (var connection = await Database.Source.OpenConnectionAsync())
        await using (await connection.BeginTransactionAsync())
        {
            await using var reading = new NpgsqlCommand("select count(*) from simulator.mt_doc_timeline", connection);
            await reading.ExecuteScalarAsync();
            rebuilding = Models.RebuildAsync();
            await Database.UntilSomebodyWaitsAsync();

            for (var i = 0; i < 20; i++)
            {
                root = await Database.Store.AppendAsync(root, [Given.Statement()]);
                Assert.Equal(root, await Database.Store.HeadAsync(root.Timeline));
            }

            Assert.False(rebuilding.IsCompleted);
        }

        await rebuilding;
        Assert.Equal(root, await Database.Store.HeadAsync(root.Timeline));
        await InOrderAsync();
    }

    [Fact]
    public async Task Of_two_rebuilds_at_once_the_second_is_refused()
    {
        await FamilyAsync();
        await using var obstacle = await Database.Source.OpenConnectionAsync();
        await using var held = await obstacle.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("lock table simulator.mt_streams in access exclusive mode", obstacle))
        {
            await hold.ExecuteNonQueryAsync();
        }

        var first = Models.RebuildAsync();
        await Database.UntilSomebodyWaitsAsync();

        var refused = await Assert.ThrowsAsync<RebuildRefusedException>(() => Models.VerifyAsync());

        Assert.StartsWith("Another program is rebuilding or checking", refused.Message, StringComparison.Ordinal);
        await held.RollbackAsync();
        await first;
    }

    [Fact]
    public async Task What_an_interrupted_rebuild_left_is_no_obstacle()
    {
        await FamilyAsync();
        await Database.ExecuteAsync("create schema simulator_beside; create table simulator_beside.timelines (id int)");

        await Models.RebuildAsync();

        await InOrderAsync();
        Assert.DoesNotContain("simulator_beside", await CatalogueAsync());
    }
}
