using Simulator.Domain.State;
using Simulator.Domain.Values;
using static Simulator.Tests.Domain.Phrases;
using static Simulator.Tests.Domain.Specification;

namespace Simulator.Tests.Domain;

public class MediationProcessTests
{
    [Fact]
    public void An_offer_belongs_to_no_track() =>
        Given().When(OffersToMediate(West).On(2)).Then(state =>
            Assert.Equal(new Mediator(West, MediatorRole.Offered, Day(2)), Assert.Single(state.Mediators)));

    [Fact]
    public void An_offer_that_is_welcomed_is_the_same_offer() =>
        Given(OffersToMediate(West)).When(IsWelcomed(West).On(3)).Then(state =>
            Assert.Equal(new Mediator(West, MediatorRole.Welcomed, Day(3)), Assert.Single(state.Mediators)));

    [Fact]
    public void An_offer_made_again_is_still_one_offer() =>
        Given(OffersToMediate(West)).When(OffersToMediate(West).On(4)).Then(state =>
            Assert.Equal(new Mediator(West, MediatorRole.Offered, Day(4)), Assert.Single(state.Mediators)));

    [Fact]
    public void An_offer_made_again_stays_welcome() =>
        Given(OffersToMediate(West), IsWelcomed(West).On(3)).When(OffersToMediate(West).On(4)).Then(state =>
            Assert.Equal(new Mediator(West, MediatorRole.Welcomed, Day(3)), Assert.Single(state.Mediators)));

    [Fact]
    public void One_who_mediates_can_offer_more() =>
        Given(Joins(West, Lake)).When(OffersToMediate(West)).Then(state =>
            Assert.Equal([MediatorRole.Mediating, MediatorRole.Offered], state.Mediators.Select(mediator => mediator.Role)));

    [Fact]
    public void A_mediator_is_at_work_since_it_joined_and_was_last_seen_at_its_last_meeting() =>
        Given(Joins(West, Lake).On(1)).When(MeetsTheParties(West, Lake).Dated(new(Day(4), Day(5), DatePrecision.Range))).Then(state =>
            Assert.Equal(new Mediator(West, MediatorRole.Mediating, Day(1), Lake, Day(5)), Assert.Single(state.Mediators)));

    [Fact]
    public void Each_track_has_its_own_mediators() =>
        Given(Joins(West, Lake), Joins(West, Hill)).When(Leaves(West, Lake).On(3)).Then(state =>
            Assert.Equal(
                [new(West, MediatorRole.Withdrawn, Day(3), Lake), new Mediator(West, MediatorRole.Mediating, Day(1), Hill, Day(1))],
                state.Mediators));

    [Fact]
    public void A_mediator_that_returns_begins_anew() =>
        Given(Joins(West, Lake).On(1), Leaves(West, Lake).On(2)).When(MeetsTheParties(West, Lake).On(6)).Then(state =>
            Assert.Equal(new Mediator(West, MediatorRole.Mediating, Day(6), Lake, Day(6)), Assert.Single(state.Mediators)));
}
