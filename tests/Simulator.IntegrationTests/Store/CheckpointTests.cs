using Simulator.Domain;
using Simulator.Domain.Values;

namespace Simulator.IntegrationTests.Store;

public class CheckpointTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    private const int Every = 256;

    private static readonly NewEvent[] Story = [.. Given.Talks(), .. Given.Days(1_600)];

    [Theory]
    [InlineData(7)]
    [InlineData(Every)]
    [InlineData(900)]
    [InlineData(1_608)]
    public async Task However_events_come_in_the_state_is_kept_at_every_multiple(int atOnce)
    {
        var (timeline, batches) = (Given.Timeline(), Given.Timeline());
        foreach (var some in Again(Story).Chunk(atOnce))
        {
            await database.AppendAsync(timeline, some);
            await database.Store.AppendInBatchesAsync(await database.Store.HeadAsync(batches), some.ToAsyncEnumerable());
        }

        foreach (var kept in new[] { timeline, batches })
        {
            Assert.Equal([256, 512, 768, 1024, 1280, 1536], await VersionsAsync(kept));
            await database.IsProjectedAsync(kept, Negotiation.Fold(Story.Select(happened => happened.Event)));
        }
    }

    [Fact]
    public async Task A_branch_keeps_the_multiples_that_it_passes_itself()
    {
        var root = (await database.BeginAsync(Story)).Timeline;
        var branch = await database.BranchAsync(root, at: 800, Again(Story)[800..]);
        var early = await database.BranchAsync(branch.Timeline, at: Every - 1);

        Assert.Equal([1024, 1280, 1536], await VersionsAsync(branch.Timeline));
        await database.IsProjectedAsync(branch.Timeline, branch.State);
        Assert.Equal(early, await database.Store.HeadAsync(early.Timeline));
        Assert.Equal([Every], await VersionsAsync(early.Timeline));
        await database.IsProjectedAsync(early.Timeline, early.State);
    }

    [Theory]
    [InlineData("select")]
    [InlineData("delete from simulator.mt_doc_state")]
    [InlineData("delete from simulator.mt_doc_state where version = 1024")]
    [InlineData("delete from simulator.mt_doc_state where timeline in (select id from simulator.branches)")]
    public async Task Every_version_has_its_state_and_every_day_its_version_whichever_checkpoints_there_are(string damage)
    {
        var root = (await database.BeginAsync(Story)).Timeline;
        var branch = (await database.BranchAsync(root, at: 800, Again(Story)[720..])).Timeline;
        var leaf = (await database.BranchAsync(branch, at: 1160, Again(Story)[1140..])).Timeline;
        await database.ExecuteAsync(damage);
        foreach (var timeline in new[] { root, branch, leaf })
        {
            var events = await database.ReadAsync(timeline);
            foreach (var version in new[] { 1, 2, 255, 256, 257, 512, 600, 799, 800, 801, 802, 1023, 1024, 1025, 1160, 1161, 1200, 1536, 1537, 1608 })
            {
                var state = Negotiation.Fold(events.Take(version).Select(stored => stored.Event));
                Assert.Equal(new(timeline, version, state), await database.Store.AtAsync(timeline, version));
                foreach (var day in new[] { state.AsOf!.Value, state.AsOf!.Value.AddDays(1) })
                {
                    Assert.Equal(
                        events.TakeWhile(stored => stored.Event.Account.When.Effective() <= day).Count(),
                        await database.Store.VersionOnAsync(timeline, day));
                    Assert.Equal(
                        events.TakeWhile(stored => stored.Event.Account.When.Effective() < day).Count(),
                        await database.Store.VersionOnAsync(timeline, day, before: true));
                }
            }
        }
    }

    private Task<IReadOnlyList<long>> VersionsAsync(TimelineId timeline) =>
        database.ListAsync<long>("select version from simulator.mt_doc_state where timeline = $1 and version % 256 = 0 order by version", timeline);

    private static NewEvent[] Again(NewEvent[] events) => [.. events.Select(happened => Given.New(happened.Event))];
}
