using Npgsql;
using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

public class ArchivingTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    private readonly TimelineTree tree = new(database.Documents);

    [Fact]
    public async Task An_archived_branch_is_read_as_before_and_neither_grows_nor_branches()
    {
        var root = await database.BeginAsync(Given.Talks());
        var branch = await database.BranchAsync(root.Timeline, 5, Given.Statements(2));
        var before = await database.ReadAsync(branch.Timeline);

        await database.Store.ArchiveAsync(branch.Timeline);

        Assert.Equal(before, await database.ReadAsync(branch.Timeline));
        Assert.Equal(branch, await database.Store.HeadAsync(branch.Timeline));
        Assert.Equal(Negotiation.Fold(before.Take(6).Select(stored => stored.Event)), (await database.Store.AtAsync(branch.Timeline, 6)).State);
        Assert.True(
            (await Assert.ThrowsAsync<WrongExpectedVersionException>(() => database.Store.AppendAsync(branch, [Given.Statement()]))).Archived);
        var refused = await Assert.ThrowsAsync<ForkRefusedException>(
            () => database.Store.ForkAsync(Given.Timeline(), branch, [Given.Branch(branch)]));
        Assert.Contains("is archived.", refused.Message);
        await database.AppendAsync(root.Timeline, Given.Statement());
    }

    [Fact]
    public async Task An_archived_branch_is_marked_as_Marten_marks_it_its_own_events_only()
    {
        var root = await database.BeginAsync(Given.Talks());
        var branch = await database.BranchAsync(root.Timeline, 5, Given.Statements(2));

        await database.Store.ArchiveAsync(branch.Timeline);

        const string Marks =
            """
            select concat_ws(
                ' ', s.is_archived, (select count(*) from simulator.mt_events e where e.stream_id = s.id and e.is_archived), s.timestamp = s.created)
            from simulator.mt_streams s where id = $1
            """;
        Assert.Equal("t 3 t", await database.AskAsync<string>(Marks, branch.Timeline));
        Assert.Equal("f 0 t", await database.AskAsync<string>(Marks, root.Timeline));
    }

    [Fact]
    public async Task Lists_and_trees_tell_what_is_archived()
    {
        var root = await database.BeginAsync(Given.Talks());
        var (put, live) = (await database.BranchAsync(root.Timeline, 5), await database.BranchAsync(root.Timeline, 5));

        await database.Store.ArchiveAsync(put.Timeline);

        foreach (var (timeline, archived) in new[] { (put.Timeline, true), (live.Timeline, false), (root.Timeline, false) })
        {
            Assert.Equal(archived, (await database.Store.TimelinesAsync()).Single(summary => summary.Timeline == timeline).Archived);
            Assert.Equal(archived, (await tree.AllAsync()).Single(place => place.Timeline == timeline).Archived);
            Assert.Equal(archived, (await tree.FindAsync(timeline))!.Archived);
        }
    }

    [Fact]
    public async Task To_archive_again_changes_nothing()
    {
        var branch = await database.BranchAsync((await database.BeginAsync(Given.Talks())).Timeline, 5);
        await database.Store.ArchiveAsync(branch.Timeline);
        var before = await database.FingerprintAsync();

        await database.Store.ArchiveAsync(branch.Timeline);

        Assert.Equal(before, await database.FingerprintAsync());
    }

    [Fact]
    public async Task A_branch_that_others_hang_on_is_refused_until_they_are_archived()
    {
        var root = (await database.BeginAsync(Given.Talks())).Timeline;
        var branch = (await database.BranchAsync(root, 5, Given.Statements(2))).Timeline;
        var children = new List<TimelineId>();
        for (var i = 0; i < 7; i++)
        {
            // One that leaves within what the branch has from above hangs on it all the same.
            children.Add((await database.BranchAsync(branch, at: i + 2)).Timeline);
        }

        children.Sort((one, other) => string.CompareOrdinal(one.Value, other.Value));
        var refused = await RefusedAsync(branch);
        Assert.Equal(children, refused.Children);
        Assert.Equal(
            $"'{branch}' cannot be archived: {string.Join(", ", children.Take(5).Select(child => $"'{child}'"))} and 2 more branched from it. "
            + "Allowed: a branch whose own branches are all archived.",
            refused.Message);

        foreach (var child in children[1..])
        {
            await database.Store.ArchiveAsync(child);
        }

        Assert.Contains($"archived: '{children[0]}' branched from it.", (await RefusedAsync(branch)).Message);
        await database.Store.ArchiveAsync(children[0]);
        await database.Store.ArchiveAsync(branch);
    }

    [Fact]
    public async Task A_record_and_what_does_not_exist_are_refused()
    {
        var (root, nowhere) = ((await database.BeginAsync(Given.Talks())).Timeline, Given.Timeline());
        Assert.Equal(
            $"'{root}' cannot be archived: it is a record and not a branch. Allowed: a branch.", (await RefusedAsync(root)).Message);
        Assert.Equal(
            $"'{nowhere}' cannot be archived: there is no timeline '{nowhere}'. Allowed: a branch that exists.",
            (await RefusedAsync(nowhere)).Message);
    }

    [Fact]
    public async Task Whoever_archives_waits_for_a_branch_that_is_leaving_and_whoever_appends_does_not()
    {
        var parent = await database.BranchAsync((await database.BeginAsync(Given.Talks())).Timeline, 5);
        var child = Given.Timeline();
        Task forking, archiving;
        await using (var obstacle = await database.Source.OpenConnectionAsync())
        await using (await obstacle.BeginTransactionAsync())
        {
            // The fork comes to the lineage of the branch after it has looked at its parent, and has to wait for this uncommitted row.
            await using var insert = new NpgsqlCommand(
                "insert into simulator.branches (id, parent_id, fork_version) values ($1, 'nobody', 1)", obstacle);
            insert.Parameters.Add(new() { Value = child.Value });
            await insert.ExecuteNonQueryAsync();
            forking = database.Store.ForkAsync(child, parent, [Given.Branch(parent)]);
            await database.UntilSomebodyWaitsAsync();

            await database.AppendAsync(parent.Timeline, Given.Statement());
            archiving = database.Store.ArchiveAsync(parent.Timeline);
            await database.UntilAsync("select count(*) = 2 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        }

        await forking;
        Assert.Equal([child], (await Assert.ThrowsAsync<ArchiveRefusedException>(() => archiving)).Children);
        Assert.Equal(8, (await database.AppendAsync(child, Given.Statement())).Version);
    }

    [Fact]
    public async Task Whoever_forks_waits_for_a_parent_that_is_being_archived()
    {
        var parent = await database.BranchAsync((await database.BeginAsync(Given.Talks())).Timeline, 5);
        Task<TimelineHead> forking;
        await using (var archiving = await database.Source.OpenConnectionAsync())
        await using (var transaction = await archiving.BeginTransactionAsync())
        {
            await using var hold = new NpgsqlCommand("select from simulator.mt_streams where id = $1 for update", archiving);
            hold.Parameters.Add(new() { Value = parent.Timeline.Value });
            await hold.ExecuteNonQueryAsync();
            forking = database.Store.ForkAsync(Given.Timeline(), parent, [Given.Branch(parent)]);
            await database.UntilSomebodyWaitsAsync();
            hold.CommandText = "update simulator.mt_streams set is_archived = true where id = $1";
            await hold.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }

        Assert.Contains("is archived.", (await Assert.ThrowsAsync<ForkRefusedException>(() => forking)).Message);
    }

    /// <summary>Sees to it that a timeline is refused without writing a row.</summary>
    private async Task<ArchiveRefusedException> RefusedAsync(TimelineId timeline)
    {
        var before = await database.FingerprintAsync();
        var refused = await Assert.ThrowsAsync<ArchiveRefusedException>(() => database.Store.ArchiveAsync(timeline));
        Assert.Equal(before, await database.FingerprintAsync());
        Assert.Equal(timeline, refused.Timeline);
        return refused;
    }
}
