using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;
using static Simulator.Tests.Domain.TimelineEvents;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Engine.Timelines;

public class InfluenceTests
{
    [Fact]
    public void A_change_enables_what_the_rules_refuse_without_it_and_what_rests_on_that()
    {
        var own = From(
            2, apart: 0, MechanismIsSetUp().On(2).Supposed(), Attack().On(3), MechanismWorks().On(4).Supposed(),
            MechanismReports(true).On(5).Supposed());

        var influence = Assert.Single(Of(own, [own[0]], theirs: []));

        Assert.Equal(
            ["4 mechanism-in-order: None is established.", "5 mechanism-in-order: None is operational."],
            influence.Enabled.Select(effect => $"{effect.On.Version} {effect.Broken!.Rule.Id}: {effect.Broken.Found}"));
        Assert.Empty(influence.Blocked);
    }

    [Fact]
    public void A_change_enables_what_names_it_as_its_cause_directly_or_through_others()
    {
        var own = From(2, apart: 0, Applies().On(2).Supposed(), Attack().On(3).Because(2), Attack().On(4), Attack().On(5).Because(3));

        var influence = Assert.Single(Of(own, [own[0]], theirs: []));

        Assert.Equal([(3, 2), (5, 3)], influence.Enabled.Select(effect => (effect.On.Version, effect.Cause!.Version)));
    }

    [Fact]
    public void A_change_blocks_what_breaks_a_rule_only_with_it_and_what_follows_from_that()
    {
        var own = From(3, apart: 0, RoundOpens().On(2).Supposed());
        var theirs = From(2, apart: 100, Attack().On(2), RoundOpens(2).On(3), Attack().On(4).Because(103), MechanismWorks().On(5));

        var influence = Assert.Single(Of(own, [own[0]], theirs));

        Assert.Equal(
            ["3 one-round-at-a-time A round has been open since 2031-04-02. ", "4   3"],
            influence.Blocked.Select(effect => $"{effect.On.Version} {effect.Broken?.Rule.Id} {effect.Broken?.Found} {effect.Cause?.Version}"));
    }

    [Fact]
    public void A_change_blocks_nothing_before_its_day_or_after_it_is_over()
    {
        var own = From(3, apart: 0, RoundOpens().On(4).Supposed(), TalksCollapse().On(6));
        var theirs = From(
            2, apart: 100, RoundIsHeld(RoundOutcome.NoProgress).On(3), RoundIsHeld(RoundOutcome.NoProgress).On(5),
            RoundIsHeld(RoundOutcome.NoProgress).On(7));

        Assert.Equal([3], Assert.Single(Of(own, [own[0]], theirs)).Blocked.Select(effect => effect.On.Version));
    }

    [Fact]
    public void A_change_blocks_a_record_that_tells_otherwise()
    {
        var own = From(3, apart: 0, Accepts(South, Water).On(2).Supposed());
        var theirs = From(2, apart: 100, Rejects(South, Water).On(3), Rejects(South, Watch).On(4).Supposed(), Rejects(South, Watch).On(4).CopyOf(7));
        var given = Negotiation.Fold([Demands(North, Water, Watch)]);

        var influence = Assert.Single(
            Influence.Of(given, own, own, theirs, (change, recorded) => $"{EventKinds.Of(change).Code}, not {EventKinds.Of(recorded).Code}"));

        Assert.Equal(
            [(2, "demand_accepted, not demand_rejected"), (4, "demand_accepted, not demand_rejected")],
            influence.Blocked.Select(effect => (effect.On.Version, effect.Contradiction!)));
    }

    [Fact]
    public void Only_the_changes_asked_for_are_followed_and_each_alone()
    {
        var own = From(2, apart: 0, Applies().On(2).Supposed(), RoundOpens().On(3).Supposed(), Session().On(4), Withdraws().On(5));

        var influences = Of(own, [own[0], own[1]], theirs: []);

        Assert.Equal([(2, 5), (3, 4)], influences.Select(influence => (influence.Change.Version, Assert.Single(influence.Enabled).On.Version)));
    }

    private static Influence[] Of(TimelineEvent[] own, TimelineEvent[] changes, TimelineEvent[] theirs) =>
        [.. Influence.Of(NegotiationState.Empty, own, changes, theirs, NothingContradicts)];
}
