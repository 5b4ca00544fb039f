using Simulator.Application.Branches;
using Simulator.Application.Scenarios;
using Simulator.Application.Simulations;
using Simulator.Application.Timelines;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Violence;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;
using Simulator.Store.Rebuilding;

namespace Simulator.IntegrationTests.Application;

/// <summary>Questions to the model about timelines that are stored.</summary>
public sealed class SimulationTests : IClassFixture<LoadedCases>, IAsyncDisposable
{
    private const string Statement = "- { on: 2025-11-10, event: statement, by: qatar, text: Nothing of weight is said. }";
    private readonly LoadedCases cases;
    private readonly ScenarioFolder scenarios = new();
    private readonly UseCases useCases;

    public SimulationTests(LoadedCases cases)
    {
        this.cases = cases;
        useCases = new(cases.Source, SeedsCopy.Real, scenarios.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await useCases.DisposeAsync();
        scenarios.Dispose();
    }

    [Fact]
    public async Task A_branch_without_changes_has_the_runs_of_its_parent_event_for_event()
    {
        var branch = scenarios.Name("unchanged");
        await useCases.SendAsync(new ForkTimeline(branch, LoadedCases.Talks, new(Before: new DateOnly(2025, 11, 6)), "Nothing is changed."));
        var from = (await TellAsync(new(branch), 0)).Facts.From;
        for (var run = 0; run < 50; run++)
        {
            var (one, other) = (await TellAsync(new(branch), run), await TellAsync(new(LoadedCases.Talks, from), run));

            Assert.Null(one.Trace.Parts(other.Trace));
            Assert.Equal(one.Trace.State, other.Trace.State);
        }
    }

    [Theory]
    [InlineData("none")]
    [InlineData("exogenous")]
    [InlineData("unless-contradicted")]
    public async Task Changes_that_mean_nothing_to_the_model_change_no_run(string carry)
    {
        var played = await useCases.SendAsync(new PlayScenario(scenarios.Write($"idle-{carry}", changes: Statement, carry: carry)));

        var compared = await useCases.SendAsync(new CompareRuns(new(played.Branch, Runs: 2_000)));

        var comparison = Assert.Single(compared.Comparisons.All).Result;
        Assert.All(Enum.GetValues<Outcome>(), outcome => Assert.Equal(0, comparison.Effect(outcome).Value));
        Assert.All(Enum.GetValues<Measure>(), measure => Assert.Equal(
            (comparison.With.Measures[(int)measure].Sum, comparison.With.Measures[(int)measure].Squares),
            (comparison.Without.Measures[(int)measure].Sum, comparison.Without.Measures[(int)measure].Squares)));
    }

    [Fact]
    public async Task What_no_party_decides_is_as_on_record_where_a_branch_carries_it_over()
    {
        var played = await useCases.SendAsync(new PlayScenario(scenarios.Write("carrying", changes: Statement)));
        DateOnly[] onRecord = [new(2025, 11, 10), new(2025, 11, 11), new(2025, 11, 24)];
        for (var run = 0; run < 20; run++)
        {
            var told = await TellAsync(new(played.Branch, Until: new DateOnly(2025, 12, 31)), run);

            Assert.Equal(onRecord, told.Trace.Steps.Where(step => step.ModelEvent?.Kind == ModelEventKind.Attack).Select(step => step.On));
        }
    }

    [Fact]
    public async Task A_lever_is_supposed_from_its_day_on_and_changes_nothing_before()
    {
        var setup = new RunSetup(LoadedCases.Talks, new(2025, 10, 18), new(2025, 12, 31));
        var day = new DateOnly(2025, 11, 6);
        for (var run = 0; run < 50; run++)
        {
            var without = await TellAsync(setup, run);
            var with = await TellAsync(setup with { Levers = [new(new("monitoring-mechanism"), 0.7, day)] }, run);

            if (with.Trace.Parts(without.Trace) is { } parts)
            {
                Assert.All(with.Trace.Steps.Skip(parts).Take(1).Concat(without.Trace.Steps.Skip(parts).Take(1)), step => Assert.True(step.On >= day));
            }
        }
    }

    [Fact]
    public async Task A_run_that_is_kept_is_a_branch_whose_replay_draws_nothing()
    {
        var branch = scenarios.Name("kept");
        var keep = new KeepRun(new(LoadedCases.Talks, new(2025, 10, 18), new(2025, 12, 31)), 7, branch);

        var kept = await useCases.SendAsync(keep);
        var stored = await cases.ReadAsync(branch, new(kept.Fork + 1));
        var fingerprint = await cases.FingerprintAsync();
        await useCases.SendAsync(keep);

        Assert.Equal(fingerprint, await cases.FingerprintAsync());
        Assert.Equal(kept.Events, stored.Count);
        Assert.All(stored.Skip(1), happened => Assert.Equal(Origin.Simulated, happened.Event.Account.Origin));
        Assert.Equal(
            kept.Trace.Steps.Count(step => step.ModelEvent is { Kind: ModelEventKind.Attack or ModelEventKind.Strike or ModelEventKind.BorderFire }),
            stored.Count(happened => happened.Event is AttackCarriedOut or AirStrikeCarriedOut or BorderIncidentOccurred));

        // Runs that go on from it start where the run came to: whatever it draws next, it has the same past.
        var next = await TellAsync(new(branch, new(2026, 1, 1)), 0);
        Assert.Equal(kept.Trace.State.Begun(), next.Trace.RunInput.Start);
        Assert.Empty((await new ReadModels(new(cases.Source)).VerifyAsync()).Problems);
    }

    [Fact]
    public async Task A_run_with_suppositions_is_kept_with_them()
    {
        var branch = scenarios.Name("kept-with-lever");
        var setup = new RunSetup(
            LoadedCases.Talks, new(2025, 11, 3), new(2025, 12, 31), Levers: [new(new("surveillance"), 0.8, new DateOnly(2025, 11, 20))]);

        var kept = await useCases.SendAsync(new KeepRun(setup, 1, branch));

        var lever = Assert.Single((await cases.ReadAsync(branch, new(kept.Fork + 1))).Select(stored => stored.Event).OfType<LeverApplied>());
        Assert.Equal((new("surveillance"), 0.8, Origin.Hypothetical), (lever.Lever, lever.Level, lever.Account.Origin));
        Assert.Contains((await useCases.SendAsync(new ShowState(branch, []))).State.Levers, inForce => inForce.Lever == lever.Lever);
    }

    [Theory]
    [InlineData("2025-10-17", null, "2025-10-18")]
    [InlineData("2025-11-06", "2025-11-05", "2025-11-06")]
    [InlineData("2025-11-06", "2099-01-01", "2035-11-06")]
    public async Task Days_that_no_run_can_have_are_refused_with_those_that_it_can(string from, string? until, string allowed)
    {
        var setup = new RunSetup(LoadedCases.Talks, DateOnly.Parse(from), until is null ? null : DateOnly.Parse(until));

        var refused = await Assert.ThrowsAsync<BadInputException>(() => useCases.SendAsync(new Simulate(setup)));

        Assert.Contains(allowed, refused.Message);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_question_is_told_at_once()
    {
        var setup = new RunSetup(
            LoadedCases.Talks, new(2025, 10, 18), Runs: 0, Seed: -1,
            Values: [new("tua", 0.05), new("tau", 5)]);

        var refused = await Assert.ThrowsAsync<BadInputException>(() => useCases.SendAsync(new Simulate(setup)));
        Assert.Equal(2, refused.Problems.Count);

        refused = await Assert.ThrowsAsync<BadInputException>(() => useCases.SendAsync(new Simulate(setup with { Runs = 1, Seed = 1 })));
        Assert.Collection(
            refused.Problems, problem => Assert.Contains("Did you mean 'tau'?", problem.Message),
            problem => Assert.Contains("from 0.04 to 0.1", problem.Message));

        refused = await Assert.ThrowsAsync<BadInputException>(() => useCases.SendAsync(new Simulate(
            setup with
            {
                Runs = 1,
                Seed = 1,
                Values = [],
                Levers = [new(new("monitoring")), new(new("surveillance"), On: new DateOnly(2020, 1, 1))],
            })));
        Assert.Collection(
            refused.Problems, problem => Assert.Contains("monitoring-mechanism", problem.Message),
            problem => Assert.Contains("2025-10-18 to 2026-01-15", problem.Message));
    }

    private Task<TracedRun> TellAsync(RunSetup setup, long run) => useCases.SendAsync(new TraceRun(setup, run));
}
