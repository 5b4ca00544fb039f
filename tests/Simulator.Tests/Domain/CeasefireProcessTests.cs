using Simulator.Domain.State;
using Simulator.Domain.Values;
using static Simulator.Tests.Domain.Phrases;
using static Simulator.Tests.Domain.Specification;

namespace Simulator.Tests.Domain;

public class CeasefireProcessTests
{
    [Fact]
    public void A_truce_ends_the_fighting_for_a_time_and_reaches_no_rung() =>
        Given(Clash()).When(Truce(until: Day(4)).On(2).Row("T2")).Then(state =>
        {
            Assert.Equal(
                new Cessation(CessationKind.Truce, [North, South], Day(2), Form.Verbal, CeasefireTerm.Temporary, Until: Day(4), Row: new("T2")),
                state.Cessation);
            Assert.Equal((false, Rung.None), (state.Fighting, state.Rung));
        });

    [Fact]
    public void A_ceasefire_reaches_the_first_rung_and_every_party_says_that_it_holds() =>
        Given(Clash()).When(Ceasefire().On(2)).Then(state =>
        {
            Assert.Equal(new Cessation(CessationKind.Ceasefire, [North, South], Day(2), Form.Written, CeasefireTerm.Permanent), state.Cessation);
            Assert.Equal(
                [new(North, CeasefireStatus.Holding, Day(2)), new CeasefireStanding(South, CeasefireStatus.Holding, Day(2))], state.Ceasefire);
            Assert.Equal((false, Rung.Ceasefire), (state.Fighting, state.Rung));
        });

    [Fact]
    public void A_truce_that_is_extended_has_another_last_day() =>
        Given(Truce(until: Day(4))).When(TruceIsExtended(until: Day(8))).Then(state =>
            Assert.Equal((Day(8), 1, true), (state.Cessation!.Until, state.Cessation.Extensions, state.Cessation.InForce)));

    [Fact]
    public void A_breach_brings_the_fighting_back_and_shows_who_does_not_hold() =>
        Given(Truce()).When(TruceIsBreached(South, Rebels).On(3)).Then(state =>
        {
            Assert.Equal((Day(3), true, Phase.Hostilities), (state.Cessation!.Ended, state.Fighting, state.Phase));
            Assert.Equal(
                [(North, CeasefireStatus.Holding), (South, CeasefireStatus.NotHolding)],
                state.Ceasefire.Select(standing => (standing.Party, standing.Status)));
        });

    [Fact]
    public void Whatever_was_reached_falls_with_the_ceasefire() =>
        Given(Ceasefire(), RoundOpens(), InterimAgreement()).When(TruceIsBreached(South)).Then(state => Assert.Equal(Rung.None, state.Rung));

    [Fact]
    public void A_party_that_calls_the_ceasefire_off_ends_it() =>
        Given(Ceasefire()).When(CeasefireEnds(North, South).On(5)).Then(state =>
        {
            Assert.Equal((Day(5), Rung.None, false), (state.Cessation!.Ended, state.Rung, state.Fighting));
            Assert.Equal(CeasefireStatus.NotHolding, state.Ceasefire.Single(standing => standing.Party == North).Status);
        });

    [Fact]
    public void The_end_of_another_ceasefire_leaves_that_of_the_talks()
    {
        Given(Ceasefire()).When(CeasefireEnds(Rebels, North)).ThenNothingElseChanges();
        Given().When(CeasefireEnds(North, South)).ThenNothingElseChanges();
    }

    [Fact]
    public void A_ceasefire_that_expires_is_over_without_anybody_breaking_it() =>
        Given(Ceasefire()).When(CeasefireExpires().On(5)).Then(state =>
        {
            Assert.Equal((Day(5), false), (state.Cessation!.Ended, state.Fighting));
            Assert.All(state.Ceasefire, standing => Assert.Equal(CeasefireStatus.Holding, standing.Status));
        });

    [Fact]
    public void Each_party_speaks_for_itself() =>
        Given(Ceasefire()).When(Says(South, CeasefireStatus.Conditional).On(6).Row("T6")).Then(state =>
            Assert.Equal(
                [new(North, CeasefireStatus.Holding, Day(1)), new CeasefireStanding(South, CeasefireStatus.Conditional, Day(6), new("T6"))],
                state.Ceasefire));

    [Theory]
    [InlineData(CeasefireStatus.Holding, false)]
    [InlineData(CeasefireStatus.Conditional, true)]
    [InlineData(CeasefireStatus.NotHolding, true)]
    public void A_ceasefire_is_contested_when_a_party_does_not_simply_say_that_it_holds(CeasefireStatus says, bool contested) =>
        Given(Ceasefire()).When(Says(South, says)).Then(state => Assert.Equal(contested, state.CeasefireContested));

    [Fact]
    public void A_ceasefire_is_contested_after_an_incident_between_its_parties()
    {
        Given(Ceasefire()).When(Incident(North, South)).Then(
            state => Assert.Equal((1, true, true), (state.Cessation!.Incidents, state.Cessation.InForce, state.CeasefireContested)));
        Given(Ceasefire()).When(Incident(North, Rebels)).Then(state => Assert.False(state.CeasefireContested));
    }

    [Fact]
    public void What_is_over_or_never_was_is_not_contested()
    {
        Given(Ceasefire(), Incident(North, South)).When(CeasefireExpires()).Then(state => Assert.False(state.CeasefireContested));
        Given().When(Says(South, CeasefireStatus.NotHolding)).Then(state => Assert.False(state.CeasefireContested));
    }
}
