using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using static Simulator.Tests.Domain.Phrases;
using static Simulator.Tests.Domain.Specification;

namespace Simulator.Tests.Domain;

public class RulesTests
{
    [Fact]
    public void An_event_cannot_be_dated_before_the_timeline_begins() =>
        Given(Attack().On(5)).When(Attack().On(4)).ThenRefused("time-begins", "The timeline begins on 2031-04-05.", "A date from 2031-04-05 on.");

    [Fact]
    public void An_event_cannot_take_effect_before_the_last_one() =>
        Given(Attack().On(1), Attack().On(5)).When(Attack().On(4)).ThenRefused(
            "time-runs-forward", "The last event took effect on 2031-04-05.", "A date from 2031-04-05 on.");

    [Fact]
    public void Several_events_can_fall_on_one_day() => Given(Attack().On(5)).When(Attack().On(5)).ThenAllowed();

    [Fact]
    public void What_began_earlier_counts_from_the_day_on_which_it_takes_effect() =>
        Given(Attack().On(5)).When(Attack().Dated(new(Day(1), Day(5), DatePrecision.Range, TakesEffect: Day(5)))).ThenAllowed();

    [Fact]
    public void A_span_cannot_end_before_it_begins() =>
        Given().When(Attack().Dated(new(Day(5), Day(4))))
            .ThenRefused(
                "span-runs-forward", "It is dated 2031-04-05 to 2031-04-04 and takes effect on 2031-04-05.",
                "a first day, a last day not before it, and an effect on the first day or later.");

    [Fact]
    public void Nothing_takes_effect_before_it_begins() =>
        Given().When(Attack().Dated(new(Day(5), Day(6), TakesEffect: Day(4))))
            .ThenRefused(
                "span-runs-forward", "It is dated 2031-04-05 to 2031-04-06 and takes effect on 2031-04-04.",
                "a first day, a last day not before it, and an effect on the first day or later.");

    [Fact]
    public void A_count_can_take_effect_after_its_span() =>
        Given().When(Attack().Dated(new(Day(1), Day(4), DatePrecision.Range, TakesEffect: Day(6)))).ThenAllowed();

    [Fact]
    public void A_toll_counts_from_nothing_up() =>
        Given().When(WithToll(new(TollMeasure.Killed, -1))).ThenRefused(
            "tolls-count", "It is -1.", "a lowest number from 0 on, then none or a higher one.");

    [Fact]
    public void The_highest_number_of_a_toll_is_not_below_its_lowest() =>
        Given().When(WithToll(new(TollMeasure.Killed, 5, 4))).ThenRefused(
            "tolls-count", "It is 5 to 4.", "a lowest number from 0 on, then none or a higher one.");

    [Fact]
    public void Every_broken_rule_is_named()
    {
        var refused = Assert.Throws<RefusedException>(() => Negotiation.Decide(
            Negotiation.Decide(NegotiationState.Empty, [RoundOpens().On(5)]),
            RoundOpens(number: 0).On(4).Row("T7").Told(account => account with { Actors = [North, South] })));
        Assert.Equal(["time-begins", "one-round-at-a-time", "fraction"], refused.Broken.Select(broken => broken.Rule.Id));
        Assert.StartsWith(
            "Refused: T7 round_opened by north, south on 2031-04-04. An event cannot be dated", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_begins_when_none_is_open()
    {
        const string Found = "A round has been open since 2031-04-01 in Eastport.", Allowed = "an event that ends it first.";
        Given(RoundOpens().In("Eastport")).When(RoundOpens(number: 2)).ThenRefused("one-round-at-a-time", Found, Allowed);
        Given(RoundOpens().In("Eastport")).When(RoundIsHeld(RoundOutcome.NoProgress)).ThenRefused("one-round-at-a-time", Found, Allowed);
        Given(RoundOpens()).When(RoundOpens(number: 2)).ThenRefused("one-round-at-a-time", "A round has been open since 2031-04-01.", Allowed);
        Given(RoundOpens(), TalksCollapse()).When(RoundOpens(number: 2)).ThenAllowed();
        Given(RoundIsHeld(RoundOutcome.NoProgress)).When(RoundIsHeld(RoundOutcome.Agreement)).ThenAllowed();
    }

    [Fact]
    public void A_round_counts_from_one_or_not_at_all()
    {
        Given().When(RoundOpens(number: 0)).ThenRefused("fraction", "The round has number 0.", "a number from 1 on, or none.");
        Given().When(RoundIsHeld(RoundOutcome.Agreement, number: -1)).ThenRefused(
            "fraction", "The round has number -1.", "a number from 1 on, or none.");
        Given().When(RoundOpens(number: null)).ThenAllowed();
    }

    [Fact]
    public void A_session_needs_an_open_round()
    {
        Given().When(Session()).ThenRefused("session-needs-round", "No round is open.", "round_opened first.");
        Given(RoundOpens()).When(Session()).ThenAllowed();
    }

    [Fact]
    public void Only_an_open_round_moves_and_only_on_its_own_track()
    {
        Given().When(VenueShifts(Lake)).ThenRefused("shift-needs-round", "No round is open on track 'lake'.", "round_opened on that track first.");
        Given(RoundOpens()).When(VenueShifts(Hill)).ThenRefused(
            "shift-needs-round", "No round is open on track 'hill'.", "round_opened on that track first.");
        Given(RoundOpens()).When(VenueShifts(Lake)).ThenAllowed();
    }

    [Fact]
    public void Talks_collapse_in_a_round_or_after_one()
    {
        const string Allowed = "round_opened, round_held or talks_resumed first.";
        Given().When(TalksCollapse()).ThenRefused("collapse-needs-talks", "No round has been held yet.", Allowed);
        Given(RoundOpens(), TalksCollapse()).When(TalksCollapse()).ThenRefused("collapse-needs-talks", "The talks have collapsed already.", Allowed);
        Given(RoundOpens()).When(TalksCollapse()).ThenAllowed();
        Given(RoundIsHeld(RoundOutcome.NoProgress)).When(TalksCollapse()).ThenAllowed();
        Given(RoundOpens(), TalksCollapse(), TalksResume()).When(TalksCollapse()).ThenAllowed();
    }

    [Fact]
    public void Only_talks_that_collapsed_are_resumed()
    {
        Given().When(TalksResume()).ThenRefused("resumption-needs-collapse", "The talks have not collapsed.", "talks_collapsed first.");
        Given(RoundOpens()).When(TalksResume()).ThenRefused("resumption-needs-collapse", "A round is open.", "talks_collapsed first.");
        Given(RoundIsHeld(RoundOutcome.Agreement)).When(TalksResume()).ThenRefused(
            "resumption-needs-collapse", "The talks have not collapsed.", "talks_collapsed first.");
        Given(RoundOpens(), TalksCollapse()).When(TalksResume()).ThenAllowed();
    }

    [Fact]
    public void An_agreement_needs_an_open_round()
    {
        Given().When(InterimAgreement()).ThenRefused("agreement-needs-round", "No round is open.", "round_opened or talks_resumed first.");
        Given(RoundOpens(), TalksCollapse()).When(ComprehensiveAgreement()).ThenRefused(
            "agreement-needs-round", "No round is open.", "round_opened or talks_resumed first.");
        Given(RoundOpens()).When(InterimAgreement()).ThenAllowed();
        Given(RoundOpens()).When(ComprehensiveAgreement()).ThenAllowed();
    }

    [Fact]
    public void A_day_is_set_for_a_round_while_none_is_open()
    {
        Given(RoundOpens().In("Eastport")).When(RoundIsSetFor(9)).ThenRefused(
            "schedule-ahead", "A round has been open since 2031-04-01 in Eastport.", "an event that ends it first.");
        Given(RoundOpens(), TalksCollapse()).When(RoundIsSetFor(9)).ThenAllowed();
        Given(RoundIsSetFor(9)).When(RoundIsSetFor(12)).ThenAllowed();
    }

    [Fact]
    public void A_round_is_set_for_the_day_itself_or_a_later_one()
    {
        Given().When(RoundIsSetFor(2).On(3)).ThenRefused(
            "schedule-ahead", "It would be on 2031-04-02, and is set on 2031-04-03.", "a day from 2031-04-03 on.");
        Given().When(RoundIsSetFor(4).Dated(new(Day(3), Day(5), DatePrecision.Range, TakesEffect: Day(5)))).ThenRefused(
            "schedule-ahead", "It would be on 2031-04-04, and is set on 2031-04-05.", "a day from 2031-04-05 on.");
        Given().When(RoundIsSetFor(3).On(3)).ThenAllowed();
    }

    [Fact]
    public void A_capital_refuses_what_a_round_has_led_to()
    {
        Given().When(CapitalRefuses(South, Water)).ThenRefused(
            "ratification-needs-round", "No round is open, and none has been held yet.", "round_opened or round_held first.");
        Given(RoundOpens()).When(CapitalRefuses(South, Water)).ThenAllowed();
        Given(RoundIsHeld(RoundOutcome.NoProgress)).When(CapitalRefuses(South, Water)).ThenAllowed();
        Given(RoundOpens(), TalksCollapse()).When(CapitalRefuses(South, Water)).ThenAllowed();
    }

    [Fact]
    public void Fighting_in_the_open_begins_when_it_does_not_go_on_already()
    {
        const string Allowed = "border_clash for continued fighting, or truce_agreed or ceasefire_agreed first.";
        Given(Clash()).When(HostilitiesResume()).ThenRefused("outbreak-needs-quiet", "The parties already fight in the open.", Allowed);
        Given(HostilitiesResume()).When(HostilitiesResume()).ThenRefused("outbreak-needs-quiet", "The parties already fight in the open.", Allowed);
        Given(Truce(), TruceIsBreached(South)).When(HostilitiesResume()).ThenRefused(
            "outbreak-needs-quiet", "The parties already fight in the open.", Allowed);
        Given().When(HostilitiesResume()).ThenAllowed();
        Given(Ceasefire(), Clash()).When(HostilitiesResume()).ThenAllowed();
        Given(HostilitiesResume(), Truce()).When(HostilitiesResume()).ThenAllowed();
    }

    [Fact]
    public void A_demand_is_answered_after_another_party_raised_it()
    {
        const string Found = "No other party has raised 'water' with 'south'.", Allowed = "demand_tabled by another party first.";
        Given().When(Accepts(South, Water)).ThenRefused("demand-before-answer", Found, Allowed);
        Given(Demands(South, Water)).When(Accepts(South, Water)).ThenRefused("demand-before-answer", Found, Allowed);
        Given(Demands(North, Watch)).When(Rejects(South, Water)).ThenRefused("demand-before-answer", Found, Allowed);
        Given(Demands(North, Water)).When(Accepts(South, Water)).ThenAllowed();
        Given(DemandsInPublic(North, Water)).When(Rejects(South, Water)).ThenAllowed();
    }

    [Fact]
    public void One_ceasefire_stands_at_a_time_and_may_follow_a_truce()
    {
        const string TruceStands = "A truce has been in force since 2031-04-01.", CeasefireStands = "A ceasefire has been in force since 2031-04-01.";
        Given(Truce()).When(Truce()).ThenRefused("one-ceasefire", TruceStands, "truce_extended.");
        Given(Ceasefire()).When(Truce()).ThenRefused("one-ceasefire", CeasefireStands, "truce_extended.");
        Given(Ceasefire()).When(Ceasefire()).ThenRefused("one-ceasefire", CeasefireStands, "ceasefire_ended or ceasefire_expired first.");
        Given(Truce()).When(Ceasefire()).ThenAllowed();
        Given(Ceasefire(), CeasefireEnds(North, South)).When(Truce()).ThenAllowed();
        Given(Ceasefire(), CeasefireExpires()).When(Ceasefire()).ThenAllowed();
    }

    public static TheoryData<string> Endings => ["extended", "breached", "expired"];

    [Theory]
    [MemberData(nameof(Endings))]
    public void Only_what_is_in_force_can_be_extended_breached_or_expire(string how)
    {
        var ending = how switch { "extended" => TruceIsExtended(), "breached" => TruceIsBreached(North), _ => CeasefireExpires() };
        Given().When(ending).ThenRefused("cessation-in-force", "Nothing is in force.", "truce_agreed or ceasefire_agreed first.");
        Given(Ceasefire(), CeasefireExpires()).When(ending).ThenRefused(
            "cessation-in-force", "Nothing is in force.", "truce_agreed or ceasefire_agreed first.");
        Given(Truce()).When(ending).ThenAllowed();
        Given(Ceasefire()).When(ending).ThenAllowed();
    }

    [Fact]
    public void A_mechanism_is_established_then_works_then_reports()
    {
        Given().When(MechanismWorks()).ThenRefused("mechanism-in-order", "None is established.", "mechanism_established first.");
        Given(MechanismIsSetUp()).When(MechanismReports(violation: true)).ThenRefused(
            "mechanism-in-order", "None is operational.", "mechanism_operational first.");
        Given(MechanismIsSetUp(), MechanismWorks()).When(MechanismWorks()).ThenRefused(
            "mechanism-in-order", "It is operational already.", "mechanism_established first.");
        Given(MechanismIsSetUp()).When(MechanismWorks()).ThenAllowed();
        Given(MechanismIsSetUp(), MechanismWorks()).When(MechanismReports(violation: true)).ThenAllowed();
    }

    [Fact]
    public void Only_a_crossing_that_is_shut_is_reopened_or_exempted()
    {
        Given().When(Opens()).ThenRefused("crossing-closed", "No crossing is shut.", "border_closure first.");
        Given(Shuts("ford")).When(Opens("bridge")).ThenRefused("crossing-closed", "'bridge' is not shut.", "border_closure first.");
        Given(Shuts("ford"), Opens("ford")).When(LetsAidThrough("ford")).ThenRefused(
            "crossing-closed", "'ford' is not shut.", "border_closure first.");
        Given(Shuts("ford")).When(Opens()).ThenAllowed();
        Given(Shuts("ford")).When(Opens("ford")).ThenAllowed();
        Given(Shuts("ford")).When(LetsAidThrough("ford")).ThenAllowed();
    }

    [Fact]
    public void An_offer_is_welcomed_after_it_was_made()
    {
        Given().When(IsWelcomed(West)).ThenRefused("offer-before-welcome", "'west' has made no offer.", "mediation_offer first.");
        Given(Joins(West, Lake), Leaves(West, Lake)).When(IsWelcomed(West)).ThenRefused(
            "offer-before-welcome", "'west' has made no offer.", "mediation_offer first.");
        Given(OffersToMediate(West)).When(IsWelcomed(West)).ThenAllowed();
        Given(Joins(West, Lake)).When(IsWelcomed(West)).ThenAllowed();
    }

    [Fact]
    public void A_mediator_joins_a_track_once_and_leaves_one_that_it_is_on()
    {
        Given(Joins(West, Lake)).When(Joins(West, Lake)).ThenRefused(
            "mediator-on-track", "'west' has already joined track 'lake'.", "another mediator or track.");
        Given(Joins(West, Lake)).When(Leaves(West, Hill)).ThenRefused(
            "mediator-on-track", "'west' is not on track 'hill'.", "mediator_joined first.");
        Given(Joins(West, Lake), Leaves(West, Lake)).When(Leaves(West, Lake)).ThenRefused(
            "mediator-on-track", "'west' is not on track 'lake'.", "mediator_joined first.");
        Given(Joins(West, Lake)).When(Joins(West, Hill)).ThenAllowed();
        Given(Joins(West, Lake)).When(Leaves(West, Lake)).ThenAllowed();
        Given(Joins(West, Lake), Leaves(West, Lake)).When(Joins(West, Lake)).ThenAllowed();
    }

    [Fact]
    public void Only_a_lever_in_force_is_withdrawn()
    {
        Given().When(Withdraws()).ThenRefused("lever-in-force", "'fund' is not in force.", "lever_applied first.");
        Given(Applies(), Withdraws()).When(Withdraws()).ThenRefused("lever-in-force", "'fund' is not in force.", "lever_applied first.");
        Given(Applies()).When(Withdraws()).ThenAllowed();
    }

    [Fact]
    public void A_branch_begins_right_after_its_fork()
    {
        const string Rule = "branch-at-its-fork";
        Given(Attack(), Clash()).When(Branches(at: 1)).ThenRefused(Rule, "It forks after version 1, and 2 events came before.", "version 2.");
        Given(Attack()).When(Branches(at: 2)).ThenRefused(Rule, "It forks after version 2, and 1 events came before.", "version 1.");
        Given().When(Branches(at: 0)).ThenRefused(Rule, "It forks after version 0, and 0 events came before.", "events on the parent first.");
        Given(Attack(), Clash()).When(Branches(at: 2)).ThenAllowed();
        Given(Attack(), Branches(at: 1), Clash()).When(Branches(at: 3)).ThenAllowed();
    }

    [Fact]
    public void A_branch_is_marked_as_what_did_not_happen()
    {
        Given(Attack()).When(Branches(at: 1, Origin.Recorded)).ThenRefused("branch-is-hypothetical", "Its origin is Recorded.", "Hypothetical.");
        Given(Attack()).When(Branches(at: 1, Origin.Simulated)).ThenRefused("branch-is-hypothetical", "Its origin is Simulated.", "Hypothetical.");
    }

    [Fact]
    public void A_branch_cannot_begin_before_the_day_of_its_fork() =>
        Given(Attack().On(5)).When(Branches(at: 1).On(4))
            .ThenRefused("time-begins", "The timeline begins on 2031-04-05.", "A date from 2031-04-05 on.");

    [Theory]
    [InlineData(-0.01, 0)]
    [InlineData(1.01, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0.5, -1)]
    public void A_level_or_quality_beyond_its_range_is_refused(double fraction, int days)
    {
        var found = $"It is {fraction} over {days} days.";
        Given().When(Applies(fraction, days)).ThenRefused("fraction", found, "from 0 to 1, over 0 days or more.");
        Given().When(MechanismIsSetUp(fraction, days)).ThenRefused("fraction", found, "from 0 to 1, over 0 days or more.");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 365)]
    public void A_level_or_quality_reaches_both_ends_of_its_range(double fraction, int days)
    {
        Given().When(Applies(fraction, days)).ThenAllowed();
        Given().When(MechanismIsSetUp(fraction, days)).ThenAllowed();
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(2.1)]
    public void A_factor_weighs_from_nothing_to_twice_what_it_does_on_the_record(double level) =>
        Given().When(Weighs(level)).ThenRefused("fraction", $"It is {level}.", "from 0 to 2, where 1 is as on the record.");

    [Fact]
    public void A_lever_does_not_work_before_it_is_applied() =>
        Given().When(new LeverApplied(Fund, LagDays: -1) { Account = On(1) }).ThenRefused("fraction", "It lags -1 days.", "0 days or more.");

    [Fact]
    public void A_move_is_undone_by_restoring_the_state_right_before_it() =>
        Given(Attack(), Applies()).When(Undoes(2, NegotiationState.Empty)).ThenRefused(
            "undo-on-branch", "It undoes version 2 of 2 and restores the state after 0.", "the state after version 1.");

    [Fact]
    public void What_has_not_been_done_cannot_be_undone() =>
        Given(Attack()).When(Undoes(2, Negotiation.Fold([Attack()]))).ThenRefused(
            "undo-on-branch", "It undoes version 2 of 1 and restores the state after 1.", "the state after version 1.");

    [Fact]
    public void History_cannot_be_undone() =>
        Given(Attack()).When(Undoes(1, NegotiationState.Empty, Origin.Recorded)).ThenRefused(
            "branch-is-hypothetical", "Its origin is Recorded.", "Hypothetical.");
}
