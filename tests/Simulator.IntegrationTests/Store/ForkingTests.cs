using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

public class ForkingTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    private readonly NewEvent[] talks = Given.Talks();

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(8)]
    public async Task A_branch_begins_with_the_state_and_the_read_models_of_its_fork(long at)
    {
        var parent = await database.BeginAsync(talks);
        var fork = await database.Store.AtAsync(parent.Timeline, at);

        var head = await database.Store.ForkAsync(Given.Timeline(), fork, [Given.Branch(fork)]);

        Assert.Equal(Negotiation.Fold(talks[..(int)at].Select(happened => happened.Event)), fork.State);
        Assert.Equal((at + 1, fork.State with { Events = at + 1 }), (head.Version, head.State));
        Assert.Equal(head, await database.Store.HeadAsync(head.Timeline));
        await database.IsProjectedAsync(head.Timeline, head.State);
        var longer = await database.AppendAsync(head.Timeline, Given.Statement());
        await database.IsProjectedAsync(head.Timeline, longer.State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(8)]
    public async Task The_read_models_of_a_branch_that_only_begins_are_worked_out_by_who_looks_at_it_first(long at)
    {
        var parent = await database.BeginAsync(talks);
        var fork = await database.Store.AtAsync(parent.Timeline, at);
        var (branch, before) = (Given.Timeline(), await CountAsync());

        await database.Store.ForkAsync(branch, Given.Branch(fork));

        Assert.Equal(before.Select((rows, table) => table < 3 ? rows + 1 : rows), await CountAsync());
        var head = await database.Store.HeadAsync(branch);
        Assert.Equal(new(branch, at + 1, fork.State with { Events = at + 1 }), head);
        await database.IsProjectedAsync(branch, head.State);
        var looked = await database.FingerprintAsync();
        await database.Store.HeadAsync(branch);
        Assert.Equal(looked, await database.FingerprintAsync());
        var longer = await database.AppendAsync(branch, Given.Statement());
        await database.IsProjectedAsync(branch, longer.State);

        Task<long[]> CountAsync() => database.AskAsync<long[]>(
            """
            select array[(select count(*) from simulator.mt_streams), (select count(*) from simulator.mt_events),
                (select count(*) from simulator.branches), (select count(*) from simulator.mt_doc_timeline),
                (select count(*) from simulator.mt_doc_demands), (select count(*) from simulator.mt_doc_citations),
                (select count(*) from simulator.mt_doc_state)]
            """);
    }

    [Fact]
    public async Task A_list_of_all_timelines_is_a_first_look_too()
    {
        var parent = await database.BeginAsync(talks);
        var (early, late) = (await database.BranchAsync(parent.Timeline, 6), await database.BranchAsync(parent.Timeline, 8));
        await database.ExecuteAsync("insert into simulator.branches values ('no-stream', $1, 3)", parent.Timeline);

        var listed = (await database.Store.TimelinesAsync()).ToDictionary(summary => summary.Timeline);

        Assert.DoesNotContain(new("no-stream"), listed.Keys);
        Assert.Equal((parent.Timeline, 7, Given.Day(6), Phase.Talking), Summary(early.Timeline));
        Assert.Equal((parent.Timeline, 9, Given.Day(8), Phase.BetweenRounds), Summary(late.Timeline));

        (TimelineId? Parent, long Version, DateOnly LastDay, Phase Phase) Summary(TimelineId timeline) =>
            (listed[timeline].Parent, listed[timeline].Version, listed[timeline].LastDay, listed[timeline].Phase);
    }

    [Fact]
    public async Task What_is_appended_before_anybody_has_looked_at_a_branch_is_in_the_read_models_once()
    {
        var parent = await database.BeginAsync(talks);
        var begun = await database.BranchAsync(parent.Timeline, 5);

        var head = await database.Store.AppendAsync(begun, Given.Statements(3));
        head = await database.Store.AppendAsync(head, [Given.Statement()]);

        Assert.Equal(head, await database.Store.HeadAsync(head.Timeline));
        await database.IsProjectedAsync(head.Timeline, head.State);
    }

    [Fact]
    public async Task A_branch_of_a_branch_may_leave_it_before_it_left_its_own_parent()
    {
        var root = (await database.BeginAsync(talks)).Timeline;
        var middle = await database.BranchAsync(root, 5, Given.Statement());

        var early = await database.BranchAsync(middle.Timeline, 3, Given.Statement());

        Assert.Equal(talks[..3].Select(happened => happened.Id), (await database.ReadAsync(early.Timeline, new(To: 3))).Select(stored => stored.Id));
        await database.IsProjectedAsync(early.Timeline, early.State);
    }

    [Fact]
    public async Task A_branch_costs_one_event_however_long_its_parent_is()
    {
        var parent = await database.BeginAsync(Given.Statements(500));
        var before = await database.AskAsync<long>("select count(*) from simulator.mt_events");

        var branch = await database.Store.ForkAsync(Given.Timeline(), parent, [Given.Branch(parent)]);

        Assert.Equal(before + 1, await database.AskAsync<long>("select count(*) from simulator.mt_events"));
        Assert.Equal(501, (await database.ReadAsync(branch.Timeline)).Count);
        Assert.Equal(
            ["501", parent.Timeline.Value, "500"],
            await database.AskAsync<string[]>(
                "select array[s.version::text, b.parent_id, b.fork_version::text] "
                + "from simulator.mt_streams s join simulator.branches b using (id) where id = $1", branch.Timeline));
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from simulator.mt_doc_state where timeline = $1", branch.Timeline));
    }

    [Fact]
    public async Task A_branch_may_begin_with_several_events_at_once()
    {
        var parent = await database.BeginAsync(talks);
        var fork = await database.Store.AtAsync(parent.Timeline, 3);
        NewEvent[] own = [Given.Branch(fork), .. talks[3..].Select(happened => Given.New(happened.Event)), .. Given.Statements(30)];

        var head = await database.Store.ForkAsync(Given.Timeline(), fork, own);

        Assert.Equal((39, Negotiation.Fold(own.Select(happened => happened.Event), fork.State)), (head.Version, head.State));
        var read = await database.ReadAsync(head.Timeline);
        Assert.Equal(talks[..3].Concat(own).Select(happened => happened.Id), read.Select(stored => stored.Id));
        Assert.Equal(Enumerable.Range(1, 39).Select(version => (long)version), read.Select(stored => stored.Version));
        await database.IsProjectedAsync(head.Timeline, head.State);
        Assert.Equal(3, await database.AskAsync<long>("select fork_version from simulator.branches where id = $1", head.Timeline));
        var longer = await database.AppendAsync(head.Timeline, Given.Statement());
        await database.IsProjectedAsync(head.Timeline, longer.State);
    }

    [Fact]
    public async Task The_same_branch_again_is_no_second_copy()
    {
        var fork = await database.BeginAsync(talks);
        NewEvent[] begun = [Given.Branch(fork)], own = [Given.Branch(fork), .. Given.Statements(3)];
        foreach (var events in new[] { begun, own })
        {
            var branch = Given.Timeline();
            var first = await database.Store.ForkAsync(branch, fork, events);
            await database.AppendAsync(branch, Given.Statement());
            await database.AppendAsync(fork.Timeline, Given.Statement());
            var before = await database.FingerprintAsync();

            var again = await database.Store.ForkAsync(branch, fork, events);

            Assert.Equal(first, again);
            Assert.Equal(before, await database.FingerprintAsync());
        }

        var alone = Given.Timeline();
        await database.Store.ForkAsync(alone, begun[0]);
        await database.AppendAsync(alone, Given.Statement());
        var after = await database.FingerprintAsync();
        await database.Store.ForkAsync(alone, begun[0]);
        Assert.Equal(after, await database.FingerprintAsync());
    }

    [Fact]
    public async Task Events_that_are_only_in_part_those_of_a_branch_do_not_begin_it_again()
    {
        var fork = await database.BeginAsync(talks);
        NewEvent[] own = [Given.Branch(fork), .. Given.Statements(2)];
        var branch = (await database.Store.ForkAsync(Given.Timeline(), fork, own)).Timeline;

        Assert.True((await RefusedAsync(branch, fork, [.. own[..2], Given.Statement()])).Taken);
        Assert.True((await RefusedAsync(branch, fork, [.. own, Given.Statement()])).Taken);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        var fork = await database.BeginAsync(talks);
        var branch = await database.BranchAsync(fork.Timeline, 8);

        foreach (var taken in new[] { branch.Timeline, fork.Timeline, (await database.BeginAsync(Given.Statement())).Timeline })
        {
            var refused = await RefusedAsync(taken, fork);
            Assert.True(refused.Taken);
            Assert.EndsWith($"a timeline '{taken}' exists with other events. Allowed: another name.", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_parent_that_is_missing_shorter_or_archived_is_refused()
    {
        var parent = await database.BeginAsync(talks);
        Assert.EndsWith(
            $"after version 9: it ends at 8. Allowed: 1 to 8.", (await RefusedAsync(Given.Timeline(), parent with { Version = 9 })).Message,
            StringComparison.Ordinal);

        var missing = Given.Timeline();
        Assert.EndsWith(
            $"there is no timeline '{missing}'. Allowed: one that exists.",
            (await RefusedAsync(Given.Timeline(), new(missing, 3, parent.State))).Message, StringComparison.Ordinal);

        await database.ExecuteAsync("update simulator.mt_streams set is_archived = true where id = $1", parent.Timeline);
        Assert.Contains("is archived.", (await RefusedAsync(Given.Timeline(), parent)).Message);
    }

    [Fact]
    public async Task A_version_beyond_the_ends_is_refused()
    {
        var parent = await database.BeginAsync(talks);

        foreach (var version in new[] { 0, 9 })
        {
            var refused = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => database.Store.AtAsync(parent.Timeline, version));
            Assert.Contains("has versions 1 to 8", refused.Message);
        }
    }

    [Fact]
    public async Task A_first_event_that_does_not_tell_this_fork_is_refused()
    {
        var parent = await database.BeginAsync(talks);

        await Assert.ThrowsAsync<ArgumentException>(() => database.Store.ForkAsync(Given.Timeline(), Given.Statement()));
        await Assert.ThrowsAsync<ArgumentException>(() => database.Store.ForkAsync(Given.Timeline(), Given.Branch(parent with { Version = 0 })));
        await Assert.ThrowsAsync<ArgumentException>(() => database.Store.ForkAsync(Given.Timeline(), parent, []));
        await Assert.ThrowsAsync<ArgumentException>(
            () => database.Store.ForkAsync(Given.Timeline(), parent, [Given.Statement(), Given.Branch(parent)]));
        await Assert.ThrowsAsync<ArgumentException>(
            () => database.Store.ForkAsync(Given.Timeline(), parent, [Given.Branch(parent with { Version = 7 })]));
        await Assert.ThrowsAsync<ArgumentException>(
            () => database.Store.ForkAsync(Given.Timeline(), parent, [Given.Branch(parent with { Timeline = Given.Timeline() })]));
    }

    [Fact]
    public async Task Of_twenty_branches_of_one_name_exactly_one_begins_and_the_parent_is_not_disturbed()
    {
        const int Forks = 20;
        var parent = await database.BeginAsync(talks);
        for (var round = 0; round < 5; round++)
        {
            var (branch, fork) = (Given.Timeline(), await database.Store.HeadAsync(parent.Timeline));
            var forking = AtOnce.RunAsync(Enumerable.Range(0, Forks).Select<int, Func<Task<TimelineHead?>>>(_ => () => TryForkAsync(branch, fork)));
            for (var i = 0; i < 20; i++)
            {
                await database.AppendAsync(parent.Timeline, Given.Statement());
            }

            var begun = Assert.Single(await forking, head => head is not null)!;

            Assert.Equal(begun, await database.Store.HeadAsync(branch));
            Assert.Equal(fork.Version + 1, (await database.ReadAsync(branch)).Count);
            Assert.Equal(fork.Version + 20, (await database.Store.HeadAsync(parent.Timeline)).Version);
            await database.IsProjectedAsync(branch, begun.State);
        }
    }

    private async Task<TimelineHead?> TryForkAsync(TimelineId branch, TimelineHead fork)
    {
        try
        {
            return await database.Store.ForkAsync(branch, fork, [Given.Branch(fork)]);
        }
        catch (ForkRefusedException refused)
        {
            Assert.True(refused.Taken);
            return null;
        }
    }

    /// <summary>Sees to it that a branch is refused without writing a row or using up a sequence value.</summary>
    private async Task<ForkRefusedException> RefusedAsync(TimelineId branch, TimelineHead fork, NewEvent[]? events = null)
    {
        var before = await database.FingerprintAsync();
        var refused = await Assert.ThrowsAsync<ForkRefusedException>(
            () => database.Store.ForkAsync(branch, fork, events ?? [Given.Branch(fork), Given.Statement()]));
        var alone = await Assert.ThrowsAsync<ForkRefusedException>(() => database.Store.ForkAsync(branch, Given.Branch(fork)));
        Assert.Equal(refused.Message, alone.Message);
        Assert.Equal(before, await database.FingerprintAsync());
        Assert.Equal(branch, refused.Branch);
        return refused;
    }
}
