using System.Collections.Concurrent;
using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store.Rebuilding;

/// <summary>Many who branch, append and archive around one timeline at once.</summary>
public class BranchRaceTests(TestServer server) : OwnDatabase(server)
{
    private const int Forkers = 8, Appenders = 4, Archivers = 3, Each = 12;

    [Fact]
    public async Task Forks_appends_and_archives_never_disturb_each_other()
    {
        var root = await Database.BeginAsync(Given.Talks());
        var parent = (await Database.BranchAsync(root.Timeline, 6, Given.Statements(60))).Timeline;
        // It stays, so that the parent can never be archived.
        await Database.BranchAsync(parent, 20);
        var (forks, appended, archived) = (new ConcurrentQueue<Fork>(), new ConcurrentQueue<Guid>(), new ConcurrentDictionary<TimelineId, bool>());

        await AtOnce.RunAsync([
            .. Enumerable.Range(0, Forkers).Select(seed => Repeated(seed, ForkAsync)),
            .. Enumerable.Range(100, Appenders).Select(seed => Repeated(seed, AppendAsync)),
            .. Enumerable.Range(200, Archivers).Select(seed => Repeated(seed, ArchiveAsync))]);

        var grown = await Database.ReadAsync(parent);
        Assert.Equal(Enumerable.Range(1, grown.Count).Select(version => (long)version), grown.Select(stored => stored.Version));
        Assert.Equal(appended.Order(), grown.Skip(6 + 1 + 60).Select(stored => stored.Id).Order());
        Assert.Equal(Appenders * Each, appended.Count);
        foreach (var fork in forks)
        {
            var read = await Database.ReadAsync(fork.Branch);
            Assert.Equal(await Database.ReadAsync(fork.Parent, new(To: fork.At)), read.Take((int)fork.At));
            Assert.Equal(fork.Own, read.Skip((int)fork.At).Select(stored => stored.Id));
        }

        Assert.True(!archived.IsEmpty && forks.Any(fork => fork.Parent != parent), "Nothing was archived, or no branch has a branch.");
        var places = (await new TimelineTree(new(Database.Source)).AllAsync()).ToDictionary(place => place.Timeline);
        Assert.Equal(archived.Keys.ToHashSet(), places.Values.Where(place => place.Archived).Select(place => place.Timeline).ToHashSet());
        Assert.DoesNotContain(places.Values, place => !place.Archived && place.Parent is { } above && places[above].Archived);
        Assert.Equal(3 + forks.Count, (await InOrderAsync()).Timelines);

        Func<Task<int>> Repeated(int seed, Func<Random, Task> work) => async () =>
        {
            var chance = new Random(seed);
            for (var time = 0; time < Each; time++)
            {
                await work(chance);
            }

            return Each;
        };

        async Task ForkAsync(Random chance)
        {
            // Every third from a branch, which may be archived at this moment.
            var from = chance.Next(3) == 0 && Pick(chance) is { } branch ? branch : parent;
            var head = await Database.Store.HeadAsync(from);
            var fork = await Database.Store.AtAsync(from, chance.NextInt64(1, head.Version + 1));
            NewEvent[] own = [Given.Branch(fork), .. Given.Statements(chance.Next(4))];
            try
            {
                var name = Given.Timeline();
                await (own is [var begun] ? Database.Store.ForkAsync(name, begun) : Database.Store.ForkAsync(name, fork, own));
                forks.Enqueue(new(name, from, fork.Version, [.. own.Select(happened => happened.Id)]));
            }
            catch (ForkRefusedException refused) when (from != parent)
            {
                Assert.Contains("is archived", refused.Message);
            }
        }

        async Task AppendAsync(Random chance)
        {
            for (var happened = Given.Statement(); ;)
            {
                try
                {
                    await Database.AppendAsync(parent, happened);
                    appended.Enqueue(happened.Id);
                    return;
                }
                catch (WrongExpectedVersionException stale)
                {
                    Assert.False(stale.Archived);
                    await Task.Delay(chance.Next(10));
                }
            }
        }

        async Task ArchiveAsync(Random chance)
        {
            await Task.Delay(chance.Next(10));
            var branch = chance.Next(4) > 0 && Pick(chance) is { } other ? other : parent;
            try
            {
                await Database.Store.ArchiveAsync(branch);
                archived[branch] = true;
            }
            catch (ArchiveRefusedException refused)
            {
                Assert.NotEmpty(refused.Children);
            }
        }

        TimelineId? Pick(Random chance) => forks.ToArray() is { Length: > 0 } some ? some[chance.Next(some.Length)].Branch : null;
    }

    private sealed record Fork(TimelineId Branch, TimelineId Parent, long At, Guid[] Own);
}
