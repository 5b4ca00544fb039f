using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;
using Simulator.Tests.Files.Cases;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Reports.Wording;

public class StateWordsTests
{
    private static readonly Names Names = new(
        SeededCase.Fictional.Case with { Actors = [new(North, "Northland", ActorKind.State, "A party.")] });

    [Fact]
    public void Before_anything_happened_there_is_little_to_say() =>
        Assert.Equal(
            "phase: prelude | agreement: none | meetings: none on record "
            + "| ceasefire: none on record | demands: none on record | mediators:  | offers:  "
            + "| border: not on record | "
            + "violence: 0 attacks, 0 clashes, 0 strikes on record",
            string.Join(" | ", StateWords.Of(NegotiationState.Empty, Names).Select(line => $"{line.Label}: {line.Value}")));

    [Fact]
    public void A_ceasefire_is_told_with_what_each_party_says_of_it() =>
        Assert.Equal(
            [
                ("phase", "prelude", "truce"), ("agreement", "none", "ceasefire"), ("ceasefire", null, "since 3 Apr 2031"),
                ("  Northland", null, "holding"), ("  south", null, "holding"),
            ],
            Changes([Ceasefire().On(3)]));

    [Fact]
    public void Doubts_make_a_ceasefire_contested() =>
        Assert.Equal(
            [("ceasefire", null, "since 3 Apr 2031, contested"), ("  south", null, "not holding")],
            Changes([Says(South, CeasefireStatus.NotHolding).On(4)], given: [Ceasefire().On(3)]));

    [Fact]
    public void A_ceasefire_that_is_over_says_since_when() =>
        Assert.Equal(
            [("phase", "truce", "prelude"), ("agreement", "ceasefire", "none"), ("ceasefire", null, "over since 9 Apr 2031")],
            Changes([CeasefireExpires().On(9)], given: [Ceasefire()]));

    [Fact]
    public void Meetings_are_counted_and_the_open_or_last_one_is_named()
    {
        Assert.Contains(("meetings", null, "0 held; round 1, Eastport open"), Changes([RoundOpens().In("Eastport")]));
        Assert.Contains(("meetings", null, "1 held; last round 1, Eastport"), Changes([TalksCollapse()], given: [RoundOpens().In("Eastport")]));
        Assert.Contains(
            ("meetings", null, "1 held; last a meeting outside the rounds"), Changes([RoundIsHeld(RoundOutcome.Agreement, number: null)]));
        Assert.Contains(("meetings", null, "none on record; next set for 9 Apr 2031"), Changes([RoundIsSetFor(9)]));
        Assert.Contains(
            ("meetings", null, "1 held; last round 1, Eastport; next set for 9 Apr 2031"),
            Changes([RoundIsSetFor(9)], given: [RoundOpens().In("Eastport"), TalksCollapse()]));
    }

    [Fact]
    public void Demands_and_their_answers_are_counted() =>
        Assert.Contains(
            ("demands", null, "2 raised, 1 accepted, 1 rejected"),
            Changes([Accepts(South, Water), Rejects(South, Watch)], given: [Demands(North, Water, Watch)]));

    [Fact]
    public void Mediators_and_offers_are_told_by_name() =>
        Assert.Equal(
            [("mediators", null, "west"), ("offers", null, "Northland")],
            Changes([OffersToMediate(North), Joins(West, Lake), Joins(West, Hill)]));

    [Fact]
    public void Commitments_mechanisms_and_levers_are_told_once_there_are_any() =>
        Assert.Equal(
            [("agreement", "none", "monitored"), ("commitments", null, "1"), ("mechanism", null, "operational"), ("levers", null, "fund")],
            Changes([Signs(South, Water), MechanismIsSetUp(), MechanismWorks(), Applies()]));

    [Theory]
    [InlineData(1, 0, 20, "fund")]
    [InlineData(0.5, 0, 20, "fund 0.5")]
    [InlineData(0.5, 30, 13, "fund 0.5 (now 0.2)")]
    [InlineData(1, 30, 1, "fund (now 0)")]
    public void A_lever_is_told_with_its_level_and_what_it_works_by_now(double level, int rampDays, int day, string told) =>
        Assert.Equal(
            [("levers", null, told)],
            Changes([Applies(level, rampDays), Session().On(day)], given: [RoundOpens()]).Where(change => change.Item1 == "levers"));

    [Fact]
    public void A_factor_is_told_with_its_weight() =>
        Assert.Equal([("factors", null, "S1 0.5, S1 1.5 for south")], Changes([Weighs(0.5), Weighs(1.5, South)]));

    [Fact]
    public void What_is_gone_is_told_as_none() => Assert.Equal([("levers", null, "none")], Changes([Withdraws()], given: [Applies()]));

    [Fact]
    public void The_border_and_the_violence_are_told() =>
        Assert.Equal(
            [("border", null, "closed"), ("violence", null, "1 attack, 0 clashes, 0 strikes on record")],
            Changes([Shuts("ford"), Attack()]));

    [Fact]
    public void What_does_not_change_is_not_told() => Assert.Empty(Changes([Session()], given: [RoundOpens()]));

    [Fact]
    public void Two_states_stand_beside_each_other_line_by_line()
    {
        var lines = StateWords.SideBySide(
            Negotiation.Fold([Ceasefire(), Applies()]), Negotiation.Fold([Ceasefire(), Signs(South, Water)]), Names).ToArray();

        Assert.Equal(
            [
                "phase", "agreement", "meetings", "ceasefire", "  Northland", "  south", "demands", "commitments", "mediators", "offers", "border",
                "violence", "levers",
            ],
            lines.Select(line => line.Label));
        Assert.Equal([("commitments", "", "1"), ("levers", "fund", "")], lines.Where(line => line.One != line.Other));
    }

    private static IEnumerable<(string, string?, string)> Changes(NegotiationEvent[] happened, NegotiationEvent[]? given = null)
    {
        var before = Negotiation.Fold(given ?? []);
        return StateWords.Changes(before, Negotiation.Fold(happened, before), Names);
    }
}
