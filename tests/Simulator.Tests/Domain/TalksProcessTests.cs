using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using static Simulator.Tests.Domain.Phrases;
using static Simulator.Tests.Domain.Specification;

namespace Simulator.Tests.Domain;

public class TalksProcessTests
{
    [Fact]
    public void A_round_that_opens_stays_open() =>
        Given().When(RoundOpens(number: 2).On(3).In("Eastport").Row("T3")).Then(state =>
        {
            Assert.Equal(new Round(Lake, 2, "Eastport", Day(3), [East], Row: new("T3")), state.Rounds.Open);
            Assert.Equal(0, state.Rounds.Held);
            Assert.Null(state.Rounds.Last);
        });

    [Fact]
    public void A_round_held_is_opened_and_ended_at_once() =>
        Given().When(RoundIsHeld(RoundOutcome.NoProgress).Dated(new(Day(3), Day(4), DatePrecision.Range, TakesEffect: Day(4)))).Then(state =>
        {
            Assert.Equal(new Round(Lake, 1, null, Day(3), [East], Ended: Day(4), Outcome: RoundOutcome.NoProgress), state.Rounds.Last);
            Assert.Equal(1, state.Rounds.Held);
            Assert.Null(state.Rounds.Open);
        });

    [Fact]
    public void Mediators_of_a_round_are_at_work_on_its_track()
    {
        Given().When(RoundOpens()).Then(AtWork);
        Given().When(RoundIsHeld(RoundOutcome.Agreement)).Then(AtWork);

        static void AtWork(NegotiationState state) =>
            Assert.Equal([new Mediator(East, MediatorRole.Mediating, Day(1), Lake, Day(1))], state.Mediators);
    }

    [Fact]
    public void Sessions_of_the_open_round_are_counted() =>
        Given(RoundOpens(), Session()).When(Session()).Then(state => Assert.Equal(2, state.Rounds.Open?.Sessions));

    [Fact]
    public void A_collapse_ends_the_open_round() =>
        Given(RoundOpens()).When(TalksCollapse().On(4)).Then(state =>
        {
            Assert.Null(state.Rounds.Open);
            Assert.Equal((1, RoundOutcome.Collapse, Day(4)), (state.Rounds.Held, state.Rounds.Last!.Outcome, state.Rounds.Last.Ended));
        });

    [Fact]
    public void A_collapse_after_a_round_marks_the_last_one_and_counts_no_other() =>
        Given(RoundIsHeld(RoundOutcome.Agreement), RoundIsHeld(RoundOutcome.NoProgress, number: 2).On(3)).When(TalksCollapse().On(4)).Then(state =>
        {
            Assert.Equal([RoundOutcome.Agreement, RoundOutcome.Collapse], state.Rounds.Latest.Select(round => round.Outcome));
            Assert.Equal((2, Day(3)), (state.Rounds.Held, state.Rounds.Last!.Ended));
        });

    [Fact]
    public void Talks_that_resume_reopen_the_round_that_collapsed() =>
        Given(RoundIsHeld(RoundOutcome.Agreement), RoundOpens(number: 2).On(2), Session().On(3), TalksCollapse().On(4))
            .When(TalksResume().On(5)).Then(state =>
            {
                var open = state.Rounds.Open!;
                Assert.Equal((2, Day(2), 1, null, null), (open.Number, open.Opened, open.Sessions, open.Ended, open.Outcome));
                Assert.Equal((1, 1), (state.Rounds.Held, state.Rounds.Latest.Count));
            });

    [Fact]
    public void However_often_a_round_collapses_and_resumes_it_counts_once() =>
        Given(RoundIsHeld(RoundOutcome.Agreement), RoundOpens(number: 2), TalksCollapse(), TalksResume(), TalksCollapse(), TalksResume())
            .When(InterimAgreement()).Then(state =>
                Assert.Equal((2, 2, RoundOutcome.Agreement), (state.Rounds.Held, state.Rounds.Latest.Count, state.Rounds.Last!.Outcome)));

    [Fact]
    public void An_interim_agreement_ends_the_round_and_reaches_the_interim_rung() =>
        Given(RoundOpens()).When(InterimAgreement(new CeasefireStance(South, CeasefireStatus.Conditional)).On(2)).Then(state =>
        {
            Assert.Equal(Rung.Interim, state.Rung);
            Assert.Equal((RoundOutcome.Agreement, Day(2)), (state.Rounds.Last!.Outcome, state.Rounds.Last.Ended));
            Assert.Equal(
                [(North, Position.AgreesInPrinciple), (South, Position.AgreesInPrinciple)],
                state.Positions.Select(position => (position.Party, position.Position)));
            Assert.Equal(new CeasefireStanding(South, CeasefireStatus.Conditional, Day(2)), Assert.Single(state.Ceasefire));
        });

    [Fact]
    public void An_interim_agreement_confirms_the_ceasefire_in_force_and_revives_none()
    {
        Given(Ceasefire(), RoundOpens()).When(InterimAgreement()).Then(
            state => Assert.Equal((1, true), (state.Cessation!.Extensions, state.Cessation.InForce)));
        Given(Ceasefire(), CeasefireExpires(), RoundOpens()).When(InterimAgreement()).Then(
            state => Assert.Equal((0, false), (state.Cessation!.Extensions, state.Cessation.InForce)));
    }

    [Fact]
    public void An_interim_agreement_never_lowers_the_rung() =>
        Given(MechanismIsSetUp(), MechanismWorks(), RoundOpens()).When(InterimAgreement()).Then(state => Assert.Equal(Rung.Monitored, state.Rung));

    [Fact]
    public void A_comprehensive_agreement_ends_the_round_and_settles_the_issues() =>
        Given(RoundOpens()).When(ComprehensiveAgreement()).Then(state =>
        {
            Assert.Equal((Rung.Comprehensive, RoundOutcome.Agreement), (state.Rung, state.Rounds.Last!.Outcome));
            Assert.Equal(4, state.Positions.Count(position => position.Position == Position.Accepts));
        });

    [Fact]
    public void A_day_that_is_set_for_a_round_is_kept() =>
        Given().When(RoundIsSetFor(9).On(3)).Then(state =>
        {
            Assert.Equal((Day(9), null, 0), (state.Rounds.Scheduled, state.Rounds.Open, state.Rounds.Held));
            Assert.Empty(state.Mediators);
        });

    [Fact]
    public void Another_day_for_the_round_replaces_the_first() =>
        Given(RoundIsSetFor(9)).When(RoundIsSetFor(7).On(3)).Then(state => Assert.Equal(Day(7), state.Rounds.Scheduled));

    [Fact]
    public void Once_a_round_begins_no_day_is_set_any_more()
    {
        Given(RoundIsSetFor(9)).When(RoundOpens().On(8)).Then(state => Assert.Null(state.Rounds.Scheduled));
        Given(RoundIsSetFor(9)).When(RoundIsHeld(RoundOutcome.NoProgress).On(9)).Then(state => Assert.Null(state.Rounds.Scheduled));
        Given(RoundOpens(), TalksCollapse(), RoundIsSetFor(9)).When(TalksResume()).Then(state => Assert.Null(state.Rounds.Scheduled));
    }

    [Fact]
    public void Neither_a_collapse_nor_fighting_takes_back_the_day_that_is_set()
    {
        Given(RoundIsHeld(RoundOutcome.NoProgress), RoundIsSetFor(9)).When(TalksCollapse()).Then(
            state => Assert.Equal(Day(9), state.Rounds.Scheduled));
        Given(RoundIsSetFor(9)).When(HostilitiesResume()).Then(state => Assert.Equal(Day(9), state.Rounds.Scheduled));
    }

    [Fact]
    public void A_refusal_ends_the_open_round_without_an_agreement() =>
        Given(Ceasefire(), RoundOpens()).When(CapitalRefuses(South, Water, Watch).On(4)).Then(state =>
        {
            Assert.Null(state.Rounds.Open);
            Assert.Equal((1, RoundOutcome.NoProgress, Day(4)), (state.Rounds.Held, state.Rounds.Last!.Outcome, state.Rounds.Last.Ended));
            Assert.Equal(
                [(South, Water, Position.Refuses), (South, Watch, Position.Refuses)],
                state.Positions.Select(position => (position.Party, position.Issue, position.Position)));
            Assert.Equal((Phase.Stalled, Rung.Ceasefire), (state.Phase, state.Rung));
        });

    [Theory]
    [InlineData(RoundOutcome.Agreement, RoundOutcome.NoProgress)]
    [InlineData(RoundOutcome.NoProgress, RoundOutcome.NoProgress)]
    [InlineData(RoundOutcome.Collapse, RoundOutcome.Collapse)]
    public void A_refusal_after_a_round_takes_back_its_agreement_and_nothing_else(RoundOutcome held, RoundOutcome after) =>
        Given(RoundIsHeld(RoundOutcome.Agreement), RoundIsHeld(held, number: 2).On(3)).When(CapitalRefuses(South, Water).On(4)).Then(state =>
        {
            Assert.Equal([RoundOutcome.Agreement, after], state.Rounds.Latest.Select(round => round.Outcome));
            Assert.Equal((2, Day(3)), (state.Rounds.Held, state.Rounds.Last!.Ended));
        });

    [Fact]
    public void A_refusal_of_an_agreement_on_the_record_changes_who_stands_where_and_leaves_the_rung() =>
        Given(Ceasefire(), RoundOpens(), InterimAgreement()).When(CapitalRefuses(South, Watch)).Then(state =>
        {
            Assert.Equal((Rung.Interim, RoundOutcome.NoProgress), (state.Rung, state.Rounds.Last!.Outcome));
            Assert.Equal(
                [(North, Position.AgreesInPrinciple), (South, Position.Refuses)],
                state.Positions.Select(position => (position.Party, position.Position)).OrderBy(
                    position => position.Party.Value, StringComparer.Ordinal));
        });

    [Fact]
    public void A_refusal_of_nothing_that_happened_folds_too() =>
        Assert.Empty(Negotiation.Fold([CapitalRefuses(South, Water)]).Rounds.Latest);

    [Fact]
    public void A_round_that_moves_is_open_at_its_new_place() =>
        Given(RoundOpens().In("Eastport")).When(VenueShifts(Lake).In("Westport")).Then(state => Assert.Equal("Westport", state.Rounds.Open?.Place));
}
