using Simulator.Application.Branches;
using Simulator.Application.Fiction;
using Simulator.Application.Timelines;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;

namespace Simulator.IntegrationTests.Application;

public class ShowTreeTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    [Fact]
    public async Task Branches_are_shown_with_fork_and_hypothesis_in_the_order_in_which_they_leave()
    {
        var root = await GeneratedAsync();
        var late = await ForkAsync(root, new(Version: 9));
        var early = await ForkAsync(root, new(Event: new("G3")), "They speak.");

        var tree = await cases.UseCases.SendAsync(new ShowTree(late));

        var shown = Assert.Single(tree.Roots);
        Assert.Equal((root, 0L, null, null), (shown.Timeline.Timeline, shown.ForkVersion, shown.Begun, shown.After));
        Assert.EndsWith("(fictional, generated from seed 7)", tree.Titles[root], StringComparison.Ordinal);
        Assert.Equal([early, late], tree.BranchesOf(shown).Select(branch => branch.Timeline.Timeline));
        var first = tree.BranchesOf(shown).First();
        Assert.Equal(
            (3L, 4L, "They speak.", new RowId("G3")), (first.ForkVersion, first.Timeline.Version, first.Begun!.Hypothesis, first.After!.Account.Row));
        Assert.Equal(first.After.Account.When.Effective(), first.Begun.Account.When.Effective());
    }

    [Fact]
    public async Task The_event_after_which_a_branch_leaves_is_found_however_far_up_the_lineage_it_is()
    {
        var root = await GeneratedAsync();
        var middle = await ForkAsync(root, new(Version: 5));
        var inner = await ForkAsync(middle, ForkPoint.End);
        var early = await ForkAsync(inner, new(Version: 3));
        var atTheFork = await ForkAsync(inner, new(Version: 5));
        var inMiddle = await ForkAsync(inner, new(Version: 6));

        var tree = await cases.UseCases.SendAsync(new ShowTree(root));

        var after = tree.Timelines.ToDictionary(branch => branch.Timeline.Timeline, branch => branch.After);
        Assert.Equal(("G5", "G3", "G5"), ($"{after[middle]!.Account.Row}", $"{after[early]!.Account.Row}", $"{after[atTheFork]!.Account.Row}"));
        Assert.Equal([middle, middle], new[] { inner, inMiddle }.Select(branch => MadeBy(after[branch]!)));

        TimelineId MadeBy(NegotiationEvent happened) =>
            tree.Timelines.Single(branch => branch.Begun == happened).Timeline.Timeline;
    }

    [Fact]
    public async Task Of_many_branches_only_the_first_are_shown_and_the_one_that_was_asked_for()
    {
        var root = await GeneratedAsync();
        var branches = new List<TimelineId>();
        for (var version = 1; version <= 9; version++)
        {
            branches.Add(await ForkAsync(root, new(Version: version)));
        }

        var leaf = await ForkAsync(branches[7], ForkPoint.End);
        await ForkAsync(branches[8], ForkPoint.End);

        var few = await cases.UseCases.SendAsync(new ShowTree(root, Most: 3));
        var asked = await cases.UseCases.SendAsync(new ShowTree(leaf, Most: 3));
        var all = await cases.UseCases.SendAsync(new ShowTree(root));

        Assert.Equal([root, .. branches[..3]], few.Timelines.Select(branch => branch.Timeline.Timeline));
        Assert.Equal(6, few.LeftOut(few.Roots.Single()));
        Assert.Equal([root, .. branches[..3], branches[7], leaf], asked.Timelines.Select(branch => branch.Timeline.Timeline));
        Assert.Equal(5, asked.LeftOut(asked.Roots.Single()));
        Assert.Equal((12, 0L), (all.Timelines.Count, all.LeftOut(all.Roots.Single())));
    }

    [Fact]
    public async Task An_archived_branch_is_shown_when_it_is_wanted()
    {
        var root = await GeneratedAsync();
        var (gone, live) = (await ForkAsync(root, new(Version: 2)), await ForkAsync(root, new(Version: 3)));
        await cases.UseCases.SendAsync(new ArchiveBranch(gone));

        async Task<IEnumerable<TimelineId>> ShownAsync(ShowTree request) =>
            (await cases.UseCases.SendAsync(request)).Timelines.Select(branch => branch.Timeline.Timeline);

        Assert.Equal([root, live], await ShownAsync(new(root)));
        Assert.Equal([root, gone, live], await ShownAsync(new(root, Archived: true)));
        Assert.Equal([root, gone, live], await ShownAsync(new(gone)));
        Assert.Contains(root, await ShownAsync(new()));
        Assert.DoesNotContain(gone, await ShownAsync(new()));
        Assert.DoesNotContain(gone, (await cases.UseCases.SendAsync(new ListTimelines())).Select(listed => listed.Summary.Timeline));
        Assert.Contains(gone, (await cases.UseCases.SendAsync(new ListTimelines(Archived: true))).Select(listed => listed.Summary.Timeline));
    }

    [Fact]
    public async Task A_branch_that_others_have_left_is_not_archived_before_them()
    {
        var root = await GeneratedAsync();
        var branch = await ForkAsync(root, new(Version: 2));
        var leaf = await ForkAsync(branch, ForkPoint.End);

        Assert.Contains(
            $"'{leaf}' branched from it. Allowed: a branch whose own branches are all archived.",
            (await cases.UseCases.RefusedAsync(new ArchiveBranch(branch))).Message);
        await cases.UseCases.SendAsync(new ArchiveBranch(leaf));
        await cases.UseCases.SendAsync(new ArchiveBranch(branch));

        Assert.Contains("it is a record and not a branch. Allowed: a branch.", (await cases.UseCases.RefusedAsync(new ArchiveBranch(root))).Message);
        Assert.Contains(
            $"'{branch}' is archived. Allowed:",
            (await cases.UseCases.RefusedAsync(new ForkTimeline(Name(), branch, ForkPoint.End, "They speak."))).Message);
    }

    [Fact]
    public async Task A_tree_that_is_not_there_is_refused_with_the_nearest_name() =>
        Assert.Contains(
            "Unknown timeline 'mirrow-crosing'. Did you mean 'mirrow-crossing'?",
            (await cases.UseCases.RefusedAsync(new ShowTree(new("mirrow-crosing")))).Message);

    private async Task<TimelineId> GeneratedAsync() =>
        (await cases.UseCases.SendAsync(new GenerateTimeline(Name(), 7, 12))).Case.Id;

    private async Task<TimelineId> ForkAsync(TimelineId of, ForkPoint point, string hypothesis = "They do not speak.") =>
        (await cases.UseCases.SendAsync(new ForkTimeline(Name(), of, point, hypothesis))).Branch;

    private static TimelineId Name() => new($"talks-{Guid.NewGuid():N}");
}
