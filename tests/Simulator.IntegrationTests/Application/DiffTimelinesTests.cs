using Simulator.Application.Branches;
using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Commitments;
using Simulator.Domain.Events;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.IntegrationTests.Store;

namespace Simulator.IntegrationTests.Application;

public class DiffTimelinesTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    private const int AfterT46 = 47, End = 76;
    private static readonly ActorId Pakistan = new("pakistan"), Kabul = new("afghan-taliban"), Qatar = new("qatar");

    [Fact]
    public async Task A_branch_is_compared_with_the_record_from_where_it_leaves()
    {
        var branch = await BranchAsync(
            LoadedCases.Talks, AfterT46, await CopyAsync("T47"), Round(6), Mechanism(9), await CopyAsync("T55", on: 12), Works(23));

        var diff = await DiffAsync(LoadedCases.Talks, branch);

        Assert.Equal((LoadedCases.Talks, AfterT46, "T46"), (diff.Point.Ancestor, diff.Point.Version, $"{diff.LastCommon.Event.Account.Row}"));
        Assert.Equal(
            (End - AfterT46 - 2, 3, 1, 1),
            (diff.Divergence.OnlyOne.Count, diff.Divergence.OnlyOther.Count, diff.Divergence.Retold.Count, diff.SameSince));
        Assert.Equal(("T48", 49), ($"{diff.Divergence.OnlyOne[0].Event.Account.Row}", diff.Divergence.OnlyOne[0].Version));
        Assert.Equal((null, "Suppose that they speak."), (diff.One.Hypothesis, diff.Other.Hypothesis));
        Assert.Equal((End, new DateOnly(2025, 12, 31), new DateOnly(2025, 11, 23)), (diff.One.Version, diff.One.Ends, diff.Other.Ends));

        var (round, mechanism) = (diff.Other.Influences[0], diff.Other.Influences[1]);
        Assert.Equal("one-round-at-a-time", round.Blocked[0].Broken?.Rule.Id);
        Assert.Equal(["T48", "T49", "T50", "T51", "T52", "T65", "T68"], round.Blocked.Select(effect => $"{effect.On.Event.Account.Row}"));
        Assert.Equal(["mechanism-in-order"], mechanism.Enabled.Select(effect => effect.Broken?.Rule.Id));
    }

    [Fact]
    public async Task The_states_are_those_that_each_timeline_has_on_the_day()
    {
        var branch = await BranchAsync(LoadedCases.Talks, AfterT46, await CopyAsync("T47"), Round(6), Mechanism(9));
        foreach (var day in new DateOnly[] { new(2025, 10, 1), new(2025, 11, 2), new(2025, 11, 6), new(2026, 1, 1) })
        {
            var diff = await DiffAsync(LoadedCases.Talks, branch, day);

            Assert.Equal(day, diff.At);
            foreach (var side in new[] { diff.One, diff.Other })
            {
                Assert.Equal((await cases.UseCases.SendAsync(new ShowState(side.Timeline, [], At: day))) with { Spans = default }, side.Shown);
            }

            Assert.Equal((End - AfterT46 - 1, 2, 1), (diff.Divergence.OnlyOne.Count, diff.Divergence.OnlyOther.Count, diff.SameSince));
        }
    }

    [Fact]
    public async Task Branches_of_a_branch_are_compared_from_their_last_common_event()
    {
        var middle = await BranchAsync(LoadedCases.Talks, AfterT46, Round(6), Mechanism(9));
        var leaf = await BranchAsync(middle, AfterT46 + 2, Mechanism(9), Works(23));
        var early = await BranchAsync(middle, 20);

        var (fromMiddle, toEarly) = (await DiffAsync(leaf, middle), await DiffAsync(leaf, early));

        Assert.Equal(new(middle, AfterT46 + 2), fromMiddle.Point);
        Assert.Equal((1, 0, 1), (fromMiddle.Divergence.OnlyOne.Count, fromMiddle.Divergence.OnlyOther.Count, fromMiddle.SameSince));
        Assert.Equal(new(LoadedCases.Talks, 20), toEarly.Point);
        Assert.Equal((AfterT46 - 20 + 3, 0), (toEarly.Divergence.OnlyOne.Count, toEarly.Divergence.OnlyOther.Count));
    }

    [Fact]
    public async Task A_branch_with_a_reading_of_its_own_is_told_under_it_from_the_beginning()
    {
        var fork = await cases.Store.AtAsync(LoadedCases.Talks, End);
        var begun = Given.Branch(fork);
        var other = (ScenarioBranched)begun.Event with { Readings = [new(new("C03"), new("S0")), new(new("C07"), new("S3"))] };
        var branch = (await cases.Store.ForkAsync(Given.Timeline(), fork, [begun with { Event = other }])).Timeline;

        var diff = await DiffAsync(LoadedCases.Talks, branch);

        Assert.Equal(End, diff.Point.Version);
        Assert.Equal(2, diff.Divergence.OnlyOne.Count);
        Assert.Equal(["T65"], diff.Divergence.Retold.Where(pair => pair.IsMoved).Select(pair => $"{pair.Other.Event.Account.Row}"));
        Assert.Equal((await cases.UseCases.SendAsync(new ShowState(branch, [], At: diff.At))) with { Spans = default }, diff.Other.Shown);
        Assert.Equal(0, diff.SameSince);
    }

    [Fact]
    public async Task A_timeline_does_not_differ_from_itself()
    {
        var diff = await DiffAsync(LoadedCases.Talks, LoadedCases.Talks);

        Assert.Equal(new(LoadedCases.Talks, End), diff.Point);
        Assert.Equal((0, 0, 0), (diff.Divergence.OnlyOne.Count, diff.Divergence.OnlyOther.Count, diff.Divergence.Retold.Count));
        Assert.Equal(diff.One.Shown, diff.Other.Shown);
    }

    [Fact]
    public async Task What_both_have_is_not_read_again()
    {
        var root = (await cases.BeginAsync(Given.Statements(260))).Timeline;
        var (one, other) = (await cases.BranchAsync(root, 260, Given.Statement()), await cases.BranchAsync(root, 260));
        await cases.ExecuteAsync("update simulator.mt_events set type = 'unreadable' where stream_id = $1 and version between 2 and 250", root);

        var diff = await DiffAsync(one.Timeline, other.Timeline);

        Assert.Equal((1, 0), (diff.Divergence.OnlyOne.Count, diff.Divergence.OnlyOther.Count));
        Assert.Equal(one.State, diff.One.Shown.State);
    }

    [Fact]
    public async Task Timelines_of_two_trees_are_refused_and_so_is_what_does_not_exist()
    {
        var fiction = await BranchAsync(LoadedCases.Fiction, 5);

        await RefusedAsync(
            new(LoadedCases.Talks, fiction),
            $"'pak-afg-2025' and '{fiction}' have no history in common: their roots are 'pak-afg-2025' and 'mirrow-crossing'. "
            + "Allowed: two timelines of one tree");
        await RefusedAsync(new(new("pak-afg-2052"), new("nobody")), "Unknown timeline 'pak-afg-2052'. Did you mean 'pak-afg-2025'?");
        await RefusedAsync(new(new("pak-afg-2052"), new("nobody")), "Unknown timeline 'nobody'.");
        await RefusedAsync(
            new(LoadedCases.Talks, LoadedCases.Talks, new(1999, 1, 1)),
            "'1999-01-01' is before 'pak-afg-2025' begins. Allowed: a day from 2007-01-01 on.");
    }

    private Task<Diff> DiffAsync(TimelineId one, TimelineId other, DateOnly? at = null) =>
        cases.UseCases.SendAsync(new DiffTimelines(one, other, at));

    private async Task RefusedAsync(DiffTimelines request, string explanation) =>
        Assert.Contains(explanation, (await cases.UseCases.RefusedAsync(request)).Message);

    private async Task<TimelineId> BranchAsync(TimelineId parent, long at, params NewEvent[] own) =>
        (await cases.BranchAsync(parent, at, own)).Timeline;

    private async Task<NewEvent> CopyAsync(string row, int? on = null)
    {
        var recorded = (await cases.ReadAsync(LoadedCases.Talks)).Single(stored => stored.Id == EventIdentity.Of(LoadedCases.Talks, new(row)));
        var account = recorded.Event.Account;
        var when = on is { } day ? When.On(new(2025, 11, day)) : account.When;
        return Given.New(recorded.Event with
        {
            Account = account with { Origin = Origin.Carried, Causes = [recorded.Id], When = when },
        });
    }

    private static NewEvent Round(int day) =>
        Given.New(new RoundOpened(new("qatar-turkiye"), [Pakistan, Kabul], [Qatar], 3) { Account = Supposed(day) });

    private static NewEvent Mechanism(int day) => Given.New(new MechanismEstablished([Qatar], 0.7) { Account = Supposed(day) });

    private static NewEvent Works(int day) => Given.New(new MechanismBecameOperational { Account = Supposed(day) });

    private static Account Supposed(int day) => new(When.On(new(2025, 11, day)), "Supposed.", Origin: Origin.Hypothetical);
}
