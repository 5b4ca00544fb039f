using Simulator.Domain;
using Simulator.Domain.Border;
using Simulator.Domain.Carrying;
using Simulator.Domain.Context;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using static Simulator.Tests.Domain.TimelineEvents;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Domain;

public class CarryOverTests
{
    private static readonly HashSet<ActorId> Insiders = [North, South, new("north-army")];

    [Fact]
    public void Where_only_the_script_counts_nothing_is_carried() =>
        Is(false, "script-alone", "Nothing recorded is carried over.", Weighed(CarryPolicy.None, Attack()));

    [Fact]
    public void What_nobody_at_the_table_decides_is_carried() =>
        Is(true, "decided-outside", "No party to the talks decides it.", Weighed(CarryPolicy.Exogenous, Attack()));

    [Fact]
    public void What_a_party_decides_is_not_carried() =>
        Is(false, "decided-by-party", "A party to the talks decides it, and may decide differently on this branch. 'south' decides it.",
            Weighed(CarryPolicy.Exogenous, Rejects(South, Water), after: Demands(North, Water)));

    [Fact]
    public void What_somebody_decides_who_acts_for_a_party_is_not_carried() =>
        Assert.Equal("decided-by-party", Weighed(CarryPolicy.Exogenous, new ThreatMade(new("north-army"), South) { Account = On(2) }).Rule.Id);

    [Fact]
    public void An_attack_that_a_party_carries_out_is_not_carried() =>
        Assert.Equal("decided-by-party", Weighed(CarryPolicy.Exogenous, new AttackCarriedOut(North, South) { Account = On(2) }).Rule.Id);

    [Fact]
    public void An_attack_of_unknown_origin_is_carried() =>
        Assert.True(Weighed(CarryPolicy.Exogenous, new AttackCarriedOut(North) { Account = On(2) }).Kept);

    [Theory]
    [InlineData(nameof(StatusReported))]
    [InlineData(nameof(AnalysisPublished))]
    [InlineData(nameof(ClaimMade))]
    [InlineData(nameof(BackgroundNoted))]
    [InlineData(nameof(ViolenceCounted))]
    [InlineData(nameof(ViolenceTrendReported))]
    public void What_only_tells_of_the_actual_course_is_not_carried(string kind) =>
        Is(false, "tells-actual-course", "It reports the actual course, from which this branch has diverged.",
            Weighed(CarryPolicy.Exogenous, Samples.Named(kind).On(2)));

    [Fact]
    public void What_followed_from_an_event_that_is_dropped_is_dropped_too()
    {
        var weighing = new CarryOver(CarryPolicy.Exogenous, Insiders);
        Assert.False(weighing.Weigh(NegotiationState.Empty, From(1, 0, Shuts("ford"))[0]).Kept);
        Is(false, "cause-is-missing", "It followed from an event that does not happen on this branch.",
            weighing.Weigh(NegotiationState.Empty, From(2, 0, Attack().Because(1))[0]));
        Assert.Equal("cause-is-missing", weighing.Weigh(NegotiationState.Empty, From(3, 0, Attack().Because(2))[0]).Rule.Id);
        Assert.True(weighing.Weigh(NegotiationState.Empty, From(4, 0, Attack().Because(77))[0]).Kept);
    }

    [Fact]
    public void What_followed_from_a_copy_followed_from_its_original()
    {
        var weighing = new CarryOver(CarryPolicy.Exogenous, Insiders);
        Assert.False(weighing.Weigh(NegotiationState.Empty, From(1, 0, Shuts("ford").CopyOf(90))[0]).Kept);
        Assert.Equal("cause-is-missing", weighing.Weigh(NegotiationState.Empty, From(2, 0, Attack().Because(90))[0]).Rule.Id);
    }

    [Fact]
    public void What_a_copy_is_the_copy_of_is_no_cause_that_could_be_missing()
    {
        var weighing = new CarryOver(CarryPolicy.Exogenous, Insiders);
        Assert.False(weighing.Weigh(NegotiationState.Empty, From(90, 0, Shuts("ford"))[0]).Kept);
        Assert.True(weighing.Weigh(NegotiationState.Empty, From(91, 0, Attack().CopyOf(90))[0]).Kept);
    }

    [Fact]
    public void What_nothing_on_the_branch_speaks_against_is_carried_whoever_decides_it() =>
        Is(true, "nothing-against", "Nothing on the branch contradicts it.", Weighed(CarryPolicy.UnlessContradicted, Shuts("ford")));

    [Fact]
    public void What_the_process_refuses_is_not_carried()
    {
        const string Reason = "The process refuses it on this branch. crossing-closed: 'ford' is not shut.";
        Is(false, "refused-by-process", Reason, Weighed(CarryPolicy.UnlessContradicted, Opens("ford")));
        Is(false, "refused-by-process", Reason, Weighed(CarryPolicy.Exogenous, new BorderReopened(East, ["ford"]) { Account = On(2) }));
    }

    /// <summary>What is supposed, what is recorded, and what the first has against the second; null where both can be.</summary>
    public static TheoryData<NegotiationEvent, NegotiationEvent, string?> Contradicted => new()
    {
        { Accepts(South, Water), Rejects(South, Water), "'south' agrees on 'water' on this branch." },
        { Accepts(South, Water, Watch), Rejects(South, Watch), "'south' agrees on 'watch' on this branch." },
        { Signs(South, Water), Stated(Position.Refuses), "'south' agrees on 'water' on this branch." },
        { Stated(Position.Accepts), Changed(Position.Refuses), "'south' agrees on 'water' on this branch." },
        { Rejects(South, Water), Accepts(South, Water), "'south' does not agree on 'water' on this branch." },
        { Changed(Position.Refuses), Signs(South, Water), "'south' does not agree on 'water' on this branch." },
        { CapitalRefuses(South, Water), Accepts(South, Water), "'south' does not agree on 'water' on this branch." },
        { Signs(South, Water), CapitalRefuses(South, Water), "'south' agrees on 'water' on this branch." },
        { Accepts(South, Water), Rejects(South, Watch), null },
        { Accepts(South, Water), Rejects(North, Water), null },
        { Accepts(South, Water), Accepts(South, Water), null },
        { Accepts(South, Water), Stated(Position.AgreesInPrinciple), null },

        { InterimAgreement(), Round(1, 3, RoundOutcome.NoProgress), "The round ends with an agreement on this branch." },
        { ComprehensiveAgreement(), Round(1, 3, RoundOutcome.Collapse), "The round ends with an agreement on this branch." },
        { RoundIsHeld(RoundOutcome.Agreement), Round(1, 3, RoundOutcome.Collapse), "The round ends with an agreement on this branch." },
        { InterimAgreement(), Round(1, 3, RoundOutcome.Agreement), null },
        { InterimAgreement(), Round(2, 3, RoundOutcome.NoProgress), null },
        { TalksCollapse(), InterimAgreement().On(1), "The round ends without an agreement on this branch." },
        { TalksCollapse(), Round(1, 3, RoundOutcome.Agreement), "The round ends without an agreement on this branch." },
        { RoundIsHeld(RoundOutcome.NoProgress), ComprehensiveAgreement(), "The round ends without an agreement on this branch." },
        { TalksCollapse(), Round(2, 3, RoundOutcome.Agreement), null },
        { TalksCollapse(), TalksCollapse(), null },
        { CapitalRefuses(South, Water), InterimAgreement(), "The round ends without an agreement on this branch." },
        { CapitalRefuses(South, Water), Round(1, 3, RoundOutcome.Agreement), "The round ends without an agreement on this branch." },
        { CapitalRefuses(South, Water), InterimAgreement().On(2), null },
        { CapitalRefuses(South, Water), Round(1, 3, RoundOutcome.NoProgress), null },
        { InterimAgreement(), CapitalRefuses(South, Water), "The round ends with an agreement on this branch." },
        { InterimAgreement(), CapitalRefuses(South, Water).On(2), null },
        { ComprehensiveAgreement(), CapitalRefuses(South, Water).On(9), "The issues are settled on this branch." },
        { ComprehensiveAgreement(), RoundIsSetFor(12).On(9), "The issues are settled on this branch." },
        { ComprehensiveAgreement(), TalksCollapse().On(9), "The issues are settled on this branch." },
        { ComprehensiveAgreement(), Round(9, 9, RoundOutcome.Agreement), "The issues are settled on this branch." },
        { ComprehensiveAgreement(), RoundOpens().On(9), "The issues are settled on this branch." },

        { CeasefireEnds(North, South), Says(South, CeasefireStatus.Holding), "The ceasefire is over on this branch." },
        { CeasefireExpires(), Says(South, CeasefireStatus.Conditional), "The ceasefire is over on this branch." },
        { CeasefireExpires(), Says(South, CeasefireStatus.NotHolding), null },
        { HostilitiesResume(), Says(South, CeasefireStatus.Holding), "The ceasefire is over on this branch." },
        { HostilitiesResume(), Says(South, CeasefireStatus.NotHolding), null },
        { HostilitiesResume(), Round(9, 9, RoundOutcome.Agreement), null },
        {
            Says(South, CeasefireStatus.Holding), Says(South, CeasefireStatus.NotHolding),
            "'south' describes the ceasefire differently on this branch."
        },
        { Says(South, CeasefireStatus.Holding), Says(South, CeasefireStatus.Holding), null },
        { Says(South, CeasefireStatus.Holding), Says(North, CeasefireStatus.NotHolding), null },

        { new BorderReopened(North, ["ford"]) { Account = On(1) }, Shuts("ford"), "'north' opens the border on this branch." },
        { new BorderReopened(North, []) { Account = On(1) }, Shuts("ford"), "'north' opens the border on this branch." },
        { new BorderReopened(North, ["bridge"]) { Account = On(1) }, Shuts("ford"), null },
        { Opens("ford"), Shuts("ford"), null },
        { new BorderClosed(South, ["ford"]) { Account = On(1) }, Opens("ford", "bridge"), "'south' closes the border on this branch." },
        { new BorderClosed(South, ["ford"]) { Account = On(1) }, Opens("bridge"), null },

        { Leaves(East, Lake), Round(9, 9, RoundOutcome.NoProgress), "'east' has withdrawn on this branch." },
        { Leaves(East, Lake), RoundOpens(), "'east' has withdrawn on this branch." },
        { Leaves(East, Lake), MeetsTheParties(East, Lake), "'east' has withdrawn on this branch." },
        { Leaves(East, Hill), RoundOpens(), null },
        { Leaves(West, Lake), RoundOpens(), null },
    };

    [Theory]
    [MemberData(nameof(Contradicted), DisableDiscoveryEnumeration = true)]
    public void What_the_branch_tells_otherwise_is_not_carried(NegotiationEvent supposed, NegotiationEvent recorded, string? against)
    {
        Assert.Equal(against, Contradictions.Between(supposed, recorded));

        var weighing = new CarryOver(CarryPolicy.UnlessContradicted, Insiders);
        weighing.Assume(Attack());
        weighing.Assume(supposed);
        var verdict = weighing.Weigh(NegotiationState.Empty, From(1, 0, recorded)[0]);
        Assert.Equal(against is not null, verdict.Rule.Id == "told-otherwise");
        Assert.Equal(against, against is null ? null : verdict.Found);
    }

    [Fact]
    public void What_was_picked_by_itself_is_not_carried_besides()
    {
        var weighing = new CarryOver(CarryPolicy.UnlessContradicted, Insiders);
        weighing.Choose(From(101, 0, Attack().CopyOf(1), Clash().Supposed().Because(2)));
        Is(
            false, "chosen-already", "The branch already includes it as an assumption.",
            weighing.Weigh(NegotiationState.Empty, From(1, 0, Attack())[0]));
        Assert.Equal("chosen-already", weighing.Weigh(NegotiationState.Empty, From(50, 0, Attack().CopyOf(1))[0]).Rule.Id);
        Assert.True(weighing.Weigh(NegotiationState.Empty, From(3, 0, Attack())[0]).Kept);
    }

    [Fact]
    public void What_is_supposed_later_speaks_against_nothing_earlier()
    {
        var weighing = new CarryOver(CarryPolicy.UnlessContradicted, Insiders);
        Assert.True(weighing.Weigh(NegotiationState.Empty, From(1, 0, Shuts("ford"))[0]).Kept);
        weighing.Assume(new BorderReopened(North, ["ford"]) { Account = On(3) });
        Assert.False(weighing.Weigh(NegotiationState.Empty, From(2, 0, Shuts("ford").On(4))[0]).Kept);
    }

    private static CarryDecision Weighed(CarryPolicy policy, NegotiationEvent recorded, params NegotiationEvent[] after) =>
        new CarryOver(policy, Insiders).Weigh(Negotiation.Fold(after), From(1, 0, recorded)[0]);

    private static void Is(bool kept, string rule, string reason, CarryDecision verdict) =>
        Assert.Equal((kept, rule, reason), (verdict.Kept, verdict.Rule.Id, verdict.Reason));

    private static PositionStated Stated(Position position) => new PositionStated(South, [Water], position) { Account = On(1) };

    private static PositionChanged Changed(Position position) => new PositionChanged(South, [Water], position) { Account = On(1) };

    private static NegotiationEvent Round(int from, int to, RoundOutcome outcome) =>
        RoundIsHeld(outcome).Dated(new(Day(from), Day(to), DatePrecision.Range, TakesEffect: Day(to)));
}
