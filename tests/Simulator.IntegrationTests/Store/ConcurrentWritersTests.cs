using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

public class ConcurrentWritersTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    private const int Writers = 20;

    [Fact]
    public async Task Of_twenty_writers_at_one_version_exactly_one_wins()
    {
        var head = new TimelineHead(Given.Timeline(), 0, NegotiationState.Empty);
        var winners = new List<Guid>();
        for (var round = 1; round <= 10; round++)
        {
            var proposals = Given.Statements(Writers);

            var heads = await AtOnce.RunAsync(
                proposals.Select<NewEvent, Func<Task<TimelineHead?>>>(proposal => () => TryAppendAsync(head, proposal)));

            var winner = Assert.Single(heads, won => won is not null)!;
            Assert.Equal(round, winner.Version);
            winners.Add(proposals[Array.IndexOf(heads, winner)].Id);
            head = winner;
        }

        var stored = await database.ReadAsync(head.Timeline);
        Assert.Equal(winners, stored.Select(won => won.Id));
        Assert.Equal(Enumerable.Range(1, winners.Count).Select(version => (long)version), stored.Select(won => won.Version));
    }

    [Fact]
    public async Task Twenty_writers_that_try_again_get_all_of_their_events_in_once()
    {
        const int Each = 25;
        var timeline = Given.Timeline();
        var events = Enumerable.Range(0, Writers).Select(_ => Given.Statements(Each)).ToArray();

        await AtOnce.RunAsync(events.Select<NewEvent[], Func<Task<int>>>(own => async () =>
        {
            foreach (var happened in own)
            {
                while (await TryAppendAsync(await database.Store.HeadAsync(timeline), happened) is null)
                {
                }
            }

            return own.Length;
        }));

        var stored = await database.ReadAsync(timeline);
        Assert.Equal(Enumerable.Range(1, Writers * Each).Select(version => (long)version), stored.Select(happened => happened.Version));
        var ids = stored.Select(happened => happened.Id).ToArray();
        Assert.Equal(events.SelectMany(own => own).Select(happened => happened.Id).Order(), ids.Order());
        Assert.All(events, own => Assert.Equal(own.Select(happened => happened.Id), ids.Intersect(own.Select(happened => happened.Id))));
        Assert.Equal(Negotiation.Fold(stored.Select(happened => happened.Event)), (await database.Store.HeadAsync(timeline)).State);
    }

    private async Task<TimelineHead?> TryAppendAsync(TimelineHead head, NewEvent happened)
    {
        try
        {
            return await database.Store.AppendAsync(head, [happened]);
        }
        catch (WrongExpectedVersionException)
        {
            return null;
        }
    }
}
