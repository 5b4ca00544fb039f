using Simulator.Application.Simulations;
using Simulator.Application.Simulations.Calibrations;
using Simulator.Files.Scenarios;

namespace Simulator.IntegrationTests.Application.Simulations;

public class CalibrationTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    private const long Runs = 2_000;

    [Fact]
    public async Task Every_fact_of_the_case_is_checked_on_runs_from_the_opening_to_its_day()
    {
        var found = await cases.UseCases.SendAsync(new CheckCalibration(LoadedCases.Talks, Runs));

        Assert.Equal(found.Facts.Case.Model!.Facts, found.Checks.Select(check => check.Fact));
        Assert.Equal((new DateOnly(2025, 10, 18), Runs), (found.Facts.From, found.Facts.Runs));
        var (byWinter, bySpring) = (await SimulateAsync(new(2025, 12, 31)), await SimulateAsync(new(2026, 2, 26)));
        Assert.Equal(1 - Relapsed(byWinter), Value(found, "SF5"), 1e-9);
        Assert.Equal(Relapsed(bySpring), Value(found, "SF12"), 1e-9);
        Assert.Equal((double)byWinter.Readings[0].Result.OnPath / Runs, Value(found, "SF13"), 1e-9);
        Assert.Equal(1, Value(found, "SF8a"));
    }

    [Fact]
    public async Task The_survival_of_the_runs_reaches_to_the_last_day_of_the_reference_class()
    {
        var found = await cases.UseCases.SendAsync(new CheckCalibration(LoadedCases.Talks, 200));

        Assert.Equal(730, found.Survival.Count);
        Assert.Equal(found.Survival.Select(share => share.Value).OrderDescending(), found.Survival.Select(share => share.Value));
        Assert.NotNull(found.Reference);
    }

    [Fact]
    public async Task Other_numbers_can_fail_what_the_numbers_of_the_case_pass()
    {
        var found = await cases.UseCases.SendAsync(new CheckCalibration(LoadedCases.Talks, Runs, Values: [new("p_esc", 0.08), new("eta0", 0.06)]));

        Assert.False(found.Checks.Single(check => check.Fact.Id == "SF5").Passes);
        Assert.False(found.Passes);
    }

    [Fact]
    public async Task What_compares_with_days_that_are_not_on_the_record_is_not_known_yet()
    {
        using var seeds = new SeedsCopy();
        var folder = seeds.Add(LoadedCases.Talks);
        SeedsCopy.Edit(folder, "model.yaml", "statistic: exact-path\n    until: 2025-12-31", "statistic: exact-path\n    until: 2026-01-31");
        await using var useCases = new UseCases(cases.Source, seeds.Folder);

        var found = await useCases.SendAsync(new CheckCalibration(folder.Id, Runs));

        var path = found.Checks.Single(check => check.Fact.Id == "SF13");
        Assert.Equal((null, null), (path.Value, path.Passes));
        Assert.NotNull(found.Checks.Single(check => check.Fact.Id == "SF12").Value);
    }

    [Fact]
    public async Task A_branch_and_a_case_without_a_model_have_nothing_to_be_checked()
    {
        var branch = await cases.SupposeAsync(LoadedCases.Talks, ForkPoint.End);
        var bare = (await cases.BeginAsync(Store.Given.Talks())).Timeline;

        Assert.Contains(
            $"'{branch}' is a branch; facts are known only for the record. Allowed: 'pak-afg-2025'",
            (await cases.UseCases.RefusedAsync(new CheckCalibration(branch))).Message);
        Assert.Contains($"'{bare}' has no model", (await cases.UseCases.RefusedAsync(new CheckCalibration(bare))).Message);
    }

    private Task<Simulated> SimulateAsync(DateOnly until) =>
        cases.UseCases.SendAsync(new Simulate(new(LoadedCases.Talks, new(2025, 10, 18), until, Runs)));

    private static double Relapsed(Simulated simulated) => (double)simulated.Readings[0].Result.Relapsed / Runs;

    private static double Value(CalibrationChecked found, string fact) => found.Checks.Single(check => check.Fact.Id == fact).Value!.Value.Value;
}
