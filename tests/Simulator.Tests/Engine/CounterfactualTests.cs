using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>What would have happened: runs that agree with what was seen, told again with a change.</summary>
public sealed class CounterfactualTests
{
    private const int Runs = 2_000;
    private const ulong Seed = 5;
    private const int SeenDays = 30;

    private static readonly RunInput Record = ReferenceCase.RunInput(60, model: ReferenceCase.Model(added: true));
    private static readonly RunInput Changed = ReferenceCase.RunInput(
        60, [ReferenceCase.Applied(ModelVariable.StrikePolicy, 1, 10)], ReferenceCase.Model(added: true));
    private static readonly DateOnly Seen = ReferenceCase.Opens.AddDays(SeenDays);

    /// <summary>What is seen: an agreement in principle, two attacks, a strike, one exchange of fire.</summary>
    private static readonly ModelState Observed = new() { Rung = 2, Attacks = 2, Strikes = 1, Fires = 1, Rounds = 3, Relapsed = ModelState.Never };

    [Theory]
    [InlineData(1, 1, 1, 0)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(3, 2, 2, 2)]
    public void The_runs_that_are_accepted_are_those_that_agree(int attacks, int strikes, int fires, int rounds)
    {
        var agreeing = Enumerable.Range(0, Runs)
            .Where(run => Agrees(Lived.Of(Record, Seed, (ulong)run).Evenings[SeenDays], attacks, strikes, fires, rounds))
            .ToArray();
        var counterfactual = Of(Changed, new(attacks, strikes, fires, rounds));

        Assert.NotEmpty(agreeing);
        Assert.Equal((Runs, agreeing.Length), (counterfactual.Tried, counterfactual.Accepted));
        Assert.Equal(agreeing.Sum(run => End(Record, run).Attacks), counterfactual.Effect.Without.Measures[(int)Measure.Attack].Sum);
        Assert.Equal(agreeing.Sum(run => End(Changed, run).Strikes), counterfactual.Effect.With.Measures[(int)Measure.Strike].Sum);
        Assert.Equal(agreeing.Count(run => End(Changed, run).Relapsed), counterfactual.Effect.With.Relapsed);
    }

    [Fact]
    public void With_an_empty_change_both_sides_are_equal()
    {
        var same = Of(Record, new()).Effect;

        Assert.True(same.Pairs > 0);
        Assert.All(Enum.GetValues<Measure>(), measure => Assert.Equal((0, Sign.None), (same.Effect(measure).Value, same.SignOf(measure))));
        Assert.Equal(same.With.RelapsedOn, same.Without.RelapsedOn);
    }

    [Fact]
    public void A_change_shows_in_the_runs_that_agree() => Assert.Equal(Sign.Increase, Of(Changed, new(3, 2, 2, 2)).Effect.SignOf(Measure.Strike));

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var (one, five) = (Of(Changed, new(), 1), Of(Changed, new(), 5));

        Assert.Equal((one.Tried, one.Accepted), (five.Tried, five.Accepted));
        Assert.All(Enum.GetValues<Measure>(), measure => Assert.Equal(one.Effect.Effect(measure), five.Effect.Effect(measure)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(61)]
    public void What_is_seen_lies_within_the_days_of_the_runs(int days) => Assert.Contains(
        "Allowed: 2025-10-18 to 2025-12-17, the days of the runs.",
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Counterfactual.Of(Changed, Record, Observed, ReferenceCase.Opens.AddDays(days), new(), Seed, 10, new(1))).Message);

    [Fact]
    public void War_and_peace_have_to_agree_whatever_the_tolerance()
    {
        var tolerance = new Tolerance(99, 99, 99, 99);

        Assert.True(tolerance.Accepts(Observed with { Attacks = 9 }, Observed));
        Assert.False(tolerance.Accepts(Observed with { Rung = 1 }, Observed));
        Assert.False(tolerance.Accepts(Observed with { Hostilities = true }, Observed));
        Assert.False(tolerance.Accepts(Observed with { Relapsed = 3 }, Observed));
        Assert.True(tolerance.Accepts(Observed with { Relapsed = 3 }, Observed with { Relapsed = 9 }));
    }

    private static Counterfactual Of(RunInput changed, Tolerance tolerance, int threads = 2) =>
        Counterfactual.Of(changed, Record, Observed, Seen, tolerance, Seed, Runs, new(threads));

    private static RunOutcome End(RunInput premise, int run) => RunOutcome.Of(premise, Lived.Of(premise, Seed, (ulong)run).End);

    private static bool Agrees(ModelState state, int attacks, int strikes, int fires, int rounds) =>
        state is { Rung: 2, Hostilities: false, Relapsed: ModelState.Never }
        && state.Attacks >= 2 - attacks && state.Attacks <= 2 + attacks && state.Strikes >= 1 - strikes && state.Strikes <= 1 + strikes
        && state.Fires >= 1 - fires && state.Fires <= 1 + fires && state.Rounds >= 3 - rounds && state.Rounds <= 3 + rounds;
}
