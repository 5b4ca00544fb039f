using System.Globalization;
using Simulator.Application.Scenarios;
using Simulator.Application.Simulations;

namespace Simulator.IntegrationTests.Application;

/// <summary>The shipped scenarios, simulated: runs go the way that each file expects.</summary>
public sealed class ShippedExpectationsTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    [Fact]
    public async Task Runs_go_the_way_that_the_shipped_scenarios_expect()
    {
        await using var useCases = new UseCases(cases.Source, SeedsCopy.Real, ScenarioFolder.Real);
        var surprises = new List<string>();
        foreach (var file in ScenarioFolder.Real.Files)
        {
            var played = await useCases.SendAsync(new PlayScenario(file));
            var simulated = await useCases.SendAsync(new SimulateScenario(played.Branch, played.Script.Simulate!, played.Script.Expect));
            Assert.Equal(played.Script.Expect.Count, simulated.Expectations.Count);
            var unmet = simulated.Expectations.Where(expectation => expectation.Finding is Finding.Missed or Finding.Unclear);
            surprises.AddRange(unmet.Select(expectation => string.Create(
                CultureInfo.InvariantCulture,
                $"{played.Branch}: {expectation.Expected.Measure} versus {expectation.Expected.Versus} should {expectation.Expected.Sign}, "
                + $"is {expectation.Effect.Value:F4} ({expectation.Effect.Interval.Low:F4} to {expectation.Effect.Interval.High:F4}): "
                + $"{expectation.Finding}")));
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }
}
