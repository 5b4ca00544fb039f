using FsCheck;
using FsCheck.Fluent;
using Simulator.Domain;

namespace Simulator.IntegrationTests.Store;

/// <summary>What holds of every branch, wherever it leaves, and whatever comes after.</summary>
public class BranchProperties(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    private static readonly Gen<AppendedEvents> Growths =
        from shared in Events(1, 150)
        from fork in Gen.Choose(1, shared.Length)
        from own in Events(0, 80)
        from later in Events(0, 30)
        from parentsLater in Events(0, 80)
        select new AppendedEvents(shared, fork, own, later, parentsLater);

    [Fact]
    public void A_branch_is_its_parent_up_to_the_fork_whatever_is_appended_to_either() => Check(async growth =>
    {
        var parent = await database.BeginAsync(growth.Shared);
        var branch = await database.BranchAsync(parent.Timeline, growth.Fork, growth.Own);

        await database.AppendAsync(parent.Timeline, growth.ParentsLater);
        await database.AppendAsync(branch.Timeline, growth.Later);

        var prefix = await database.ReadAsync(parent.Timeline, new(To: growth.Fork));
        var read = await database.ReadAsync(branch.Timeline);
        Assert.Equal(prefix, read.Take(growth.Fork));
        Assert.Equal(
            growth.Shared.Concat(growth.ParentsLater).Select(happened => happened.Id),
            (await database.ReadAsync(parent.Timeline)).Select(stored => stored.Id));
        Assert.Equal(growth.Own.Concat(growth.Later).Select(happened => happened.Id), read.Skip(growth.Fork + 1).Select(stored => stored.Id));
        Assert.Equal(
            await database.Store.AtAsync(parent.Timeline, growth.Fork),
            await database.Store.AtAsync(branch.Timeline, growth.Fork) with { Timeline = parent.Timeline });
    });

    [Fact]
    public void The_state_of_a_branch_is_the_fold_of_its_parents_prefix_and_its_own_events() => Check(async growth =>
    {
        var parent = await database.BeginAsync(growth.Shared);
        var fork = await database.Store.AtAsync(parent.Timeline, growth.Fork);
        NewEvent[] own = [Given.Branch(fork), .. growth.Own];
        var branch = await database.Store.ForkAsync(Given.Timeline(), fork, own);

        branch = await database.Store.AppendInBatchesAsync(branch, growth.Later.ToAsyncEnumerable());

        var state = Negotiation.Fold(growth.Shared.Take(growth.Fork).Concat(own).Concat(growth.Later).Select(happened => happened.Event));
        Assert.Equal(state, branch.State);
        await database.IsProjectedAsync(branch.Timeline, state);
    });

    private static Gen<NewEvent[]> Events(int least, int most) =>
        from count in Gen.Choose(least, most)
        from which in Gen.Choose(0, 1_000).ArrayOf(count)
        select which.Select(Given.Any).ToArray();

    private static void Check(Func<AppendedEvents, Task> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(Growths.ToArbitrary(), property));

    private sealed record AppendedEvents(NewEvent[] Shared, int Fork, NewEvent[] Own, NewEvent[] Later, NewEvent[] ParentsLater)
    {
        public override string ToString() =>
            $"{Shared.Length} events, left after {Fork}, {Own.Length} own and {Later.Length} later, {ParentsLater.Length} later on the parent";
    }
}
