using Simulator.Domain;
using Simulator.Engine;

namespace Simulator.Tests.Engine;

/// <summary>Where the documents leave open what a lever does, its readings disagree, and the interval over them holds both directions.</summary>
public sealed class ContestedLeversTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dialogue-with-ttp", 19, Measure.Attack)]
    [InlineData("dialogue-with-ttp", 19, Measure.Agreement)]
    [InlineData("border-closure=0", 12, Measure.Agreement)]
    public void Readings_of_a_contested_lever_go_both_ways(string lever, int day, Measure measure)
    {
        var effects = Effects(lever, day);
        foreach (var effect in effects)
        {
            output.WriteLine($"{effect.Effect(measure)}");
        }

        Assert.Equal([Sign.Decrease, Sign.Increase], effects.Select(effect => effect.SignOf(measure)).Order());
    }

    [Fact]
    public void Closing_a_border_that_is_shut_changes_nothing_under_either_reading()
    {
        // It was shut when the model opened: what that stirs up is in the reference values.
        Assert.All(Effects("border-closure", 12), effect => Assert.All(Enum.GetValues<Measure>(), measure => Assert.Equal(0, effect.Effect(measure).Value)));
    }

    [Fact]
    public void Closing_an_open_border_hurts_under_both_readings()
    {
        // The record has it shut, so that the claim shows in what opening it takes away.
        Assert.All(Effects("border-closure=0", 12), effect => Assert.Equal(Sign.Decrease, effect.SignOf(Measure.Hurt)));
        Assert.All(Effects("border-closure=0", 12), effect => Assert.True(Talks.Goes(effect, Measure.Relapse, Sign.None)));
    }

    [Theory]
    [InlineData("dialogue-with-ttp", true)]
    [InlineData("border-closure=0", true)]
    [InlineData("fatwa", false)]
    [InlineData("", false)]
    public void A_premise_says_whether_something_in_it_is_contested(string levers, bool contested) =>
        Assert.Equal(contested, Talks.Premise(Talks.Levers(levers, 12), Talks.End).Contested.Count > 0);

    [Fact]
    public void A_lever_with_fewer_readings_follows_its_last_one()
    {
        var given = Talks.Levers("dialogue-with-ttp", 12);

        Assert.Equal(
            Survey.Of(Talks.Premise(given, Talks.End, reading: 1), 3, 500, Talks.Effort).Attacks,
            Survey.Of(Talks.Premise(given, Talks.End, reading: 9), 3, 500, Talks.Effort).Attacks);
    }

    private static Comparison[] Effects(string lever, int day) => [.. Enumerable.Range(0, 2).Select(reading => Talks.Effect(lever, day, reading))];
}
