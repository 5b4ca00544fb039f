using Simulator.Domain.Demands;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using static Simulator.Tests.Domain.Phrases;
using static Simulator.Tests.Domain.Specification;

namespace Simulator.Tests.Domain;

public class DemandProcessTests
{
    [Fact]
    public void A_demand_is_kept_per_issue_and_is_the_position_of_the_party_that_asks() =>
        Given().When(Demands(North, Water, Watch).On(2).Row("T2")).Then(state =>
        {
            Assert.Equal(
                [new Demand(Water, North, South, Form.Written, Tabled: true, Day(2), new("T2")),
                    new Demand(Watch, North, South, Form.Written, Tabled: true, Day(2), new("T2"))],
                state.Demands);
            Assert.Equal(
                [new PartyPosition(North, Water, Position.Demands, Day(2), new("T2")),
                    new PartyPosition(North, Watch, Position.Demands, Day(2), new("T2"))],
                state.Positions);
        });

    [Fact]
    public void A_demand_made_in_public_is_not_on_the_table() =>
        Given().When(DemandsInPublic(North, Water)).Then(state => Assert.False(Assert.Single(state.Demands).Tabled));

    [Fact]
    public void A_demand_raised_again_keeps_its_first_day_its_answers_and_its_place_on_the_table() =>
        Given(Demands(North, Water).On(1), Rejects(South, Water).On(2)).When(DemandsInPublic(North, Water).On(3)).Then(state =>
        {
            var demand = Assert.Single(state.Demands);
            Assert.Equal((Day(1), true, Form.Verbal), (demand.Since, demand.Tabled, demand.Form));
            Assert.Equal([South], demand.Answers.Select(answer => answer.By));
        });

    [Fact]
    public void Both_parties_can_ask_about_one_issue_and_an_answer_meets_the_demand_of_the_other() =>
        Given(Demands(North, Water), Demands(South, Water)).When(Rejects(South, Water)).Then(state =>
            Assert.Equal([(North, 1), (South, 0)], state.Demands.Select(demand => (demand.By, demand.Answers.Count))));

    [Fact]
    public void A_party_that_rejects_refuses() =>
        Given(Demands(North, Water)).When(Rejects(South, Water).On(2).Row("T9")).Then(state =>
        {
            Assert.Equal(new Answer(South, Accepted: false, Day(2), null, new("T9")), Assert.Single(Assert.Single(state.Demands).Answers));
            Assert.Contains(new PartyPosition(South, Water, Position.Refuses, Day(2), new("T9")), state.Positions);
        });

    [Theory]
    [InlineData(Form.Verbal, Position.OffersVerbally)]
    [InlineData(Form.Written, Position.Refuses)]
    public void A_party_that_rejects_may_offer_its_word_instead(Form offer, Position position) =>
        Given(Demands(North, Water)).When(Rejects(South, Water, offer)).Then(state =>
        {
            Assert.Equal(offer, Assert.Single(Assert.Single(state.Demands).Answers).Form);
            Assert.Equal(position, state.Positions.Single(held => held.Party == South).Position);
        });

    [Fact]
    public void A_party_that_accepts_is_bound() =>
        Given(Demands(North, Water)).When(Accepts(South, Water).On(2)).Then(state =>
        {
            Assert.Equal(new Answer(South, Accepted: true, Day(2), Form.Written), Assert.Single(Assert.Single(state.Demands).Answers));
            Assert.Equal(new Commitment(South, Water, Form.Written, Day(2)), Assert.Single(state.Commitments));
            Assert.Equal(Position.Accepts, state.Positions.Single(held => held.Party == South).Position);
        });

    [Fact]
    public void A_later_answer_takes_the_place_of_the_earlier_one_of_the_same_party() =>
        Given(Demands(North, Water), Rejects(South, Water)).When(Accepts(South, Water).On(3)).Then(state =>
            Assert.Equal(new Answer(South, Accepted: true, Day(3), Form.Written), Assert.Single(Assert.Single(state.Demands).Answers)));

    [Fact]
    public void A_position_stated_also_says_how_the_ceasefire_stands() =>
        Given().When(new PositionStated(North, [Water], Position.Refuses, [new(North, CeasefireStatus.NotHolding)]) { Account = On(2) }).Then(state =>
        {
            Assert.Equal(new PartyPosition(North, Water, Position.Refuses, Day(2)), Assert.Single(state.Positions));
            Assert.Equal(new CeasefireStanding(North, CeasefireStatus.NotHolding, Day(2)), Assert.Single(state.Ceasefire));
        });

    [Fact]
    public void A_position_that_changes_is_replaced() =>
        Given(Demands(North, Water)).When(new PositionChanged(North, [Water], Position.Accepts) { Account = On(4) }).Then(state =>
            Assert.Equal(new PartyPosition(North, Water, Position.Accepts, Day(4)), Assert.Single(state.Positions)));
}
