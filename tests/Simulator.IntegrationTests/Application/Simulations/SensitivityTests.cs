using Simulator.Application.Simulations;
using Simulator.Application.Simulations.Sensitivities;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Runs;

namespace Simulator.IntegrationTests.Application.Simulations;

public class SensitivityTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    private static readonly SensitivitySetup Setup = new(
        new(LoadedCases.Talks, Runs: 300, Threads: 2), Parameters: ["eta0", "p_esc", "g_A"]);

    [Fact]
    public async Task One_at_a_time_the_widest_swing_comes_first_and_the_change_is_that_between_two_levels()
    {
        var found = await cases.UseCases.SendAsync(new OneAtATimeAnalysis(Setup));

        var (level, swings) = Assert.Single(found.Readings).Result;
        Assert.Equal(
            ["p_esc", "eta0", "g_A"], found.Varying.Varied.Select(parameter => parameter.Id).OrderBy(id => id == "p_esc" ? 0 : id == "eta0" ? 1 : 2));
        Assert.Equal((7, 300L, 1L), (found.Varying.Sets, found.Varying.Facts.Runs, found.Varying.Facts.Seed));
        Assert.Equal(swings.OrderByDescending(swing => swing.Width), swings);
        Assert.Equal("g_A", swings[^1].Parameter.Id);
        Assert.All(swings, swing =>
        {
            Assert.Equal(swing.AtLeast.Value - level.Value, swing.ChangeAtLeast.Value, 1e-9);
            Assert.Equal(swing.AtMost.Value - level.Value, swing.ChangeAtMost.Value, 1e-9);
        });
        Assert.Equal((await SimulateAsync(Setup.Runs)).Readings[0].Result.Relapsed / 300.0, level.Value);
    }

    [Fact]
    public async Task Morris_and_Sobol_find_what_matters_and_count_their_sets()
    {
        var screened = await cases.UseCases.SendAsync(new MorrisScreening(Setup, 4));
        var shared = await cases.UseCases.SendAsync(new SobolAnalysis(Setup, 16));

        Assert.Equal((16L, 80L), (screened.Varying.Sets, shared.Varying.Sets));
        Assert.Equal("g_A", Assert.Single(screened.Readings).Result[^1].Parameter.Id);
        Assert.Equal("g_A", Assert.Single(shared.Readings).Result[^1].Parameter.Id);
        Assert.Equal(3, shared.Readings[0].Result.Count);
    }

    [Fact]
    public async Task A_measure_that_never_varies_has_no_shares_of_variance() =>
        Assert.Empty(Assert.Single((await cases.UseCases.SendAsync(new SobolAnalysis(Setup with { Parameters = ["g_A"] }, 4))).Readings).Result);

    [Fact]
    public async Task Over_the_ranges_each_outcome_and_each_measure_has_a_band()
    {
        var drawn = await cases.UseCases.SendAsync(new UncertaintyAnalysis(Setup with { Parameters = [] }, 40));

        var bands = Assert.Single(drawn.Readings).Result;
        Assert.Equal((24, 41L), (drawn.Varying.Varied.Count, drawn.Varying.Sets));
        Assert.Equal((Enum.GetValues<Outcome>().Length, Enum.GetValues<Measure>().Length), (bands.Outcomes.Count, bands.Measures.Count));
        Assert.Equal(1, bands.Outcomes.Sum(outcome => outcome.Level.Value), 1e-9);
        Assert.All(
            [.. bands.Outcomes, .. bands.Measures],
            ranged => Assert.True(ranged.Band.Low <= ranged.Band.Median && ranged.Band.Median <= ranged.Band.High));
        var relapse = bands.Measures[(int)Measure.Relapse].Band;
        Assert.True(relapse.High - relapse.Low > 0.1, $"{relapse}");
    }

    [Fact]
    public async Task A_contested_lever_gives_each_analysis_a_result_for_each_reading()
    {
        var setup = Setup with { Runs = Setup.Runs with { Levers = [new(new("border-closure"), Level: 0)] }, Parameters = ["p_esc"] };

        var found = await cases.UseCases.SendAsync(new OneAtATimeAnalysis(setup));

        Assert.Equal(2, found.Readings.Count);
        Assert.Equal(
            (await SimulateAsync(setup.Runs)).Readings.Select(survey => (survey.Reading, (double)survey.Result.Relapsed / 300)),
            found.Readings.Select(reading => (reading.Reading, reading.Result.Level.Value)));
    }

    private Task<Simulated> SimulateAsync(RunSetup setup) => cases.UseCases.SendAsync(new Simulate(setup));
}
