using Simulator.Application.Branches;
using Simulator.Application.Timelines;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;

namespace Simulator.IntegrationTests.Application;

public class ForkTimelineTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    private static readonly RowId Interim = new("T44");

    public static TheoryData<ForkPoint, string, string> Points => new()
    {
        { new(Event: Interim), "T44", "2025-10-30" },
        { new(At: new(2025, 11, 1)), "T45", "2025-10-31" },
        { new(At: new(2025, 10, 30)), "T44", "2025-10-30" },
        { new(Before: new(2025, 10, 31)), "T44", "2025-10-30" },
        { new(Version: 1), "T01", "2007-01-01" },
        { new(At: new(2007, 1, 1)), "T01", "2007-01-01" },
        { ForkPoint.End, "T75", "2025-12-31" },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public async Task A_branch_leaves_where_it_is_told_to(ForkPoint point, string row, string day)
    {
        var forked = await ForkAsync(point);

        Assert.Equal(
            (new RowId(row), DateOnly.Parse(day), true), (forked.After.Event.Account.Row, forked.After.Event.Account.When.Effective(), forked.New));
        var told = await cases.UseCases.TellAsync(new(forked.Branch, []));
        Assert.Equal(forked.After.Version + 1, told.Count);
    }

    [Fact]
    public async Task Its_first_event_tells_the_fork_in_words_and_that_it_did_not_happen()
    {
        var forked = await ForkAsync(new(Event: Interim), "  Kabul signs.  ");

        var told = (await cases.UseCases.TellAsync(new(forked.Branch, [])))[^1];
        var begun = Assert.IsType<ScenarioBranched>(told.Event);
        Assert.Equal((LoadedCases.Talks, forked.After.Version, "Kabul signs."), (begun.Parent, begun.AtVersion, begun.Hypothesis));
        Assert.Equal(Origin.Hypothetical, begun.Account.Origin);
        Assert.Equal(forked.After.Event.Account.When.Effective(), begun.Account.When.Effective());
        Assert.Equal("Forks from pak-afg-2025 on 30 October 2025, after T44, interim agreement.", begun.Account.Text);
    }

    [Fact]
    public async Task A_branch_leaves_after_an_event_that_is_named_by_its_identity()
    {
        var middle = await ForkAsync(new(Event: Interim));
        var begun = (await cases.ReadAsync(middle.Branch))[^1];

        var leaf = await cases.UseCases.SendAsync(new ForkTimeline(Name(), middle.Branch, new(Event: new($"{begun.Id}")), "And more."));

        Assert.Equal(begun.Version, leaf.After.Version);
        Assert.Contains(
            $"There is no event '{Guid.Empty}'",
            (await cases.UseCases.RefusedAsync(new ForkTimeline(Name(), middle.Branch, new(Event: new($"{Guid.Empty}")), "No."))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_leaves_a_branch_after_an_event_that_has_no_row()
    {
        var middle = await ForkAsync(new(Event: Interim));

        var leaf = await cases.UseCases.SendAsync(new ForkTimeline(Name(), middle.Branch, ForkPoint.End, "And more."));

        Assert.Equal(middle.After.Version + 1, leaf.After.Version);
        Assert.EndsWith(
            $"after event {leaf.After.Version}, scenario branched.", (await cases.UseCases.TellAsync(new(leaf.Branch, [])))[^1].Event.Account.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_fork_again_changes_nothing_and_another_of_its_name_is_refused()
    {
        var request = new ForkTimeline(Name(), LoadedCases.Talks, new(Event: Interim), "Kabul signs.");
        await cases.UseCases.SendAsync(request);
        var before = await cases.FingerprintAsync();

        var again = await cases.UseCases.SendAsync(request with { Point = new(At: new(2025, 10, 30)), Hypothesis = " Kabul signs." });

        Assert.False(again.New);
        await RefusedAsync(
            request with { Hypothesis = "Kabul refuses." }, $"a timeline '{request.Branch}' exists with other events. Allowed: another name.");
        await RefusedAsync(request with { Point = ForkPoint.End }, $"a timeline '{request.Branch}' exists with other events.");
        Assert.Equal(before, await cases.FingerprintAsync());
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_what_is_allowed()
    {
        var request = new ForkTimeline(Name(), LoadedCases.Talks, ForkPoint.End, "Kabul signs.");
        await RefusedAsync(request with { Branch = new("Kabul signs") }, "'Kabul signs' is not a name for a branch. Allowed: lower-case letters");
        await RefusedAsync(request with { Branch = new(new('a', 101)) }, "at most 100.");
        await RefusedAsync(request with { Branch = LoadedCases.Fiction }, "'mirrow-crossing' is the name of a case");
        await RefusedAsync(request with { Hypothesis = " " }, "' ' is not a hypothesis. Allowed: a sentence");
        await RefusedAsync(request with { Hypothesis = "One\nTwo" }, "on one line");
        await RefusedAsync(request with { Timeline = new("pak-afg-2052") }, "Unknown timeline 'pak-afg-2052'. Did you mean 'pak-afg-2025'?");
        await RefusedAsync(
            request with { Point = new(At: new(2007, 1, 1), Version: 3) },
            "more than once: at 2007-01-01, version 3. Allowed: one of at, before, event and version");
        await RefusedAsync(request with { Point = new(Version: 0) }, "'0' is not a version.");
        await RefusedAsync(request with { Point = new(Version: 77) }, "'pak-afg-2025' has no version 77. Allowed: 1 to 76.");
        await RefusedAsync(
            request with { Point = new(At: new(2006, 12, 31)) }, "'2006-12-31' is not a day",
            "Allowed: a day from 2007-01-01 to 2025-12-31; without a day, the end.");
        await RefusedAsync(request with { Point = new(Before: new(2007, 1, 1)) }, "'2007-01-01' is not a day", "Allowed: a day from 2007-01-02 to");
        await RefusedAsync(request with { Point = new(At: new(2052, 1, 1)) }, "'2052-01-01' is not a day");
        await RefusedAsync(
            request with { Point = new(Event: new("t44")) }, "There is no event 't44' on 'pak-afg-2025'. Did you mean 'T44'? Allowed: T01,");
        await RefusedAsync(request with { Point = new(Event: new("T66")) }, "'T66' is a rival account of T65", "Allowed: T65.");
    }

    [Fact]
    public async Task A_branch_of_a_fork_knows_its_case()
    {
        var forked = await ForkAsync(new(Event: Interim));

        var shown = await cases.UseCases.SendAsync(new ShowState(forked.Branch, []));

        Assert.Equal(LoadedCases.Talks, shown.Case.Id);
        Assert.Equal(Phase.BetweenRounds, shown.State.Phase);
    }

    private Task<ForkedTimeline> ForkAsync(ForkPoint point, string hypothesis = "Kabul signs.") =>
        cases.UseCases.SendAsync(new ForkTimeline(Name(), LoadedCases.Talks, point, hypothesis));

    private static TimelineId Name() => new($"branch-{Guid.NewGuid():N}");

    private async Task RefusedAsync(ForkTimeline request, params string[] explanations)
    {
        var message = (await cases.UseCases.RefusedAsync(request)).Message;
        Assert.All(explanations, explanation => Assert.Contains(explanation, message));
    }
}
