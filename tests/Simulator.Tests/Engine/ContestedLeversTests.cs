using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>Where the documents leave open what a lever does, its readings disagree, and the interval over them holds both directions.</summary>
public sealed class ContestedLeversTests(ITestOutputHelper output)
{
    private static readonly FollowedReading
        Inclusion = new(new("dialogue-with-ttp"), "inclusion"), Splinters = new(new("dialogue-with-ttp"), "splinters"), Moves = new(
            new("border-closure"), "pain-moves");

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
        Assert.All(
            Effects("border-closure", 12), effect => Assert.All(Enum.GetValues<Measure>(), measure => Assert.Equal(0, effect.Effect(measure).Value)));
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
        Assert.Equal(contested, Talks.RunInput(Talks.Levers(levers, 12), Talks.End).Contested.Count > 0);

    [Fact]
    public void Of_a_lever_of_which_nothing_is_said_the_first_reading_is_followed()
    {
        var given = Talks.Levers("dialogue-with-ttp border-closure=0", 12);
        double Attacks(params ValueList<FollowedReading> followed) =>
            EnsembleResult.Of(Talks.RunInput(given, Talks.End, readings: followed), 3, 500, Talks.Effort).Measures[(int)Measure.Attack].Average;

        Assert.Equal(Attacks(), Attacks(Inclusion, Moves));
        Assert.Equal(Attacks(Splinters), Attacks(Splinters, Moves));
        Assert.NotEqual(Attacks(), Attacks(Splinters));
    }

    private static Comparison[] Effects(string lever, int day) =>
        [.. Talks.Model.Find(new LeverId(lever.Split('=')[0]))!.Readings.Select(
            reading => Talks.Effect(lever, day, [new(new(lever.Split('=')[0]), reading.Name)]))];
}
