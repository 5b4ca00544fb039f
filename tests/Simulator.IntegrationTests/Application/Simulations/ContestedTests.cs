using Simulator.Application.Simulations;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;

namespace Simulator.IntegrationTests.Application.Simulations;

/// <summary>Every question is answered under each reading of the contested levers that make a difference.</summary>
public class ContestedTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    private static readonly RunSetup Setup = new(
        LoadedCases.Talks, From: new(2025, 11, 6), Until: new(2025, 12, 31), Runs: 400, Threads: 2,
        Levers: [new(new("border-closure"), Level: 0), new(new("dialogue-with-ttp"))]);

    private static readonly string[] EachWithEach =
    [
        "border-closure: pain-moves, dialogue-with-ttp: inclusion",
        "border-closure: pain-moves, dialogue-with-ttp: splinters",
        "border-closure: pain-hardens, dialogue-with-ttp: inclusion",
        "border-closure: pain-hardens, dialogue-with-ttp: splinters",
    ];

    [Fact]
    public async Task Each_reading_of_one_lever_goes_with_each_of_the_other()
    {
        var simulated = await cases.UseCases.SendAsync(new Simulate(Setup));

        Assert.Equal(EachWithEach, simulated.Readings.Select(read => read.Reading));
        Assert.Equal(4, simulated.Readings.Select(read => read.Result.Measures[(int)Measure.Trust].Average).Distinct().Count());
    }

    [Fact]
    public async Task Counterfactuals_and_shares_are_told_under_each_reading()
    {
        var anchored = await cases.UseCases.SendAsync(new AskCounterfactual(Setup with { Runs = 5_000 }, new(2025, 11, 30), new(2, 2, 2)));
        var attributed = await cases.UseCases.SendAsync(new AttributeEffect(Setup, Measure.Attack));

        Assert.Equal(EachWithEach, anchored.Comparisons.All.Select(read => read.Reading));
        Assert.Equal(EachWithEach, attributed.Shares.Select(read => read.Reading));
        Assert.Equal(Sign.Contested, anchored.Comparisons.SignOf(Measure.Attack));
        Assert.All(attributed.Shares, read => Assert.Equal(read.Total.Value, read.Parts.Sum(part => part.Share.Value), 1e-9));
        var dialogue = attributed.Shares.Select(read => read.Parts.Single(part => part.Name == "dialogue-with-ttp").Share.Value).ToArray();
        Assert.True(dialogue[0] < 0 && dialogue[1] > 0, string.Join(' ', dialogue));
    }
}
