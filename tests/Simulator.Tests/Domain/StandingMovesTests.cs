using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using static Simulator.Tests.Domain.TimelineEvents;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Domain;

public class StandingMovesTests
{
    [Fact]
    public void The_event_that_makes_a_branch_is_no_move() => Stands([2, 3], Branches(1), Attack(), Clash());

    [Fact]
    public void A_move_that_was_taken_back_does_not_stand() => Stands([2, 5], Branches(1), Attack(), Clash(), Undone(3), Attack());

    [Fact]
    public void Moves_are_taken_back_one_after_the_other() => Stands([6], Branches(1), Attack(), Clash(), Undone(3), Undone(2), Incident());

    [Fact]
    public void What_takes_back_a_move_from_before_stays() => Stands([3], Branches(1), Attack(), Undone(0));

    /// <summary>Which versions stand of events from version 1 on.</summary>
    private static void Stands(long[] versions, params NegotiationEvent[] events) =>
        Assert.Equal(versions, TimelineEvent.Standing(From(1, 0, events)).Select(move => move.Version));

    private static NegotiationEvent Undone(long move) => Undoes(move, NegotiationState.Empty);
}
