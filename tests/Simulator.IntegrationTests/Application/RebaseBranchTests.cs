using Simulator.Application.Branches;
using Simulator.Application.Scenarios;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.IntegrationTests.Store;

namespace Simulator.IntegrationTests.Application;

public class RebaseBranchTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    [Fact]
    public async Task A_branch_of_a_record_that_has_not_grown_stays_as_it_is()
    {
        var record = (await cases.BeginAsync(Given.Talks())).Timeline;
        var (atTheEnd, inTheMiddle) = (await cases.SupposeAsync(record, ForkPoint.End, Supposed.BorderOpens(12)),
            await cases.SupposeAsync(record, new(Version: 4), Supposed.Statement(9)));
        var written = await cases.FingerprintAsync();

        Assert.True((await RebaseAsync(new(atTheEnd))).Unchanged);
        Assert.True((await RebaseAsync(new(inTheMiddle, DropConflicts: true))).Unchanged);

        Assert.Equal(written, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task What_is_new_and_earlier_than_all_that_is_supposed_becomes_its_history()
    {
        var record = (await cases.BeginAsync(Given.Talks())).Timeline;
        var old = await cases.SupposeAsync(record, ForkPoint.End, Supposed.BorderOpens(12), Supposed.Statement(13));
        await cases.AppendAsync(record, Given.Statement(10, "A fact found since."), Given.Statement(20, "A later fact."));

        var rebased = Assert.Single((await RebaseAsync(new(old))).Branches);

        Assert.Equal((8, 9, 2, 0), (rebased.OldFork, rebased.NewFork, rebased.Kept.Count, rebased.Conflicts.Count));
        Assert.Equal("A later fact.", Assert.Single(rebased.Weighed).Recorded.Event.Account.Text);
        Assert.True(await cases.IsArchivedAsync(old));
        Assert.Equal("A fact found since.", (await cases.ReadAsync(rebased.New))[8].Event.Account.Text);
        Assert.Equal(["Supposed.", "They speak here."], (await MovesAsync(rebased.New)).Select(move => move.Account.Text));
        var head = await cases.Store.HeadAsync(rebased.New);
        await cases.IsProjectedAsync(rebased.New, head.State);
        Assert.Equal(BorderStatus.Open, head.State.Border);
    }

    [Fact]
    public async Task A_supposition_that_has_become_impossible_stops_the_work_and_is_told_with_its_rule()
    {
        var (record, old) = await OvertakenAsync();
        var written = await cases.FingerprintAsync();

        var seen = await RebaseAsync(new(old));
        var preview = await RebaseAsync(new(old, DryRun: true, DropConflicts: true));

        Assert.Equal(written, await cases.FingerprintAsync());
        Assert.All([seen, preview], rebased =>
        {
            Assert.False(rebased.Stored);
            var conflict = Assert.Single(rebased.Branches.Single().Conflicts);
            Assert.Equal((10, "crossing-closed"), (conflict.Assumed.Version, Assert.Single(conflict.Broken).Rule.Id));
        });
    }

    [Fact]
    public async Task It_can_be_dropped()
    {
        var (_, old) = await OvertakenAsync();

        var rebased = (await RebaseAsync(new(old, DropConflicts: true))).Branches.Single();

        Assert.Equal(["They speak here."], (await MovesAsync(rebased.New)).Select(move => move.Account.Text));
    }

    [Fact]
    public async Task One_supposition_alone_can_be_dropped()
    {
        var (_, old) = await OvertakenAsync();

        var rebased = await RebaseAsync(new(old, Drop: [10]));

        Assert.True(rebased.Stored);
        Assert.Equal(["They speak here."], (await MovesAsync(rebased.Branches.Single().New)).Select(move => move.Account.Text));
    }

    [Fact]
    public async Task It_can_be_edited()
    {
        var (_, old) = await OvertakenAsync();

        var rebased = await RebaseAsync(
            new(old, Edits: ["10={ on: 2031-03-12, event: threat, by: north, against: south, text: They threaten instead. }"]));

        Assert.True(rebased.Stored);
        Assert.Equal(
            ["They threaten instead.", "They speak here."], (await MovesAsync(rebased.Branches.Single().New)).Select(move => move.Account.Text));
    }

    [Theory]
    [InlineData("10", "Allowed: VERSION=CHANGE")]
    [InlineData("12={ on: 2031-03-12, event: threat, by: north, against: south }", "version 12 is not an assumption")]
    [InlineData("10={ on: 2031-03-12, event: thret, by: north, against: south }", "--edit 10:1:28: Unknown event 'thret'. Did you mean 'threat'?")]
    [InlineData("10={ on: 2031-03-12", "--edit 10:2:1: The YAML cannot be read")]
    public async Task An_edit_that_cannot_be_read_is_refused(string edit, string said)
    {
        var (_, old) = await OvertakenAsync();

        Assert.Contains(said, (await cases.UseCases.RefusedAsync(new RebaseBranch(old, Edits: [edit]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_branches_of_a_branch_are_carried_along()
    {
        var record = (await cases.BeginAsync(Given.Talks())).Timeline;
        var old = await cases.SupposeAsync(record, ForkPoint.End, Supposed.Statement(12, "First."), Supposed.Statement(14, "Second."));
        var child = await cases.SupposeAsync(old, new(Version: 10), Supposed.BorderOpens(13));
        var grandchild = await cases.SupposeAsync(child, ForkPoint.End, Supposed.Statement(15, "Third."));
        await cases.AppendAsync(record, Given.Statement(10, "A fact found since."));

        var rebased = (await RebaseAsync(new(old))).Branches;

        Assert.Equal([old, child, grandchild], rebased.Select(one => one.Old));
        Assert.Equal([record, rebased[0].New, rebased[1].New], rebased.Select(one => one.Parent));
        Assert.Equal([9, 11, 13], rebased.Select(one => one.NewFork));
        Assert.Equal(["First.", "Second."], (await MovesAsync(rebased[0].New)).Select(move => move.Account.Text));
        var whole = (await cases.ReadAsync(rebased[2].New)).Select(stored => stored.Event.Account.Text);
        Assert.Equal(
            ["A fact found since.", "First.", "Supposed.", "Third."],
            whole.Skip(8).Where(text => !text.StartsWith("Forks from", StringComparison.Ordinal)));
        foreach (var archived in rebased.Select(one => one.Old))
        {
            Assert.True(await cases.IsArchivedAsync(archived));
        }
    }

    [Fact]
    public async Task What_the_record_has_come_to_tell_is_weighed_by_the_policy_of_the_scenario()
    {
        using var seeds = new SeedsCopy();
        var folder = seeds.Add(LoadedCases.Talks);
        await using var useCases = new UseCases(cases.Source, seeds.Folder);
        var file = Path.Combine(Path.GetDirectoryName(folder.Path)!, "aid-continues.yaml");
        await File.WriteAllTextAsync(file,
            $$"""
            scenario: aid-continues-{{folder.Id}}
            title: What if aid goes on?
            teaches: trust
            from: { timeline: {{folder.Id}}, event: T67 }
            hypothesis: Aid goes on.
            carry: exogenous
            changes:
              - { on: 2026-01-10, event: conciliatory-gesture, by: pakistan, toward: afghan-taliban }
            """);
        var played = await useCases.SendAsync(new PlayScenario(file));
        await File.AppendAllTextAsync(folder.File("events.yaml"),
            """

            - row: T98
              kind: attack
              when: 2026-01-05
              text: An attack found later.
              by: ttp
              against: pakistan
            - row: T99
              kind: statement
              when: 2026-01-06
              text: A word found later.
              by: pakistan
            """);

        var rebased = (await useCases.SendAsync(new RebaseBranch(played.Branch))).Branches.Single();

        Assert.Equal(
            [("T98", true, "decided-outside"), ("T99", false, "decided-by-party")],
            rebased.Weighed.Select(weighed => ($"{weighed.Recorded.Event.Account.Row}", weighed.Decision.Kept, weighed.Decision.Rule.Id)));
        Assert.Equal($"{played.Branch}-2", rebased.New.Value);
        var moves = await MovesAsync(rebased.New);
        Assert.Contains(moves, move => move.Account is { Origin: Origin.Carried, Text: "An attack found later." });
        Assert.Equal(rebased.New, (await useCases.SendAsync(new PlayScenario(file))).Branch);
        Assert.Equal(played.Events.Count, moves.Count);
    }

    [Fact]
    public async Task What_was_picked_is_carried_along_and_not_doubled()
    {
        var record = (await cases.BeginAsync([.. Given.Talks(), Given.Statement(10, "To be picked.")])).Timeline;
        var old = await cases.SupposeAsync(record, new(Version: 8), Supposed.Statement(9));
        await cases.UseCases.SendAsync(new CherryPick(old, record, new(Version: 9)));
        await cases.AppendAsync(record, Given.Statement(20, "Since."));

        var rebased = (await RebaseAsync(new(old))).Branches.Single();

        Assert.Equal(["They speak here.", "To be picked."], (await MovesAsync(rebased.New)).Select(move => move.Account.Text));
    }

    [Fact]
    public async Task A_rebase_that_was_stopped_before_it_archived_goes_on_where_it_stopped()
    {
        var (_, old) = await OvertakenAsync();
        var first = (await RebaseAsync(new(old, DropConflicts: true))).Branches.Single();
        await cases.ExecuteAsync("update simulator.mt_streams set is_archived = false where id = $1", old);

        var again = (await RebaseAsync(new(old, DropConflicts: true))).Branches.Single();

        Assert.Equal(first.New, again.New);
        Assert.True(await cases.IsArchivedAsync(old));
    }

    [Fact]
    public async Task Only_a_branch_that_is_not_archived_can_be_rebased()
    {
        var (record, old) = await OvertakenAsync();
        await RebaseAsync(new(old, DropConflicts: true));

        Assert.Contains("is archived", (await cases.UseCases.RefusedAsync(new RebaseBranch(old))).Message, StringComparison.Ordinal);
        Assert.Contains("is not a branch", (await cases.UseCases.RefusedAsync(new RebaseBranch(record))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_cannot_leave_where_its_parent_has_no_version()
    {
        var (record, old) = await OvertakenAsync();

        Assert.Equal($"'{record}' has no version 77. Allowed: 1 to 9.", (await cases.UseCases.RefusedAsync(new RebaseBranch(old, Onto: 77))).Message);
    }

    /// <summary>A branch that supposes what has meanwhile happened, so that it cannot happen again.</summary>
    private async Task<(TimelineId Record, TimelineId Branch)> OvertakenAsync()
    {
        var record = (await cases.BeginAsync(Given.Talks())).Timeline;
        var branch = await cases.SupposeAsync(record, ForkPoint.End, Supposed.BorderOpens(12), Supposed.Statement(13));
        await cases.AppendAsync(record, Supposed.BorderOpenedInFact(10));
        return (record, branch);
    }

    private Task<RebasedTree> RebaseAsync(RebaseBranch request) => cases.UseCases.SendAsync(request);

    private async Task<IReadOnlyList<NegotiationEvent>> MovesAsync(TimelineId branch) =>
        [.. (await cases.ReadAsync(branch)).Where(stored => stored.Timeline == branch).Skip(1).Select(stored => stored.Event)];
}
