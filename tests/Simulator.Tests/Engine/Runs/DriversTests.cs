using Simulator.Domain.Border;
using Simulator.Domain.Commitments;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Mediation;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine.Runs;

/// <summary>What levers, factors, commitments and the border make of a day.</summary>
public sealed class DriversTests
{
    private static readonly DateOnly Opens = Talks.Card.Opens;
    private static readonly ActorId Kabul = Talks.Card.Addressee, Islamabad = Talks.Card.Claimant;

    [Theory]
    [InlineData(0, 0, 4, 0)]
    [InlineData(0, 0, 5, 0.8)]
    [InlineData(7, 0, 11, 0)]
    [InlineData(7, 0, 12, 0.8)]
    [InlineData(0, 10, 5, 0)]
    [InlineData(0, 10, 10, 0.4)]
    [InlineData(0, 10, 15, 0.8)]
    [InlineData(7, 10, 17, 0.4)]
    [InlineData(7, 10, 40, 0.8)]
    public void A_lever_works_after_its_lag_and_grows_over_its_ramp(int lag, int ramp, int day, double level) => Assert.Equal(
        level, On(day, new LeverApplied(new("fatwa"), Level: 0.8, RampDays: ramp, LagDays: lag) { Account = Told(5) })[ModelVariable.Ruling], 1e-12);

    [Fact]
    public void A_lever_that_is_withdrawn_works_no_more()
    {
        NegotiationEvent[] given = [Lever("fatwa", 5), new LeverWithdrawn(new("fatwa")) { Account = Told(9) }];

        Assert.Equal((1, 0), (On(8, given)[ModelVariable.Ruling], On(9, given)[ModelVariable.Ruling]));
    }

    [Fact]
    public void What_the_addressee_has_to_carry_out_gets_done_as_far_as_its_capacity_goes()
    {
        var (alone, both) = (On(5, Lever("relocation", 5)), On(5, Lever("relocation", 5), Lever("joint-system", 5), Lever("written-commitment", 5)));

        Assert.Equal(1, alone[ModelVariable.Relocation]);
        Assert.Equal(1 / 1.5, both[ModelVariable.Relocation], 1e-12);
        Assert.Equal(1 / 1.5, both[ModelVariable.JointSystem], 1e-12);
        Assert.Equal(1, both[ModelVariable.WrittenCommitment]);
    }

    [Fact]
    public void A_lever_loads_as_far_as_it_works()
    {
        var ramped = new LeverApplied(new("joint-system"), RampDays: 10) { Account = Told(0) };

        Assert.Equal(1, On(0, Lever("relocation", 0), ramped)[ModelVariable.Relocation]);
        Assert.Equal(1 / 1.25, On(5, Lever("relocation", 0), ramped)[ModelVariable.Relocation], 1e-12);
    }

    [Fact]
    public void A_weaker_administration_carries_out_less() => Assert.Equal(
        0.5, On(5, Lever("relocation", 5), new FactorChanged(new("S3-b"), 2) { Account = Told(5) })[ModelVariable.Relocation], 1e-12);

    [Fact]
    public void Without_the_added_steps_capacity_has_no_ceiling() => Assert.Equal(
        1, On(5, StochasticModel.Of(Talks.Case, added: false), Lever("relocation", 5), Lever("joint-system", 5))[ModelVariable.Relocation]);

    [Fact]
    public void Pressure_wears_off()
    {
        var given = Lever("international-pressure", 5);

        Assert.Equal(1, On(5, given)[ModelVariable.Pressure]);
        Assert.Equal(1 / Math.E, On(50, given)[ModelVariable.Pressure], 1e-12);
    }

    [Fact]
    public void Two_ways_to_the_same_thing_are_no_more_than_the_better_one() => Assert.Equal(
        0.7, On(5, Lever("monitoring-mechanism", 5, 0.5), Lever("institutionalised-verification", 5))[ModelVariable.Monitoring], 1e-12);

    [Theory]
    [InlineData(Form.Verbal, 0)]
    [InlineData(Form.Written, 1)]
    [InlineData(Form.Verifiable, 1)]
    public void A_commitment_of_the_addressee_in_writing_counts(Form form, double written) => Assert.Equal(
        written, On(5, new CommitmentSigned(Kabul, [new("monitoring")], form) { Account = Told(5) })[ModelVariable.WrittenCommitment]);

    [Fact]
    public void One_of_the_claimant_does_not_and_a_guarantor_counts()
    {
        Assert.Equal(
            0, On(5, new CommitmentSigned(Islamabad, [new("monitoring")], Form.Written) { Account = Told(5) })[ModelVariable.WrittenCommitment]);
        Assert.Equal(
            1, On(5, new CommitmentSigned(Kabul, [new("monitoring")], Form.Written, [new("qatar")]) { Account = Told(5) })[ModelVariable.Guarantee]);
    }

    [Fact]
    public void The_border_is_as_shut_as_its_crossings_are_unless_a_lever_says_otherwise()
    {
        NegotiationEvent half = new BorderReopened(Islamabad, ["torkham"]) { Account = Told(3) };
        NegotiationEvent opening = new LeverApplied(new("border-closure"), Level: 0, RampDays: 10) { Account = Told(5) };

        Assert.Equal(1, On(2, half)[ModelVariable.BorderClosure]);
        Assert.Equal(0.5, On(3, half)[ModelVariable.BorderClosure]);
        Assert.Equal(0.5, On(10, opening)[ModelVariable.BorderClosure], 1e-12);
        Assert.Equal(0.25, On(10, half, opening)[ModelVariable.BorderClosure], 1e-12);
        Assert.Equal(0, On(20, half, opening)[ModelVariable.BorderClosure], 1e-12);
    }

    [Theory]
    [InlineData(2, -0.04)]
    [InlineData(1, 0)]
    [InlineData(0, 0.04)]
    public void A_factor_counts_as_far_as_it_weighs_otherwise_than_on_the_record(double level, double moved) => Assert.Equal(
        moved, On(5, new FactorChanged(new("S0-4"), level) { Account = Told(5) })[ModelVariable.AddresseeMaximum], 1e-12);

    [Fact]
    public void A_factor_for_one_party_leaves_the_other_alone()
    {
        var values = On(5, new FactorChanged(new("S4-3"), 2, Kabul) { Account = Told(5) });

        Assert.Equal((0, 1), (values[ModelVariable.ClaimantHurt], values[ModelVariable.AddresseeHurt]));
    }

    [Fact]
    public void A_mediator_who_joins_by_an_event_is_not_counted_again_with_the_lever()
    {
        var lever = Lever("extra-mediator", 5);
        NegotiationEvent Joined(Origin origin) =>
            new MediatorJoined(new("saudi-arabia"), Talks.Card.Track) { Account = Told(4) with { Origin = origin } };

        Assert.Equal(1, On(5, lever)[ModelVariable.ExtraMediators]);
        Assert.Equal(0, On(5, Joined(Origin.Hypothetical), lever)[ModelVariable.ExtraMediators]);
        Assert.Equal(0, On(5, Joined(Origin.Recorded), lever)[ModelVariable.ExtraMediators]);

        // Whom a run drew comes besides, as in the run that drew it.
        Assert.Equal(1, On(5, Joined(Origin.Simulated), lever)[ModelVariable.ExtraMediators]);
    }

    [Fact]
    public void Who_joined_and_left_again_or_only_hosts_leaves_the_lever_its_mediator()
    {
        var (lever, saudi) = (Lever("extra-mediator", 5), new ActorId("saudi-arabia"));

        var joined = new MediatorJoined(saudi, Talks.Card.Track) { Account = Told(4) };
        var withdrew = new MediatorWithdrew(saudi, Talks.Card.Track) { Account = Told(8) };
        var held = new RoundHeld(Talks.Card.Track, [Islamabad, Kabul], [saudi], RoundOutcome.NoProgress) { Account = Told(8) };
        Assert.Equal(1, On(9, joined, lever, withdrew)[ModelVariable.ExtraMediators]);
        Assert.Equal(1, On(9, lever, held)[ModelVariable.ExtraMediators]);
    }

    private static Account Told(int day) => ReferenceCase.On(Opens.AddDays(day));

    private static LeverApplied Lever(string lever, int day, double level = 1) => new(new(lever), Level: level) { Account = Told(day) };

    private static VariableValues On(int day, params NegotiationEvent[] given) => On(day, Talks.Model, given);

    private static VariableValues On(int day, StochasticModel model, params NegotiationEvent[] given) =>
        Talks.RunInput(given, Opens.AddDays(60), model).Values[day];
}
