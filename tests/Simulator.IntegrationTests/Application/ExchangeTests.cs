using Simulator.Application.Branches;
using Simulator.Application.Exchange;
using Simulator.Application.Timelines;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.IntegrationTests.Store;
using Simulator.Store;

namespace Simulator.IntegrationTests.Application;

public sealed class ExchangeTests : IClassFixture<LoadedCases>, IClassFixture<StoreDatabase>, IAsyncDisposable
{
    private readonly LoadedCases cases;
    private readonly StoreDatabase elsewhere;
    private readonly SeedsCopy nothing = new();
    private readonly UseCases there;
    private readonly ExchangeFile file = new();

    public ExchangeTests(LoadedCases cases, StoreDatabase elsewhere)
    {
        (this.cases, this.elsewhere) = (cases, elsewhere);
        there = new(elsewhere.Source, nothing.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await there.DisposeAsync();
        nothing.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task A_case_comes_along_and_the_second_export_is_that_of_the_first_to_the_byte()
    {
        var lines = await file.ExportAsync(cases.UseCases, LoadedCases.Talks);

        var imported = await there.SendAsync(new ImportTimeline(file.Path));

        Assert.Equal(78, lines.Length);
        Assert.Equal((76, 76), (imported.Events, imported.Appended));
        Assert.Equal(new TimelinePlace(LoadedCases.Talks, null, 0, 76), Assert.Single(imported.Timelines));
        Assert.Equal(lines, await (await there.SendAsync(new ExportTimeline(LoadedCases.Talks))).ToArrayAsync());
        Assert.Equal(
            (await cases.UseCases.SendAsync(new ShowState(LoadedCases.Talks, []))).State,
            (await there.SendAsync(new ShowState(LoadedCases.Talks, []))).State);
        Assert.Equal(
            (await cases.UseCases.SendAsync(new ListClaims(LoadedCases.Talks))).Case,
            (await there.SendAsync(new ListClaims(LoadedCases.Talks))).Case);
        await elsewhere.IsProjectedAsync(LoadedCases.Talks, (await elsewhere.Store.HeadAsync(LoadedCases.Talks)).State);
    }

    [Fact]
    public async Task An_archived_branch_is_exported_and_the_file_does_not_say_that_it_is_archived()
    {
        var (root, _, leaf, _) = await ExchangeFile.GrowAsync(cases);
        var before = await file.ExportAsync(cases.UseCases, root);
        await cases.Store.ArchiveAsync(leaf);

        var lines = await file.ExportAsync(cases.UseCases, root);
        var imported = await there.SendAsync(new ImportTimeline(file.Path));
        var again = await cases.UseCases.SendAsync(new ImportTimeline(file.Path));

        Assert.Equal(before, lines);
        Assert.DoesNotContain(imported.Timelines, place => place.Archived);
        Assert.Equal((0, leaf), (again.Appended, Assert.Single(again.Timelines, place => place.Archived).Timeline));
        await IsTheSameAsync(leaf);
    }

    [Fact]
    public async Task What_an_event_follows_from_is_named_as_it_is_called_here()
    {
        var root = (await cases.BeginAsync([.. Given.Talks(), Given.Statement(10)])).Timeline;
        var branch = await cases.SupposeAsync(root, new(Version: 8));
        await cases.UseCases.SendAsync(new CherryPick(branch, root, new(Version: 9)));
        await file.ExportAsync(cases.UseCases, root);
        var copy = Given.Timeline();

        await cases.UseCases.SendAsync(new ImportTimeline(file.Path, copy));

        var recorded = (await cases.ReadAsync(copy))[^1];
        var carried = (await cases.ReadAsync(new($"{copy}-{branch}")))[^1];
        Assert.Equal([recorded.Id], carried.Event.Account.Causes);
    }

    [Fact]
    public async Task A_tree_of_branches_is_the_same_tree_elsewhere()
    {
        var (root, branch, leaf, early) = await ExchangeFile.GrowAsync(cases);
        var lines = await file.ExportAsync(cases.UseCases, root);

        var imported = await there.SendAsync(new ImportTimeline(file.Path));

        Assert.Equal(5, imported.Timelines.Count);
        Assert.Equal(lines, await (await there.SendAsync(new ExportTimeline(root))).ToArrayAsync());
        foreach (var timeline in imported.Timelines.Select(place => place.Timeline))
        {
            await IsTheSameAsync(timeline);
        }

        Assert.Contains(new(leaf, branch, 5, 8), imported.Timelines);
        Assert.Contains(new(early, branch, 2, 4), imported.Timelines);
    }

    [Fact]
    public async Task A_branch_brings_its_ancestors_as_far_as_it_rests_on_them()
    {
        var (root, branch, leaf, early) = await ExchangeFile.GrowAsync(cases);
        foreach (var (timeline, ancestors) in new[] { (leaf, (3, 5)), (early, (3, 4)) })
        {
            var lines = await file.ExportAsync(cases.UseCases, timeline);

            var imported = await there.SendAsync(new ImportTimeline(file.Path));

            Assert.Equal([root, branch, timeline], imported.Timelines.Select(place => place.Timeline));
            Assert.Equal(lines, await (await there.SendAsync(new ExportTimeline(timeline))).ToArrayAsync());
            Assert.Equal(ancestors, (imported.Timelines[0].Version, Math.Min(imported.Timelines[1].Version, ancestors.Item2)));
            await IsTheSameAsync(timeline);
        }

        await file.ExportAsync(cases.UseCases, root);
        var whole = await there.SendAsync(new ImportTimeline(file.Path));

        Assert.InRange(whole.Appended, 1, whole.Events - 1);
        await IsTheSameAsync(root);
    }

    [Fact]
    public async Task An_import_made_twice_is_there_once()
    {
        var (root, _, _, _) = await ExchangeFile.GrowAsync(cases);
        await file.ExportAsync(cases.UseCases, root);
        var first = await there.SendAsync(new ImportTimeline(file.Path));
        var written = await elsewhere.FingerprintAsync();

        var again = await there.SendAsync(new ImportTimeline(file.Path));

        Assert.Equal((first.Events, 0), (first.Appended, again.Appended));
        Assert.Equal(first.Timelines, again.Timelines);
        Assert.Equal(written, await elsewhere.FingerprintAsync());
        var before = await cases.FingerprintAsync();
        Assert.Equal(0, (await cases.UseCases.SendAsync(new ImportTimeline(file.Path))).Appended);
        Assert.Equal(before, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task A_file_that_has_grown_brings_what_is_new_and_one_from_before_brings_nothing()
    {
        var (root, _, _, early) = await ExchangeFile.GrowAsync(cases);
        using var former = new ExchangeFile();
        await former.ExportAsync(cases.UseCases, root);
        await there.SendAsync(new ImportTimeline(former.Path));
        await cases.AppendAsync(root, Given.Statements(2));
        await cases.AppendAsync(early, Given.Statement());
        await cases.BranchAsync(root, 15);
        await file.ExportAsync(cases.UseCases, root);

        Assert.Equal(4, (await there.SendAsync(new ImportTimeline(file.Path))).Appended);
        Assert.Equal(0, (await there.SendAsync(new ImportTimeline(former.Path))).Appended);
        await IsTheSameAsync(root);
        await IsTheSameAsync(early);
    }

    [Fact]
    public async Task Under_another_name_the_whole_tree_is_a_copy_beside_the_original()
    {
        var (root, branch, leaf, _) = await ExchangeFile.GrowAsync(cases);
        await file.ExportAsync(cases.UseCases, root);
        var copy = Given.Timeline();

        var imported = await cases.UseCases.SendAsync(new ImportTimeline(file.Path, copy));
        var again = await cases.UseCases.SendAsync(new ImportTimeline(file.Path, copy));

        Assert.Equal(copy, imported.Timelines[0].Timeline);
        Assert.Contains(new(new($"{copy}-{leaf}"), new TimelineId($"{copy}-{branch}"), 5, 8), imported.Timelines);
        Assert.Equal((imported.Events, 0), (imported.Appended, again.Appended));
        var (original, copied) = (await cases.ReadAsync(leaf), await cases.ReadAsync(new($"{copy}-{leaf}")));
        Assert.Empty(original.Select(stored => stored.Id).Intersect(copied.Select(stored => stored.Id)));
        Assert.Equal(
            original.Select(
                stored => stored.Event is ScenarioBranched begun
                    ? begun with { Parent = begun.Parent == root ? copy : new($"{copy}-{begun.Parent}") }
                    : stored.Event),
            copied.Select(stored => stored.Event));
        await cases.IsProjectedAsync(new($"{copy}-{leaf}"), (await cases.Store.HeadAsync(leaf)).State);
    }

    [Fact]
    public async Task A_copy_of_a_case_has_its_names_and_claims()
    {
        await file.ExportAsync(cases.UseCases, LoadedCases.Talks);
        var copy = Given.Timeline();

        await cases.UseCases.SendAsync(new ImportTimeline(file.Path, copy));

        var (original, copied) = (
            await cases.UseCases.SendAsync(new ListClaims(LoadedCases.Talks)), await cases.UseCases.SendAsync(new ListClaims(copy)));
        Assert.Equal(original.Case with { Id = copy }, copied.Case);
        Assert.Equal(original.Case.ClaimSets, copied.Case.ClaimSets);
    }

    [Fact]
    public async Task A_file_of_former_versions_has_no_header_and_is_one_timeline()
    {
        var timeline = (await cases.BeginAsync(Given.Talks())).Timeline;
        var lines = await file.ExportAsync(cases.UseCases, timeline);
        await file.WriteAsync(lines[1..]);
        var copy = Given.Timeline();

        var imported = await there.SendAsync(new ImportTimeline(file.Path));
        await there.SendAsync(new ImportTimeline(file.Path, copy));

        Assert.Equal(new TimelinePlace(timeline, null, 0, 8), Assert.Single(imported.Timelines));
        await IsTheSameAsync(timeline);
        Assert.Equal(Given.Talks().Select(happened => happened.Event), (await elsewhere.ReadAsync(copy)).Select(stored => stored.Event));
    }

    [Fact]
    public async Task A_byte_order_mark_and_the_line_breaks_of_other_systems_do_no_harm()
    {
        var (root, _, _, _) = await ExchangeFile.GrowAsync(cases);
        var lines = await file.ExportAsync(cases.UseCases, root);
        await File.WriteAllTextAsync(file.Path, "\uFEFF" + string.Join("\r\n", lines) + "\r\n\r\n");

        await there.SendAsync(new ImportTimeline(file.Path));

        Assert.Equal(lines, await (await there.SendAsync(new ExportTimeline(root))).ToArrayAsync());
    }

    [Fact]
    public async Task Two_imports_of_one_file_at_once_store_it_once()
    {
        var (root, _, _, _) = await ExchangeFile.GrowAsync(cases, statements: 2000);
        var lines = await file.ExportAsync(cases.UseCases, root);

        await AtOnce.RunAsync(Enumerable.Range(0, 4).Select<int, Func<Task<Imported>>>(_ => () => there.SendAsync(new ImportTimeline(file.Path))));

        Assert.Equal(lines, await (await there.SendAsync(new ExportTimeline(root))).ToArrayAsync());
        await IsTheSameAsync(root);
    }

    private async Task IsTheSameAsync(TimelineId timeline)
    {
        var (original, imported) = (await cases.ReadAsync(timeline), await elsewhere.ReadAsync(timeline));
        Assert.Equal(
            original.Select(stored => (stored.Id, stored.Timeline, stored.Version)),
            imported.Select(stored => (stored.Id, stored.Timeline, stored.Version)));
        Assert.Equal(original.Select(stored => stored.Event), imported.Select(stored => stored.Event));
        var head = await cases.Store.HeadAsync(timeline);
        Assert.Equal(head, await elsewhere.Store.HeadAsync(timeline));
        await elsewhere.IsProjectedAsync(timeline, head.State);
    }
}
