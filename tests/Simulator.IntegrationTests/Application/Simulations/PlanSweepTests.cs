using Simulator.Application.Simulations;
using Simulator.Application.Simulations.Sweeps;
using Simulator.Domain.ModelCards;

namespace Simulator.IntegrationTests.Application.Simulations;

public class PlanSweepTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    private static readonly RunSetup Setup = new(LoadedCases.Talks, Runs: 100, Threads: 2);

    [Fact]
    public async Task A_cell_has_what_simulate_finds_with_its_values()
    {
        var sweep = await cases.UseCases.SendAsync(new PlanSweep(Setup, ["p_esc=0.03,0.08", "lever:monitoring-mechanism=0..1:3@2026-01-05"]));

        var last = sweep.From(6).Single();
        var alone = await cases.UseCases.SendAsync(new Simulate(
            Setup with { Values = [new("p_esc", 0.08)], Levers = [new(new("monitoring-mechanism"), 1, new DateOnly(2026, 1, 5))] }));
        Assert.Equal(alone.Facts, last.Facts);
        Assert.Equal(alone.Readings[0].Result.Outcomes, last.Readings[0].Result.Outcomes);
        Assert.Equal(Enum.GetValues<Measure>(), sweep.Plan.Measures);
    }

    [Fact]
    public async Task A_plan_stays_the_same_when_the_record_grows_behind_the_runs_and_changes_when_their_history_does()
    {
        var timeline = await cases.CopyAsync();
        var fixedDays = Setup with { Timeline = timeline, From = new(2026, 1, 10), Until = new(2026, 2, 10) };
        Task<PlannedSweep> PlanAsync() => cases.UseCases.SendAsync(new PlanSweep(fixedDays, ["p_esc=0.03,0.08"]));

        var before = await PlanAsync();
        await cases.AppendAsync(timeline, Talks.Report(new(2026, 1, 10)));
        var behind = await PlanAsync();
        var other = await cases.UseCases.SendAsync(new PlanSweep(fixedDays with { From = new(2026, 1, 11) }, ["p_esc=0.03,0.08"]));

        Assert.Equal(before.Plan.Digest, behind.Plan.Digest);
        Assert.Equal(
            ["told", "from"],
            before.Plan.Lines.Zip(other.Plan.Lines).Where(both => both.First != both.Second).Select(both => both.First.Name));
    }

    [Fact]
    public async Task Everything_that_cannot_be_varied_is_told_at_once()
    {
        var refused = await cases.UseCases.RefusedAsync(new PlanSweep(
            Setup with { Values = [new("mu0", 0.1)], Levers = [new(new("joint-system"))], Runs = 0, Reference = true },
            [
                "ta=0.05,0.06", "tau=0.02..0.2:3", "mu0=0.1,0.2", "lag=0..45:2", "lever:monitoring-mecanism=0,1",
                "lever:border-closure=0..1.5:2@2027-01-01", "lever:joint-system=0,1", "xi",
            ]));

        string[] expected =
        [
            "'xi' is not a variation.",
            "Unknown parameter 'ta'. Did you mean 'tau'?",
            "tau = 0.02 is outside its range. Allowed: from 0.04 to 0.1",
            "tau = 0.2 is outside its range.",
            "The parameter 'mu0' is both set and varied.",
            "The parameter 'lag' belongs to a step that the reference model leaves out.",
            "Unknown lever 'monitoring-mecanism'. Did you mean 'monitoring-mechanism'?",
            "lever:border-closure@2027-01-01 = 1.5 is not a level of a lever. Allowed: from 0 to 1.",
            "The number of runs is 0.",
        ];
        Assert.Equal(expected.Length, refused.Problems.Count);
        Assert.All(expected.Zip(refused.Problems), both => Assert.Contains(both.First, both.Second.Message));
    }

    [Fact]
    public async Task Levers_begin_within_the_runs_and_once_a_day()
    {
        var refused = await cases.UseCases.RefusedAsync(new PlanSweep(
            Setup with { Levers = [new(new("joint-system"))] }, ["lever:joint-system=0,1@2026-01-01", "lever:border-closure=0,1@2027-01-01"]));

        Assert.Equal(
            ["'lever:border-closure@2027-01-01' would begin on 2027-01-01. Allowed: 2026-01-01 to 2026-03-31, the days of the runs.",
             "The lever 'joint-system' begins more than once on 2026-01-01. Allowed: once a day, whether varied or assumed."],
            refused.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public async Task Without_anything_to_vary_there_is_no_sweep() =>
        Assert.StartsWith(
            "Nothing is varied. Allowed: NAME=LOW..HIGH:COUNT",
            Assert.Single((await cases.UseCases.RefusedAsync(new PlanSweep(Setup, []))).Problems).Message);
}
