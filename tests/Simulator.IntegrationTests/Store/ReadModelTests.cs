using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.IntegrationTests.Store;

public class ReadModelTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    [Fact]
    public async Task The_summary_tells_where_the_timeline_stands()
    {
        var head = await database.BeginAsync(Given.Talks());

        var summary = Assert.Single(await database.Store.TimelinesAsync(), listed => listed.Timeline == head.Timeline);

        Assert.Equal(new(head.Timeline, Parent: null, 8, Given.Day(1), Given.Day(8), Phase.BetweenRounds, Rung.Interim, summary.Updated), summary);
        Assert.InRange(summary.Updated, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task After_every_event_the_read_models_are_those_of_the_fold()
    {
        var timeline = Given.Timeline();
        var state = NegotiationState.Empty;
        foreach (var happened in Given.Talks())
        {
            await database.AppendAsync(timeline, happened);
            state = Negotiation.Evolve(state, happened.Event);

            await database.IsProjectedAsync(timeline, state);
        }
    }

    [Fact]
    public async Task A_demand_that_is_undone_is_no_longer_in_the_ledger()
    {
        var parent = await database.BeginAsync(Given.Talks()[..2]);
        var fork = await database.BranchAsync(parent.Timeline, 2);
        var demanded = await database.AppendAsync(fork.Timeline, Given.Talks()[2]);
        await database.IsProjectedAsync(demanded.Timeline, demanded.State);
        Assert.NotEmpty(demanded.State.Demands);

        var undone = await database.AppendAsync(
            fork.Timeline, Given.New(new MoveUndone(demanded.Version, fork.State) { Account = Given.Branch(fork).Event.Account }));

        Assert.Empty(undone.State.Demands);
        await database.IsProjectedAsync(undone.Timeline, undone.State);
    }

    [Fact]
    public async Task A_reader_never_sees_events_without_their_read_models()
    {
        var timeline = (await database.BeginAsync(Given.Statement())).Timeline;
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await database.AppendAsync(timeline, Given.Statements(1 + (i % 3)));
            }
        });

        var seen = new HashSet<long>();
        do
        {
            var versions = await database.AskAsync<long[]>(
                """
                select array[s.version, t.mt_version, (t.data ->> 'Version')::bigint,
                    (select max(e.version) from simulator.mt_events e where e.stream_id = s.id),
                    (select max((event ->> 'Version')::bigint)
                        from simulator.mt_doc_citations c, jsonb_array_elements(c.data -> 'Events') event where c.timeline = s.id)]
                from simulator.mt_streams s left join simulator.mt_doc_timeline t using (id) where s.id = $1
                """, timeline);
            seen.Add(Assert.Single(versions.Distinct()));
        }
        while (!writing.IsCompleted);

        await writing;
        Assert.True(seen.Count > 10, $"The reader saw only {seen.Count} versions.");
    }
}
