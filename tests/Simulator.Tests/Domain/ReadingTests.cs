using Simulator.Domain;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Context;
using Simulator.Domain.Events;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Domain;

public class ReadingTests
{
    private static readonly ClaimSetId Question = new("C01");
    private static readonly ClaimId Paper = new("S1");
    private static readonly Reading Following = Reading.House.Following(Question, Paper);

    [Fact]
    public void The_house_reading_tells_the_same_events()
    {
        NegotiationEvent[] stored = [Attack().On(1).Or(Rival() with { Untold = true }), Clash().On(2)];
        Assert.Same(stored, Reading.House.Apply(stored));
    }

    [Fact]
    public void An_event_without_rival_accounts_is_told_as_it_is_stored()
    {
        var stored = Attack();
        Assert.Same(stored, Following.Apply(stored));
    }

    [Theory]
    [InlineData("C01", "S9")]
    [InlineData("C99", "S1")]
    public void A_choice_that_no_event_knows_is_harmless(string set, string claim)
    {
        NegotiationEvent[] stored = [Attack().On(1).Or(Rival() with { Untold = true }), Clash().On(2)];
        Assert.Equal(stored, Reading.House.Following(new(set), new(claim)).Apply(stored));
    }

    [Fact]
    public void One_claim_per_question_is_followed() =>
        Assert.Equal([new(Question, new("S2"))], Following.Following(Question, new("S2")).Choices);

    [Fact]
    public void Readings_that_follow_the_same_claims_are_equal() => Assert.Equal(Following, Reading.House.Following(Question, Paper));

    [Fact]
    public void An_event_that_the_claim_does_not_have_is_dropped() =>
        Assert.Equal([Clash()], Following.Apply([Attack().Or(Rival() with { Untold = true }), Clash()]));

    [Fact]
    public void An_event_that_is_dated_otherwise_moves_and_is_public_from_its_new_day()
    {
        var attack = Attack().On(2).Told(account => account with { KnownFrom = Day(3) }).Or(Rival() with { When = When.On(Day(6)) });
        var told = Following.Apply([attack, Clash().On(4), Session().On(6)]).ToArray();
        Assert.Equal(["border_clash", "attack", "session_held"], told.Select(happened => EventKinds.Of(happened).Code));
        Assert.Equal((Day(6), null), (told[1].Account.When.From, told[1].Account.KnownFrom));
    }

    [Fact]
    public void Only_what_the_claim_tells_otherwise_changes()
    {
        var stored = Attack().In("Bridge").Told(account => account with { Sources = [new("X1")], KnownFrom = Day(3) }).Or(Rival());
        Assert.Equal(stored, Following.Apply(stored));
        var moved = stored.Or(Rival() with { Text = "Otherwise.", Place = "Ford", Sources = [new("S1")] });
        Assert.Equal(moved.Told(account => account with { Text = "Otherwise.", Place = "Ford", Sources = [new("S1")] }), Following.Apply(moved));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(null)]
    public void A_round_is_numbered_otherwise_or_not_at_all(int? number)
    {
        var rival = Rival() with { Numbered = new(number) };
        Assert.Equal(number, Told<RoundOpened>(RoundOpens(number: 2), rival).Number);
        Assert.Equal(number, Told<RoundHeld>(RoundIsHeld(RoundOutcome.Agreement, number: 2), rival).Number);
        Assert.Equal(2, Told<RoundOpened>(RoundOpens(number: 2), Rival()).Number);
        Assert.Equal(2, Told<RoundHeld>(RoundIsHeld(RoundOutcome.Agreement, number: 2), Rival()).Number);
    }

    [Fact]
    public void A_ceasefire_has_another_term()
    {
        Assert.Equal(CeasefireTerm.Temporary, Told<CeasefireAgreed>(Ceasefire(), Rival() with { Term = CeasefireTerm.Temporary }).Term);
        Assert.Equal(CeasefireTerm.Permanent, Told<CeasefireAgreed>(Ceasefire(), Rival()).Term);
    }

    [Theory]
    [InlineData(nameof(AttackCarriedOut))]
    [InlineData(nameof(BorderClashFought))]
    [InlineData(nameof(BorderClashWithAirStrikesFought))]
    [InlineData(nameof(BorderIncidentOccurred))]
    [InlineData(nameof(AirStrikeCarriedOut))]
    [InlineData(nameof(AirStrikeAlleged))]
    [InlineData(nameof(ViolenceCounted))]
    public void Losses_are_told_otherwise(string kind) =>
        Otherwise(kind, "Tolls", Rival() with { Tolls = [new(TollMeasure.Injured, 7)] }, (ValueList<Toll>)[new(TollMeasure.Injured, 7)]);

    [Theory]
    [InlineData(nameof(AttackCarriedOut), "By")]
    [InlineData(nameof(AirStrikeCarriedOut), "By")]
    [InlineData(nameof(AirStrikeAlleged), "Suspect")]
    [InlineData(nameof(ViolenceCounted), "By")]
    public void Who_did_it_is_told_otherwise(string kind, string member) => Otherwise(kind, member, Rival() with { By = West }, West);

    [Fact]
    public void Claims_of_several_questions_are_followed_together()
    {
        var place = new RivalAccount(new("C02"), Paper, Place: "Ford");
        var told = Following.Following(new("C02"), Paper).Apply(Attack().Or(Rival() with { Text = "Otherwise." }).Or(place))!;
        Assert.Equal(("Otherwise.", "Ford"), (told.Account.Text, told.Account.Place));
    }

    private static RivalAccount Rival() => new(Question, Paper);

    /// <summary>A member of a record is told otherwise where the claim says so, and as it is stored where it does not.</summary>
    private static void Otherwise(string kind, string member, RivalAccount rival, object expected)
    {
        var stored = Samples.Named(kind).Told(account => account with { Rivals = [] });
        var value = stored.GetType().GetProperty(member)!;
        Assert.Equal(expected, value.GetValue(Following.Apply(stored.Or(rival))));
        Assert.Equal(value.GetValue(stored), value.GetValue(Following.Apply(stored.Or(Rival()))));
    }

    private static T Told<T>(NegotiationEvent stored, RivalAccount rival) where T : NegotiationEvent =>
        Assert.IsType<T>(Following.Apply(stored.Or(rival)));
}
