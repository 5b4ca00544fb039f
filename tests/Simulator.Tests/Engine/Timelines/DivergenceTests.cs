using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;
using static Simulator.Tests.Domain.TimelineEvents;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Engine.Timelines;

public class DivergenceTests
{
    [Fact]
    public void A_recorded_event_is_the_same_as_its_copy_and_as_the_copy_of_the_copy()
    {
        var recorded = From(4, apart: 0, Attack().On(5), Session().On(6));
        var carried = From(5, apart: 100, Attack().On(5).CopyOf(4));
        var carriedOn = From(6, apart: 200, Attack().On(5).CopyOf(4));

        Assert.Equal("5:Session |  |  | 4=5", Told(Divergence.Between(recorded, carried)));
        Assert.Equal(" |  |  | 5=6", Told(Divergence.Between(carried, carriedOn)));
    }

    [Fact]
    public void Moves_that_somebody_made_up_are_the_same_when_only_their_telling_differs()
    {
        var one = From(4, apart: 0, Applies(0.5).Supposed(), Weighs(0.5).Supposed(), Attack());
        var other = From(
            4, apart: 100, Applies(0.7).Supposed(), Weighs(0.5).Supposed().Told(account => account with { Text = "Otherwise." }), Attack());

        Assert.Equal("4:LeverApplied 6:AttackCarriedOut | 4:LeverApplied 6:AttackCarriedOut |  | 5=5", Told(Divergence.Between(one, other)));
    }

    [Fact]
    public void Equal_moves_are_matched_on_their_day_first_and_then_in_order_each_once()
    {
        var one = From(4, apart: 0, Attack().On(1).Supposed(), Attack().On(2).Supposed(), Attack().On(3).Supposed());
        var other = From(4, apart: 100, Attack().On(2).Supposed(), Attack().On(9).Supposed());

        Assert.Equal("6:AttackCarriedOut |  | 4~5 | 5=4", Told(Divergence.Between(one, other)));
    }

    [Fact]
    public void What_both_have_on_other_days_or_tell_otherwise_is_retold()
    {
        var recorded = From(4, apart: 0, RoundIsHeld(RoundOutcome.NoProgress).On(3), Attack().On(4).In("Eastport"), Session().On(5));
        var carried = From(
            5, apart: 100, RoundIsHeld(RoundOutcome.NoProgress, number: 2).On(3).CopyOf(4), Attack().On(4).In("Westport").CopyOf(5),
            Session().On(9).CopyOf(6));

        var retold = Divergence.Between(recorded, carried).Retold;

        Assert.Equal([false, false, true], retold.Select(pair => pair.IsMoved));
    }

    [Fact]
    public void What_was_undone_and_the_beginning_of_a_branch_are_no_moves()
    {
        var state = Negotiation.Fold([Attack(), Attack(), Attack(), Attack()]);
        var stored = From(4, apart: 0, Branches(at: 3), Applies(), Weighs(0.5), Attack(), Undoes(6, state), Undoes(5, state), Session());

        Assert.Equal([10], TimelineEvent.Standing(stored).Select(move => move.Version));
        Assert.Equal([8, 10], TimelineEvent.Standing(stored[3..].Where(move => move.Version != 9)).Select(move => move.Version));
        Assert.Empty(TimelineEvent.Standing([]));
    }

    /// <summary>Only one, only other, retold, same.</summary>
    private static string Told(Divergence found) => string.Join(" | ",
        string.Join(' ', found.OnlyOne.Select(Name)), string.Join(' ', found.OnlyOther.Select(Name)),
        string.Join(' ', found.Retold.Select(pair => $"{pair.One.Version}~{pair.Other.Version}")),
        string.Join(' ', found.Same.Select(pair => $"{pair.One.Version}={pair.Other.Version}")));

    private static string Name(TimelineEvent move) =>
        $"{move.Version}:{move.Event.GetType().Name.Replace("SessionHeld", "Session", StringComparison.Ordinal)}";
}
