using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Engine;

namespace Simulator.Tests.Engine.Model;

/// <summary>What follows from a happening, whether it is on record or drawn.</summary>
public sealed class ModelStateTests
{
    private const int Day = 739_600;

    private static readonly Parameters Numbers = ReferenceCase.Model(added: true).Parameters;

    [Fact]
    public void A_round_that_fails_counts_once_however_often_it_is_said() => Assert.Equal(
        After(HappeningKind.RoundBegins, HappeningKind.RoundFails),
        After(HappeningKind.RoundBegins, HappeningKind.RoundFails, HappeningKind.RoundFails, HappeningKind.RoundFails));

    [Fact]
    public void Talks_that_are_taken_up_again_can_fail_again()
    {
        var state = After(HappeningKind.RoundBegins, HappeningKind.RoundFails, HappeningKind.TalksResume, HappeningKind.RoundFails);

        Assert.Equal((1, 2), (state.Rounds, state.FailedRounds));
    }

    [Fact]
    public void Each_round_can_fail()
    {
        var state = After(HappeningKind.RoundBegins, HappeningKind.RoundFails, HappeningKind.RoundBegins, HappeningKind.RoundFails);

        Assert.Equal((2, 2), (state.Rounds, state.FailedRounds));
    }

    [Fact]
    public void An_agreement_after_a_failure_ends_it()
    {
        var state = AfterAll(new(HappeningKind.RoundBegins), new(HappeningKind.RoundFails), new(HappeningKind.TalksResume), new(HappeningKind.Agreement, 2));

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
        state.Apply(new(HappeningKind.RoundFails), Day, Numbers);

        Assert.InRange(state.Leverage, 0, leverage);
    }

    [Fact]
    public void The_last_mediator_takes_all_leverage_along()
    {
        Assert.Equal(Numbers.Leverage / 2, After(HappeningKind.MediatorLeaves).Leverage, 1e-12);
        var left = After(HappeningKind.MediatorLeaves, HappeningKind.MediatorLeaves, HappeningKind.MediatorLeaves);
        Assert.Equal((0, 0.0), (left.Mediators, left.Leverage));
    }

    [Fact]
    public void A_ceasefire_that_lapses_is_gone_and_is_no_war()
    {
        var state = AfterAll(new(HappeningKind.Agreement, 1), new(HappeningKind.CeasefireLapses));

        Assert.Equal((0, true, false, Outcome.NoCeasefire), (state.Rung, state.Lapsed, state.Hostilities, Outcomes.Of(state, Day)));
        Assert.Equal(ModelState.Never, state.Relapsed);
    }

    [Fact]
    public void A_new_agreement_ends_war_and_lapse()
    {
        Assert.False(AfterAll(new(HappeningKind.HostilitiesResume), new(HappeningKind.Agreement, 1)).Hostilities);
        Assert.False(AfterAll(new(HappeningKind.CeasefireLapses), new(HappeningKind.Agreement, 1)).Lapsed);
    }

    [Fact]
    public void The_first_relapse_is_the_one_that_counts()
    {
        var state = AfterAll(new Happening(HappeningKind.HostilitiesResume));
        state.Apply(new(HappeningKind.Agreement, 1), Day + 5, Numbers);
        state.Apply(new(HappeningKind.HostilitiesResume), Day + 9, Numbers);

        Assert.Equal(Day, state.Relapsed);
    }

    [Theory]
    [InlineData(HappeningKind.ClaimantRefuses)]
    [InlineData(HappeningKind.AddresseeRefuses)]
    [InlineData(HappeningKind.NoProgress)]
    [InlineData(HappeningKind.RoundFails)]
    [InlineData(HappeningKind.Attack)]
    [InlineData(HappeningKind.Strike)]
    [InlineData(HappeningKind.BorderFire)]
    [InlineData(HappeningKind.ViolationReported)]
    public void What_goes_wrong_costs_trust(HappeningKind kind) => Assert.True(After(kind).Trust < After().Trust);

    [Theory]
    [InlineData(HappeningKind.ComplianceReported)]
    [InlineData(HappeningKind.Gesture)]
    public void What_goes_well_brings_trust(HappeningKind kind) => Assert.True(After(kind).Trust > After().Trust);

    [Theory]
    [InlineData(HappeningKind.ClaimantThreatens, true)]
    [InlineData(HappeningKind.AddresseeThreatens, false)]
    public void Who_threatens_binds_itself(HappeningKind kind, bool claimant)
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
            state.EndDay(Conditions.Of(values, numbers), monitoring: 1, numbers);
            Assert.InRange(state.Trust, 0, 1);
        }
    }

    [Fact]
    public void Runs_that_begin_here_have_counted_nothing_yet()
    {
        var state = After(HappeningKind.RoundBegins, HappeningKind.Attack, HappeningKind.Strike, HappeningKind.BorderFire, HappeningKind.HostilitiesResume).Begun();

        Assert.Equal((0, 0, 0, 0UL), (state.Attacks, state.Strikes, state.Fires, state.StepUps));
        Assert.Equal((ModelState.Never, 0, 1), (state.Relapsed, state.HighestRung, state.Rounds));
        Assert.Equal(2, state.Incidents(1));
    }

    [Fact]
    public void Every_kind_of_happening_is_folded() => Assert.All(Enum.GetValues<HappeningKind>(), kind => After(kind));

    private static ModelState After(params HappeningKind[] kinds) => AfterAll([.. kinds.Select(kind => new Happening(kind))]);

    private static ModelState AfterAll(params Happening[] happenings)
    {
        var state = ModelState.Opening(Numbers, mediators: 2, firstRound: null);
        foreach (var happening in happenings)
        {
            state.Apply(happening, Day, Numbers);
        }

        return state;
    }
}
