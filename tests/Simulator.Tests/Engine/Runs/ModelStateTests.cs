using Simulator.Domain.ModelCards;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine.Runs;

/// <summary>What follows from a happening, whether it is on record or drawn.</summary>
public sealed class ModelStateTests
{
    private const int Day = 739_600;

    private static readonly Parameters Numbers = ReferenceCase.Model(added: true).Parameters;

    [Fact]
    public void A_round_that_fails_counts_once_however_often_it_is_said() => Assert.Equal(
        After(ModelEventKind.RoundBegins, ModelEventKind.RoundFails),
        After(ModelEventKind.RoundBegins, ModelEventKind.RoundFails, ModelEventKind.RoundFails, ModelEventKind.RoundFails));

    [Fact]
    public void Talks_that_are_taken_up_again_can_fail_again()
    {
        var state = After(ModelEventKind.RoundBegins, ModelEventKind.RoundFails, ModelEventKind.TalksResume, ModelEventKind.RoundFails);

        Assert.Equal((1, 2), (state.Rounds, state.FailedRounds));
    }

    [Fact]
    public void Each_round_can_fail()
    {
        var state = After(ModelEventKind.RoundBegins, ModelEventKind.RoundFails, ModelEventKind.RoundBegins, ModelEventKind.RoundFails);

        Assert.Equal((2, 2), (state.Rounds, state.FailedRounds));
    }

    [Fact]
    public void An_agreement_after_a_failure_ends_it()
    {
        var state = AfterAll(
            new(ModelEventKind.RoundBegins), new(ModelEventKind.RoundFails), new(ModelEventKind.TalksResume), new(ModelEventKind.Agreement, 2));

        Assert.Equal((2, 0, false), (state.Rung, state.FailedRounds, state.Failed));
    }

    [Theory]
    [InlineData(0.55)]
    [InlineData(0.22)]
    [InlineData(0.1)]
    [InlineData(0)]
    public void A_round_that_fails_never_gives_the_mediators_leverage(double leverage)
    {
        var state = After() with { Leverage = leverage };
        state.Apply(new(ModelEventKind.RoundFails), Day, Numbers);

        Assert.InRange(state.Leverage, 0, leverage);
    }

    [Fact]
    public void The_last_mediator_takes_all_leverage_along()
    {
        Assert.Equal(Numbers.Leverage / 2, After(ModelEventKind.MediatorLeaves).Leverage, 1e-12);
        var left = After(ModelEventKind.MediatorLeaves, ModelEventKind.MediatorLeaves, ModelEventKind.MediatorLeaves);
        Assert.Equal((0, 0.0), (left.Mediators, left.Leverage));
    }

    [Fact]
    public void A_ceasefire_that_lapses_is_gone_and_is_no_war()
    {
        var state = AfterAll(new(ModelEventKind.Agreement, 1), new(ModelEventKind.CeasefireLapses));

        Assert.Equal((0, true, false, Outcome.NoCeasefire), (state.Rung, state.Lapsed, state.Hostilities, Outcomes.Of(state, Day)));
        Assert.Equal(ModelState.Never, state.Relapsed);
    }

    [Fact]
    public void A_new_agreement_ends_war_and_lapse()
    {
        Assert.False(AfterAll(new(ModelEventKind.HostilitiesResume), new(ModelEventKind.Agreement, 1)).Hostilities);
        Assert.False(AfterAll(new(ModelEventKind.CeasefireLapses), new(ModelEventKind.Agreement, 1)).Lapsed);
    }

    [Fact]
    public void The_first_relapse_is_the_one_that_counts()
    {
        var state = AfterAll(new ModelEvent(ModelEventKind.HostilitiesResume));
        state.Apply(new(ModelEventKind.Agreement, 1), Day + 5, Numbers);
        state.Apply(new(ModelEventKind.HostilitiesResume), Day + 9, Numbers);

        Assert.Equal(Day, state.Relapsed);
    }

    [Theory]
    [InlineData(ModelEventKind.ClaimantRefuses)]
    [InlineData(ModelEventKind.AddresseeRefuses)]
    [InlineData(ModelEventKind.NoProgress)]
    [InlineData(ModelEventKind.RoundFails)]
    [InlineData(ModelEventKind.Attack)]
    [InlineData(ModelEventKind.Strike)]
    [InlineData(ModelEventKind.BorderFire)]
    [InlineData(ModelEventKind.ViolationReported)]
    public void What_goes_wrong_costs_trust(ModelEventKind kind) => Assert.True(After(kind).Trust < After().Trust);

    [Theory]
    [InlineData(ModelEventKind.ComplianceReported)]
    [InlineData(ModelEventKind.Gesture)]
    public void What_goes_well_brings_trust(ModelEventKind kind) => Assert.True(After(kind).Trust > After().Trust);

    [Theory]
    [InlineData(ModelEventKind.ClaimantThreatens, true)]
    [InlineData(ModelEventKind.AddresseeThreatens, false)]
    public void Who_threatens_binds_itself(ModelEventKind kind, bool claimant)
    {
        var (before, after) = (After(), After(kind));

        Assert.Equal((claimant, !claimant), (after.ClaimantLockIn > before.ClaimantLockIn, after.AddresseeLockIn > before.AddresseeLockIn));
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public void However_far_levers_move_its_growth_trust_stays_a_share(double by)
    {
        var values = new VariableValues { [ModelVariable.TrustGrowth] = by };
        var numbers = Numbers with { TrustGain = 0.5 };
        var state = After();
        for (var day = 0; day < 30; day++)
        {
            state.EndDay(Covariates.Of(values, numbers), monitoring: 1, numbers);
            Assert.InRange(state.Trust, 0, 1);
        }
    }

    [Fact]
    public void Runs_that_begin_here_have_counted_nothing_yet()
    {
        var state = After(
            ModelEventKind.RoundBegins, ModelEventKind.Attack, ModelEventKind.Strike, ModelEventKind.BorderFire,
            ModelEventKind.HostilitiesResume).Begun();

        Assert.Equal((0, 0, 0, 0UL), (state.Attacks, state.Strikes, state.Fires, state.StepUps));
        Assert.Equal((ModelState.Never, 0, 1), (state.Relapsed, state.HighestRung, state.Rounds));
        Assert.Equal(2, state.Incidents(1));
    }

    [Fact]
    public void Every_kind_of_happening_is_folded() => Assert.All(Enum.GetValues<ModelEventKind>(), kind => After(kind));

    private static ModelState After(params ModelEventKind[] kinds) => AfterAll([.. kinds.Select(kind => new ModelEvent(kind))]);

    private static ModelState AfterAll(params ModelEvent[] happenings)
    {
        var state = ModelState.Opening(Numbers, mediators: 2, firstRound: null);
        foreach (var happening in happenings)
        {
            state.Apply(happening, Day, Numbers);
        }

        return state;
    }
}
