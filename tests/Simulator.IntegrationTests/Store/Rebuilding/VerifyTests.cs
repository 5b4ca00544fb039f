namespace Simulator.IntegrationTests.Store.Rebuilding;

public class VerifyTests(TestServer server) : OwnDatabase(server)
{
    [Fact]
    public async Task A_store_in_order_is_found_in_order_and_not_touched()
    {
        await FamilyAsync();
        var (fingerprint, catalogue) = (await Database.FingerprintAsync(), await CatalogueAsync());

        var found = await InOrderAsync();

        Assert.Equal((4, 3, 60L), (found.Timelines, found.Branches, found.Events));
        Assert.Equal(fingerprint, await Database.FingerprintAsync());
        Assert.Equal(catalogue, await CatalogueAsync());
    }

    [Theory]
    [InlineData(
        "update simulator.mt_doc_timeline set data = jsonb_set(data, '{Phase}', '\"Settled\"') where id = $1",
        "The summary of '{0}' does not follow from its events.")]
    [InlineData(
        "update simulator.mt_doc_state set data = jsonb_set(data, '{State,Rung}', '\"Comprehensive\"') where timeline = $1",
        "The state of '{0}' does not follow from its events.")]
    [InlineData(
        "update simulator.mt_doc_demands set data = jsonb_set(data, '{Demands,0,Of}', '\"lake\"') where id = $1",
        "The demand ledger of '{0}' does not follow from its events.")]
    [InlineData(
        "update simulator.mt_doc_demands set data = data #- '{Demands,0}' where id = $1",
        "The demand ledger of '{0}' does not follow from its events.")]
    [InlineData(
        "update simulator.mt_doc_citations set data = data #- '{Events,0}' where timeline = $1",
        "The source index of '{0}' does not follow from its events.")]
    [InlineData(
        "insert into simulator.mt_doc_citations (id, data, timeline, since) "
        + "values ('more', '{\"Events\": [{\"Version\": 9, \"Sources\": [\"X1\"]}]}', $1, 9)",
        "The source index of '{0}' does not follow from its events.")]
    [InlineData(
        "update simulator.mt_doc_timeline set mt_version = mt_version + 500 where id = $1", "The summary of '{0}' does not follow from its events.")]
    [InlineData("delete from simulator.mt_doc_demands where id = $1", "The demand ledger of '{0}' does not follow from its events.")]
    [InlineData(
        "update simulator.mt_doc_state set data = '7' where timeline = $1", "The row of stored states of '{0}' does not follow from its events.")]
    [InlineData(
        "update simulator.mt_doc_state set timeline = 'elsewhere' where timeline = $1",
        "The row of stored states of '{0}' does not follow from its events.")]
    [InlineData(
        "update simulator.mt_doc_demands set id = 'nobody', data = '{\"Demands\": []}' where id = $1",
        "The demand ledger of 'nobody' does not follow from its events.")]
    [InlineData(
        "update simulator.mt_doc_state set id = 'nobody/1', timeline = 'nobody' where timeline = $1",
        "The row of stored states of 'nobody' does not follow from its events.")]
    [InlineData("insert into simulator.branches values ($1, 'nobody', 3)", "The lineage of '{0}' does not follow from its events.")]
    public async Task A_read_model_that_does_not_follow_from_the_events_is_named(string damage, string problem)
    {
        var (root, _) = await FamilyAsync();
        await Database.ExecuteAsync(damage, root.Timeline);
        var before = await Database.FingerprintAsync();

        var found = await Models.VerifyAsync();

        Assert.Contains(string.Format(null, problem, root.Timeline), found.Problems);
        Assert.Equal(before, await Database.FingerprintAsync());
    }

    [Theory]
    [InlineData(
        "delete from simulator.mt_doc_state where timeline = $1 and version = 256",
        "The row of stored states of '{0}' does not follow from its events.")]
    [InlineData(
        "update simulator.mt_doc_state set last_day = last_day + 1 where timeline = $1 and version = 256",
        "The row of stored states of '{0}' does not follow from its events.")]
    [InlineData(
        "insert into simulator.mt_doc_state (id, data, mt_version, timeline, version, last_day) "
        + "select 'more', data, 250, timeline, 250, last_day from simulator.mt_doc_state where timeline = $1 and version = 256",
        "The row of stored states of '{0}' does not follow from its events.")]
    [InlineData(
        "update simulator.mt_doc_state set data = jsonb_set(data, '{State,Rung}', '\"Comprehensive\"') where timeline = $1 and version = 256",
        "The state of '{0}' does not follow from its events.")]
    public async Task A_checkpoint_that_does_not_follow_from_the_events_is_named(string damage, string problem)
    {
        var root = await Database.BeginAsync(Given.Statements(300));
        await Database.ExecuteAsync(damage, root.Timeline);

        Assert.Equal([string.Format(null, problem, root.Timeline)], (await Models.VerifyAsync()).Problems);
    }

    [Fact]
    public async Task A_state_that_is_only_worded_otherwise_is_no_difference()
    {
        await Database.BeginAsync(Given.Statements(300));
        await Database.ExecuteAsync("update simulator.mt_doc_state set data = data || '{\"Unknown\": 1}'");

        await InOrderAsync();
    }

    [Theory]
    [InlineData(
        "delete from simulator.mt_events where stream_id = $1 and version = 48",
        "'{0}' has version 48 according to its stream, but its last event has version 47.")]
    [InlineData("delete from simulator.mt_events where stream_id = $1 and version = 30", "'{0}' has version 31 where version 30 should be.")]
    [InlineData(
        "update simulator.mt_events set type = 'no_such_kind' where stream_id = $1 and version = 30",
        "'{0}' version 30: No kind of event is stored as 'no_such_kind'.")]
    [InlineData(
        "update simulator.mt_events set seq_id = 1000000 where stream_id = $1 and version = 30",
        "'{0}' version 31 has place 31 in the sequence of all events, before that of the preceding version.")]
    public async Task Events_that_are_not_in_order_are_named(string damage, string problem)
    {
        var (root, _) = await FamilyAsync();
        await Database.ExecuteAsync(damage, root.Timeline);

        var found = await Models.VerifyAsync();

        Assert.Contains(string.Format(null, problem, root.Timeline), found.Problems);
    }

    [Fact]
    public async Task A_branch_that_leaves_where_nothing_is_is_named()
    {
        var (_, child) = await FamilyAsync();
        await Database.ExecuteAsync(
            "update simulator.mt_events set data = jsonb_set(data, '{Parent}', '\"nobody\"') where stream_id = $1 and version = 8", child.Timeline);

        var found = await Models.VerifyAsync();

        Assert.Contains($"'{child.Timeline}' forks from 'nobody' after version 7, but that version does not exist.", found.Problems);
    }

    [Fact]
    public async Task Tombstones_and_streams_of_other_programs_are_passed_over()
    {
        await FamilyAsync();
        foreach (var (stream, type) in new[] { ("mt_tombstone", "tombstone"), ("order-1", "order_placed") })
        {
            await Database.ExecuteAsync("insert into simulator.mt_streams (id, version) values ($1, 1) on conflict (id) do nothing", stream);
            await Database.ExecuteAsync(
                "insert into simulator.mt_events (seq_id, id, stream_id, version, data, type) "
                + "values (nextval('simulator.mt_events_sequence'), gen_random_uuid(), $1, 1, '{}', $2)",
                stream, type);
        }

        Assert.Equal(4, (await InOrderAsync()).Timelines);
        Assert.Equal(4, (await Models.RebuildAsync()).Timelines);
    }

    [Fact]
    public async Task What_another_program_appended_is_no_difference()
    {
        var (root, _) = await FamilyAsync();
        await Database.ExecuteAsync(
            """
            with moved as (update simulator.mt_streams set version = version + 1 where id = $1 returning version)
            insert into simulator.mt_events (seq_id, id, stream_id, version, data, type)
            select nextval('simulator.mt_events_sequence'), gen_random_uuid(), $1, moved.version, e.data, e.type
            from moved, simulator.mt_events e where e.stream_id = $1 and e.version = 20
            """, root.Timeline);

        Assert.Equal(61, (await InOrderAsync()).Events);
    }

    [Fact]
    public async Task A_store_is_in_order_while_others_write()
    {
        var (root, _) = await FamilyAsync();
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                root = await Database.Store.AppendAsync(root, Given.Statements(2));
                await Database.BranchAsync(root.Timeline, 3);
                await Database.BranchAsync(root.Timeline, 3, Given.Statement());
                await Database.BeginAsync(Given.Talks());
                await Task.Delay(50);
            }
        });

        for (var round = 0; round < 5; round++)
        {
            await InOrderAsync();
        }

        await enough.CancelAsync();
        await writing;
    }
}
