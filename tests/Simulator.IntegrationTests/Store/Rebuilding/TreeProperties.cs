using FsCheck;
using FsCheck.Fluent;
using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store.Rebuilding;

/// <summary>What holds of every tree of branches.</summary>
public class TreeProperties(TestServer server) : OwnDatabase(server)
{
    private const int Branches = 500;

    private static readonly Gen<ForkRow> Twigs =
        from parent in Gen.Choose(0, Branches)
        from version in Gen.Choose(0, 10_000)
        from own in Gen.Choose(0, 9)
        from later in Gen.Choose(-10, 9)
        from archived in Gen.Choose(0, 4)
        select new ForkRow(parent, version, own, later, archived == 0);

    [Fact]
    public void A_tree_of_five_hundred_branches_is_made_again_from_its_events_alone() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1), Prop.ForAll(Twigs.ArrayOf(Branches).ToArbitrary(), GrowsAgainAsync));

    private async Task GrowsAgainAsync(ForkRow[] twigs)
    {
        var heads = new List<TimelineHead> { await Database.BeginAsync([.. Given.Talks(), .. Given.Statements(120)]) };
        foreach (var twig in twigs)
        {
            // As often as not the fork is within what the parent has from above.
            var parent = heads[twig.Parent % heads.Count];
            heads.Add(await Database.BranchAsync(parent.Timeline, 1 + (twig.Version % parent.Version), Events(twig.Own)));
        }

        foreach (var (place, twig) in twigs.Index().Where(grown => grown.Item.Later > 0))
        {
            heads[place + 1] = await Database.Store.AppendAsync(heads[place + 1], Events(twig.Later));
        }

        foreach (var (place, _) in twigs.Index().Where(put => put.Item.Archived))
        {
            await TryArchiveAsync(heads[place + 1].Timeline);
        }

        // Who lists them looks at those for the first time that were only begun.
        var (listed, rows) = (await Database.Store.TimelinesAsync(), await Database.ReadModelRowsAsync());
        await Database.ExecuteAsync(
            "truncate simulator.mt_doc_timeline, simulator.branches, simulator.mt_doc_demands, simulator.mt_doc_citations, simulator.mt_doc_state");

        Assert.Equal(Branches, (await Models.RebuildAsync()).Branches);

        Assert.Equal(rows, await Database.ReadModelRowsAsync());
        Assert.Equal(listed, await Database.Store.TimelinesAsync());
        Assert.Contains(listed, summary => summary.Archived);
        await InOrderAsync();
        foreach (var head in heads)
        {
            Assert.Equal(head, await Database.Store.HeadAsync(head.Timeline));
        }
    }

    private async Task TryArchiveAsync(TimelineId branch)
    {
        try
        {
            await Database.Store.ArchiveAsync(branch);
        }
        catch (ArchiveRefusedException refused)
        {
            Assert.NotEmpty(refused.Children);
        }
    }

    private static NewEvent[] Events(int count) => [.. Enumerable.Range(count, count).Select(Given.Any)];

    private sealed record ForkRow(int Parent, int Version, int Own, int Later, bool Archived);
}
