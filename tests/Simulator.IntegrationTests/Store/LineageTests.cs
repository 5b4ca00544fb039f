using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

public class LineageTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    private readonly NewEvent[] talks = Given.Talks();

    [Theory]
    [InlineData(1, 8)]
    [InlineData(3, 5)]
    [InlineData(8, 8)]
    [InlineData(7, 100)]
    public async Task A_range_of_versions_is_read_alone(long from, long to)
    {
        var head = await database.BeginAsync(talks);

        var read = await database.ReadAsync(head.Timeline, new(from, to));

        Assert.Equal(talks[(int)(from - 1)..Math.Min((int)to, 8)].Select(happened => happened.Id), read.Select(stored => stored.Id));
        Assert.Equal(from, read[0].Version);
    }

    [Fact]
    public async Task Reading_until_a_day_counts_an_event_from_the_day_on_which_it_takes_effect()
    {
        var (attack, when) = (talks[1].Event, new When(Given.Day(2), Given.Day(5), DatePrecision.Range, TakesEffect: Given.Day(5)));
        var late = Given.New(attack with { Account = attack.Account with { When = when } });
        var head = await database.BeginAsync(talks[0], late, talks[5]);

        async Task<int> UntilAsync(int day) => (await database.ReadAsync(head.Timeline, new(Until: Given.Day(day)))).Count;

        Assert.Equal((1, 1, 2, 3), (await UntilAsync(1), await UntilAsync(4), await UntilAsync(5), await UntilAsync(6)));
    }

    [Fact]
    public async Task A_branch_shares_its_parents_history_up_to_the_fork()
    {
        var parent = await database.BeginAsync(talks);
        var (branch, begun) = await ForkAsync(parent.Timeline, 3);
        var own = Given.Statements(2);

        var head = await database.AppendAsync(branch, own);

        Assert.Equal(6, head.Version);
        Assert.Equal(Negotiation.Fold(talks[..3].Append(begun).Concat(own).Select(happened => happened.Event)), head.State);
        var read = await database.ReadAsync(branch);
        Assert.Equal(talks[..3].Append(begun).Concat(own).Select(happened => happened.Id), read.Select(stored => stored.Id));
        Assert.Equal([1, 2, 3, 4, 5, 6], read.Select(stored => stored.Version));
        Assert.Equal([parent.Timeline, parent.Timeline, parent.Timeline, branch, branch, branch], read.Select(stored => stored.Timeline));
    }

    [Fact]
    public async Task A_branch_knows_nothing_of_what_its_parent_becomes_later()
    {
        var parent = await database.BeginAsync(talks[..4]);
        var (branch, _) = await ForkAsync(parent.Timeline, 4);
        var before = await database.Store.HeadAsync(branch);

        await database.AppendAsync(parent.Timeline, talks[4..]);

        Assert.Equal(before, await database.Store.HeadAsync(branch));
        Assert.Equal(5, (await database.ReadAsync(branch)).Count);
        Assert.Equal(6, (await database.AppendAsync(branch, Given.Statement())).Version);
        Assert.Equal(8, (await database.ReadAsync(parent.Timeline)).Count);
    }

    [Fact]
    public async Task A_branch_of_a_branch_reads_along_the_whole_lineage()
    {
        var root = (await database.BeginAsync(talks)).Timeline;
        var (middle, middleBegun) = await ForkAsync(root, 3);
        var (inMiddle, inLeaf) = (Given.Statements(3), Given.Statements(2));
        await database.AppendAsync(middle, inMiddle);
        var (leaf, leafBegun) = await ForkAsync(middle, 5);
        await database.AppendAsync(leaf, inLeaf);
        var (early, earlyBegun) = await ForkAsync(middle, 2);

        Guid[] expected = [.. talks[..3].Append(middleBegun).Concat(inMiddle[..1]).Append(leafBegun).Concat(inLeaf).Select(happened => happened.Id)];
        Assert.Equal(expected, (await database.ReadAsync(leaf)).Select(stored => stored.Id));
        Assert.Equal(expected[1..5], (await database.ReadAsync(leaf, new(2, 5))).Select(stored => stored.Id));
        Assert.Equal(talks[..2].Append(earlyBegun).Select(happened => happened.Id), (await database.ReadAsync(early)).Select(stored => stored.Id));
        foreach (var timeline in new[] { leaf, middle, root })
        {
            Assert.Equal(root, await database.Store.RootAsync(timeline));
        }
    }

    [Fact]
    public async Task A_branch_rests_on_the_sources_of_its_parents_prefix_and_its_own_events()
    {
        var parent = await database.BeginAsync(talks);
        var (branch, _) = await ForkAsync(parent.Timeline, 3);
        await database.AppendAsync(branch, Given.Statement());

        var index = new SourceIndex(new(database.Source));
        var (ofParent, ofBranch) = (await index.CitationsAsync(parent.Timeline), await index.CitationsAsync(branch));

        Assert.Equal("D1: R1 R2 R3 R5 R8; D2: R4 R5 R6 R7; D3: R1 R7", Told(ofParent));
        Assert.Equal("D1: R1 R2 R3 R31; D3: R1", Told(ofBranch));

        static string Told(ILookup<SourceId, RowId> citations) =>
            string.Join("; ", citations.Select(source => $"{source.Key}: {string.Join(' ', source)}"));
    }

    [Fact]
    public async Task The_list_of_timelines_names_the_parent_of_a_branch()
    {
        var parent = await database.BeginAsync(talks);
        var (branch, _) = await ForkAsync(parent.Timeline, 3);
        await database.AppendAsync(branch, Given.Statement());

        var listed = (await database.Store.TimelinesAsync()).ToDictionary(summary => summary.Timeline);

        Assert.Equal((null, parent.Timeline), (listed[parent.Timeline].Parent, listed[branch].Parent));
        Assert.Equal((5, Given.Day(1), Given.Day(31)), (listed[branch].Version, listed[branch].FirstDay, listed[branch].LastDay));
    }

    private async Task<(TimelineId Branch, NewEvent Begun)> ForkAsync(TimelineId parent, long at)
    {
        var fork = await database.Store.AtAsync(parent, at);
        var begun = Given.Branch(fork);
        return ((await database.Store.ForkAsync(Given.Timeline(), fork, [begun])).Timeline, begun);
    }
}
