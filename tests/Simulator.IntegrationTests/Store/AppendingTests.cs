using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

public class AppendingTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    [Fact]
    public async Task A_summary_that_claims_more_than_there_is_keeps_nobody_from_appending()
    {
        var head = await database.BeginAsync(Given.Statements(3));
        await database.ExecuteAsync("update simulator.mt_doc_timeline set mt_version = 500 where id = $1", head.Timeline.Value);

        Assert.Equal(head, await database.Store.HeadAsync(head.Timeline));
        Assert.Equal(4, (await database.Store.AppendAsync(head, Given.Statements(1))).Version);
    }

    [Fact]
    public async Task Events_come_back_as_they_went_in_numbered_from_1_without_a_gap()
    {
        var events = Given.Talks();

        var head = await database.BeginAsync(events);
        await database.AppendAsync(head.Timeline, Given.Statement());

        var read = await database.ReadAsync(head.Timeline);
        Assert.Equal(events.Select(happened => happened.Event), read.Take(events.Length).Select(stored => stored.Event));
        Assert.Equal(events.Select(happened => happened.Id), read.Take(events.Length).Select(stored => stored.Id));
        Assert.Equal(Enumerable.Range(1, events.Length + 1).Select(version => (long)version), read.Select(stored => stored.Version));
        Assert.All(read, stored => Assert.Equal(head.Timeline, stored.Timeline));
    }

    [Fact]
    public async Task The_head_has_the_version_and_the_state_of_all_events()
    {
        var events = Given.Talks();

        var returned = await database.BeginAsync(events);
        var read = await database.Store.HeadAsync(returned.Timeline);

        Assert.Equal(events.Length, returned.Version);
        Assert.Equal(Negotiation.Fold(events.Select(happened => happened.Event)), returned.State);
        Assert.Equal(returned, read);
    }

    [Fact]
    public async Task A_row_has_the_columns_of_the_contract()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        var tabled = Given.Talks()[2];
        var head = await database.BeginAsync(tabled);

        var row = await database.AskAsync<string[]>(
            """
            select array[id::text, version::text, type, mt_dotnet_type, tenant_id, is_archived::text, (bdata is null)::text,
                jsonb_typeof(data), data ->> 'By', data ->> 'Form']
            from simulator.mt_events where stream_id = $1
            """, head.Timeline);

        Assert.Equal(
            [
                tabled.Id.ToString(), "1", "demand_tabled", "Simulator.Domain.Demands.DemandTabled, Simulator.Domain", "*DEFAULT*", "false", "true",
                "object", "south", "Verifiable",
            ],
            row);
        var recorded = Assert.Single(await database.ReadAsync(head.Timeline)).RecordedAt;
        Assert.InRange(recorded, before, DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task The_stream_row_has_the_version_of_the_last_event()
    {
        var head = await database.BeginAsync(Given.Talks());

        var row = await database.AskAsync<string[]>(
            "select array[version::text, tenant_id, is_archived::text, (type is null)::text] from simulator.mt_streams where id = $1", head.Timeline);

        Assert.Equal(["8", "*DEFAULT*", "false", "true"], row);
    }

    [Fact]
    public async Task Sequence_values_ascend_with_the_versions()
    {
        var head = await database.BeginAsync(Given.Statements(50));
        await database.BeginAsync(Given.Statements(3));
        await database.AppendAsync(head.Timeline, Given.Statements(50));

        var sequence = await database.ListAsync<long>("select seq_id from simulator.mt_events where stream_id = $1 order by version", head.Timeline);

        Assert.Equal(100, sequence.Distinct().Count());
        Assert.Equal(sequence.Order(), sequence);
    }

    [Fact]
    public async Task Nothing_to_append_changes_nothing()
    {
        var head = new TimelineHead(Given.Timeline(), 0, NegotiationState.Empty);

        Assert.Equal(head, await database.Store.AppendAsync(head, []));
        Assert.Equal(head, await database.Store.HeadAsync(head.Timeline));
        Assert.Empty(await database.ReadAsync(head.Timeline));
    }

    [Fact]
    public async Task A_stale_writer_is_told_both_versions_and_leaves_no_trace()
    {
        var stale = await database.BeginAsync(Given.Talks());
        await database.AppendAsync(stale.Timeline, Given.Statements(2));

        var conflict = await RefusedAsync(stale, Given.Statement());

        Assert.Equal((8, 10), (conflict.Expected, conflict.Actual));
        Assert.Contains("at version 10, not at 8", conflict.Message);
        Assert.Contains(stale.Timeline.Value, conflict.Message);
    }

    [Fact]
    public async Task Only_one_writer_can_begin_a_timeline()
    {
        var nothing = new TimelineHead(Given.Timeline(), 0, NegotiationState.Empty);
        await database.Store.AppendAsync(nothing, Given.Statements(3));

        var conflict = await RefusedAsync(nothing, Given.Statement());

        Assert.Equal((0, 3), (conflict.Expected, conflict.Actual));
    }

    [Fact]
    public async Task A_timeline_that_does_not_exist_cannot_be_appended_to_at_a_later_version()
    {
        var conflict = await RefusedAsync(new(Given.Timeline(), 5, NegotiationState.Empty), Given.Statement());

        Assert.Equal((5, null), (conflict.Expected, conflict.Actual));
        Assert.Contains("at version none, not at 5", conflict.Message);
    }

    [Fact]
    public async Task An_archived_timeline_takes_no_more_events()
    {
        var head = await database.BeginAsync(Given.Statement());
        await database.ExecuteAsync("update simulator.mt_streams set is_archived = true where id = $1", head.Timeline);

        var conflict = await RefusedAsync(head, Given.Statement());

        Assert.True(conflict.Archived);
        Assert.Contains("archived", conflict.Message);
    }

    [Fact]
    public async Task The_same_events_again_are_no_second_copy()
    {
        var nothing = new TimelineHead(Given.Timeline(), 0, NegotiationState.Empty);
        var (first, second) = (Given.Talks(), Given.Statements(2));

        var head = await database.Store.AppendAsync(nothing, first);
        var firstAgain = await database.Store.AppendAsync(nothing, first);
        await database.Store.AppendAsync(head, second);
        var later = await database.AppendAsync(head.Timeline, Given.Statement());
        var before = await database.FingerprintAsync();
        var secondAgain = await database.Store.AppendAsync(head, second);
        await database.Store.AppendAsync(nothing, first);

        Assert.Equal(head, firstAgain);
        Assert.Equal(10, secondAgain.Version);
        Assert.Equal(later, await database.Store.HeadAsync(head.Timeline));
        Assert.Equal(before, await database.FingerprintAsync());
    }

    [Fact]
    public async Task Events_that_are_only_in_part_the_same_conflict()
    {
        var nothing = new TimelineHead(Given.Timeline(), 0, NegotiationState.Empty);
        var first = Given.Talks();
        await database.Store.AppendAsync(nothing, first);

        await RefusedAsync(nothing, [.. first[..^1], Given.Statement()]);
        await RefusedAsync(nothing, [.. first, Given.Statement()]);
        await RefusedAsync(nothing, [.. first.Reverse()]);
    }

    /// <summary>Sees to it that an append is refused without writing a row or using up a sequence value.</summary>
    private async Task<WrongExpectedVersionException> RefusedAsync(TimelineHead head, params NewEvent[] events)
    {
        var before = await database.FingerprintAsync();
        var conflict = await Assert.ThrowsAsync<WrongExpectedVersionException>(() => database.Store.AppendAsync(head, events));
        Assert.Equal(before, await database.FingerprintAsync());
        Assert.Equal(head.Timeline, conflict.Timeline);
        return conflict;
    }
}
