using Simulator.Application.Simulations;
using Simulator.Application.Simulations.Calibrations;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Files.Scenarios;

namespace Simulator.IntegrationTests.Application.Simulations;

public class RegisterTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_runs_said_is_scored_once_it_is_on_the_record()
    {
        var timeline = await cases.CopyAsync();
        var setup = Setup(timeline, new(2026, 2, 28));
        await using var useCases = new UseCases(cases.Source, SeedsCopy.Real, clock: new Clock(Now));
        var simulated = (await useCases.SendAsync(new Simulate(setup))).Readings[0].Result;
        var registered = await useCases.SendAsync(new RegisterRuns(setup));

        await cases.AppendAsync(timeline, Talks.War(new(2026, 2, 20)));
        var tooEarly = await ScoredAsync(registered.Runs.Entry.Id);
        await cases.AppendAsync(timeline, Talks.Report(new(2026, 2, 28)));
        var scored = await ScoredAsync(registered.Runs.Entry.Id);

        Assert.True(registered.IsNew);
        Assert.Equal(
            (Now, 76L, new DateOnly(2025, 12, 31)),
            (registered.Runs.Entry.Registered, registered.Runs.Entry.Runs.Version, registered.Runs.Entry.Runs.Known));
        Assert.Equal((null, 0, null), (tooEarly.Happened, tooEarly.Scores.Count, tooEarly.Unscored));
        Assert.Equal((Outcome.Hostilities, true), (scored.Happened!.Value.Outcome, scored.Happened.Value.Relapsed));
        var score = Assert.Single(scored.Scores);
        var share = simulated.Outcomes[(int)Outcome.Hostilities] / 500.0;
        Assert.Equal((share, simulated.Relapsed / 500.0), (score.Happened.Value, score.Relapse.Value));
        Assert.Equal(-Math.Log(((share * 500) + 0.5) / (500 + 3.5)), score.Outcomes.Log, 1e-12);
        Assert.Equal(
            simulated.Outcomes.Index().Sum(one => Math.Pow((one.Item / 500.0) - (one.Index == (int)Outcome.Hostilities ? 1 : 0), 2)),
            score.Outcomes.Brier, 1e-12);
        Assert.Equal(2 * Math.Pow(1 - (simulated.Relapsed / 500.0), 2), score.OfRelapse.Brier, 1e-12);
        Assert.Equal((6.0 / 7, 0.5), (score.Outcomes.UniformBrier, score.OfRelapse.UniformBrier), Close);
        Assert.Equal((Math.Log(7), Math.Log(2)), (score.Outcomes.UniformLog, score.OfRelapse.UniformLog), Close);

        static bool Close((double, double) one, (double, double) other) =>
            Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) < 1e-12;
    }

    [Fact]
    public async Task The_same_runs_are_registered_once_and_keep_the_day_of_the_first_time()
    {
        var setup = Setup(await cases.CopyAsync(), new(2026, 1, 31));
        await using var useCases = new UseCases(cases.Source, SeedsCopy.Real, clock: new Clock(Now));
        await using var later = new UseCases(cases.Source, SeedsCopy.Real, clock: new Clock(Now.AddDays(1)));

        var first = await useCases.SendAsync(new RegisterRuns(setup));
        var again = await later.SendAsync(new RegisterRuns(setup with { Threads = 1 }));
        var other = await later.SendAsync(new RegisterRuns(setup with { Seed = 2 }));

        Assert.Equal((true, false, true), (first.IsNew, again.IsNew, other.IsNew));
        Assert.Equal(first.Runs.Entry, again.Runs.Entry);
        Assert.Equal(Now.AddDays(1), other.Runs.Entry.Registered);
    }

    [Fact]
    public async Task Runs_that_end_on_the_record_are_not_registered() =>
        Assert.Equal(
            "What happened until 2025-12-31 is already on record, so these runs predict nothing. Allowed: runs that end after 2025-12-31.",
            (await cases.UseCases.RefusedAsync(
                new RegisterRuns(Setup(LoadedCases.Talks, new(2025, 12, 31)) with { From = new(2025, 11, 1) }))).Message);

    [Fact]
    public async Task Suppositions_are_told_beside_the_scores_of_a_branch_against_the_record()
    {
        var timeline = await cases.CopyAsync();
        var branch = await cases.SupposeAsync(timeline, ForkPoint.End);
        var registered = await cases.UseCases.SendAsync(
            new RegisterRuns(Setup(branch, new(2026, 1, 20)) with { Levers = [new(new("border-closure"), 0.5)] }));
        await cases.AppendAsync(timeline, Talks.Report(new(2026, 1, 25)));

        var scored = await ScoredAsync(registered.Runs.Entry.Id);

        Assert.Equal([$"branch {branch}", "border-closure=0.5@2026-01-01"], scored.Assumptions);
        Assert.Equal(2, scored.Scores.Count);
        Assert.Equal(Outcome.Frozen, scored.Happened!.Value.Outcome);
        Assert.Equal(registered.Runs.Entry.Runs.Readings.Select(reading => reading.Name), scored.Scores.Select(score => score.Reading));
    }

    [Fact]
    public async Task The_register_holds_more_than_one_set_in_the_order_of_time()
    {
        var timeline = await cases.CopyAsync();
        var ids = new List<string>();
        for (var seed = 1; seed <= 3; seed++)
        {
            ids.Add((await cases.UseCases.SendAsync(new RegisterRuns(Setup(timeline, new(2026, 1, 20)) with { Seed = seed }))).Runs.Entry.Id);
        }

        Assert.Equal(ids, (await cases.UseCases.SendAsync(new ScoreRuns())).Select(scored => scored.Entry.Id).Where(ids.Contains));
    }

    private static RunSetup Setup(TimelineId timeline, DateOnly until) => new(timeline, Until: until, Runs: 500, Threads: 2);

    private async Task<ScoredRuns> ScoredAsync(string id) =>
        (await cases.UseCases.SendAsync(new ScoreRuns())).Single(scored => scored.Entry.Id == id);

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
