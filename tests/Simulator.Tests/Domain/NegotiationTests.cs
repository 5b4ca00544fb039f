using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Context;
using Simulator.Domain.Mediation;
using Simulator.Domain.State;
using Simulator.Domain.Statements;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Domain;

public class NegotiationTests
{
    private static readonly NegotiationState Rich = Negotiation.Fold(Samples.OfEveryKind);

    public static TheoryData<string> EveryKind => Samples.Names;

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Every_kind_folds_on_every_state(string kind)
    {
        var happened = Samples.Named(kind);
        Assert.All(
            [NegotiationState.Empty, Rich, Negotiation.Decide(NegotiationState.Empty, [Ceasefire(), RoundOpens()])],
            before => Assert.Equal(before.Events + 1, Negotiation.Evolve(before, happened).Events));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Every_kind_folds_alike_twice(string kind) =>
        Assert.Equal(Negotiation.Evolve(Rich, Samples.Named(kind)), Negotiation.Evolve(Rich, Samples.Named(kind)));

    [Theory]
    [InlineData(typeof(BackgroundNoted))]
    [InlineData(typeof(OutsideAgreementSigned))]
    [InlineData(typeof(RegimeChanged))]
    [InlineData(typeof(PersonnelChanged))]
    [InlineData(typeof(ViolenceCounted))]
    [InlineData(typeof(ViolenceTrendReported))]
    [InlineData(typeof(VisitMade))]
    [InlineData(typeof(RegionalMeetingHeld))]
    [InlineData(typeof(RegionalStatementIssued))]
    [InlineData(typeof(AnalysisPublished))]
    [InlineData(typeof(ScenarioBranched))]
    public void What_surrounds_the_talks_is_told_and_changes_nothing(Type kind) =>
        Assert.Equal(Rich with { Events = Rich.Events + 1 }, Negotiation.Evolve(Rich, Samples.Named(kind.Name)));

    [Fact]
    public void A_state_knows_its_first_and_its_latest_day()
    {
        var state = Negotiation.Fold([Attack().On(3), Attack().On(9), Attack().On(5)]);
        Assert.Equal((3L, Day(3), Day(9)), (state.Events, state.Begins, state.AsOf));
    }

    [Fact]
    public void An_event_that_is_possible_passes_unchanged()
    {
        var proposed = RoundOpens();
        Assert.Same(proposed, Negotiation.Decide(NegotiationState.Empty, proposed));
    }

    [Fact]
    public void Folding_in_two_parts_is_folding_at_once() =>
        Assert.Equal(Rich, Negotiation.Fold(Samples.OfEveryKind.Skip(20), from: Negotiation.Fold(Samples.OfEveryKind.Take(20))));
}
