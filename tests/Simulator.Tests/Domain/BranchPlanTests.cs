using FsCheck;
using FsCheck.Fluent;
using Simulator.Domain;
using Simulator.Domain.Border;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Tests.Engine.Timelines;
using static Simulator.Tests.Domain.TimelineEvents;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Domain;

public class BranchPlanTests
{
    private static readonly HashSet<ActorId> Insiders = [North, South];
    private static readonly NegotiationState Fork = Negotiation.Fold([Attack().On(1)]);

    [Fact]
    public void Moves_come_in_the_order_of_time_and_what_is_supposed_comes_first_on_its_day()
    {
        var plan = Planned(
            [Supposing(101, Shuts("ford").On(3)), Supposing(102, Clash().On(2))], From(1, 0, Attack().On(2), Attack().On(3), Attack().On(4)));

        Assert.Equal([102, 1, 101, 2, 3], plan.Moves.Select(Number));
    }

    [Fact]
    public void Of_events_on_one_day_the_order_stays()
    {
        var plan = Planned(
            [Supposing(102, Clash().On(2)), Supposing(101, Clash().On(2))], From(1, 0, Attack().On(2), Incident(North).On(2), Attack().On(2)),
            CarryPolicy.UnlessContradicted);

        Assert.Equal([102, 101, 1, 2, 3], plan.Moves.Select(Number));
    }

    [Fact]
    public void What_the_process_refuses_is_a_conflict_and_no_move()
    {
        var plan = Planned([Supposing(101, Opens("ford").On(2)), Supposing(102, Shuts("ford").On(3)), Supposing(103, Opens("ford").On(4))], []);

        var conflict = Assert.Single(plan.Conflicts);
        Assert.Equal(101, Number(conflict.Assumed));
        Assert.Equal("crossing-closed", Assert.Single(conflict.Broken).Rule.Id);
        Assert.Equal([102, 103], plan.Moves.Select(Number));
    }

    [Fact]
    public void What_is_refused_speaks_against_nothing()
    {
        var refused = new BorderReopened(North, ["ford"]) { Account = On(2) };
        var plan = Planned([Supposing(101, refused)], From(1, 0, Shuts("ford").On(3)), CarryPolicy.UnlessContradicted);

        Assert.Single(plan.Conflicts);
        Assert.True(Assert.Single(plan.Weighed).Decision.Kept);
    }

    [Fact]
    public void A_recorded_event_is_carried_as_a_copy_that_names_its_original_first()
    {
        var plan = Planned([], From(7, 0, Attack().On(2).Row("T07").Because(3, 4)));

        var copy = Assert.Single(plan.Moves);
        Assert.True(copy.IsCarried);
        Assert.Equal(Origin.Carried, copy.Event.Account.Origin);
        Assert.Equal([Id(7), Id(3), Id(4)], copy.Event.Account.Causes);
        Assert.Equal([Id(3), Id(4)], copy.Causes);
        Assert.Equal("T07", copy.Event.Account.Row?.Value);
    }

    [Fact]
    public void The_copy_of_a_copy_names_the_original_and_not_the_copy()
    {
        var first = From(50, 0, Attack().On(2).Because(3).CopyOf(7))[0];
        first = first with { Event = first.Event.Told(account => account with { Causes = [Id(7), Id(3)] }) };

        var second = Assert.Single(Planned([], [first]).Moves);

        Assert.Equal(Id(7), second.Original);
        Assert.Equal([Id(7), Id(3)], second.Event.Account.Causes);
    }

    [Theory]
    [InlineData(Origin.Hypothetical)]
    [InlineData(Origin.Simulated)]
    public void What_did_not_happen_stays_so_when_it_is_carried(Origin origin)
    {
        var copy = Assert.Single(Planned([], From(7, 0, Attack().On(2).Told(account => account with { Origin = origin }))).Moves);

        Assert.Equal(origin, copy.Event.Account.Origin);
        Assert.Equal(Id(7), copy.Event.Account.Causes[0]);
    }

    [Fact]
    public void What_a_plan_weighs_and_keeps_is_what_it_moves_and_what_it_moves_leads_to_its_end() =>
        Prop.ForAll<int, byte[], byte[]>((seed, one, other) =>
        {
            var pair = PairOfBranches.Played(seed, one, other);
            TimelineEvent[] supposed = [.. pair.Other.Select(
                move => move with { Id = Id(90_000 + (int)move.Version), Event = move.Event.Supposed() })];
            var carry = (CarryPolicy)((seed & 0xFF) % 3);
            ActorId[] insiders = [.. pair.Common.Demands.Select(demand => demand.By)];

            var plan = BranchPlan.Of(pair.Common, supposed, pair.One, new(carry, insiders.ToHashSet()));

            Assert.Equal(plan.End, Negotiation.Fold(plan.Moves.Select(move => move.Event), pair.Common));
            Assert.Equal(pair.One.OrderBy(recorded => recorded.Day), plan.Weighed.Select(weighed => weighed.Recorded));
            Assert.Equal(
                plan.Weighed.Where(weighed => weighed.Decision.Kept).Select(weighed => weighed.Recorded.Id),
                plan.Moves.Where(move => !supposed.Select(step => step.Id).Contains(move.Id)).Select(move => move.Id));
            Assert.Equal(
                supposed.Select(step => step.Id).Order(),
                plan.Moves.Select(move => move.Id).Intersect(supposed.Select(step => step.Id))
                    .Concat(plan.Conflicts.Select(conflict => conflict.Assumed.Id)).Order());
            Assert.Equal(plan.Moves.OrderBy(move => move.Day), plan.Moves);
            Assert.True(carry != CarryPolicy.None || plan.Moves.Count + plan.Conflicts.Count == supposed.Length);
            Negotiation.Decide(pair.Common, plan.Moves.Select(move => move.Event));
        }).QuickCheckThrowOnFailure();

    private static BranchPlan Planned(TimelineEvent[] supposed, TimelineEvent[] recorded, CarryPolicy policy = CarryPolicy.Exogenous) =>
        BranchPlan.Of(Fork, supposed, recorded, new(policy, Insiders));

    private static TimelineEvent Supposing(int number, NegotiationEvent happens) => new(Id(number), 0, happens.Supposed());

    private static int Number(TimelineEvent occurrence) => Enumerable.Range(1, 200).Single(number => Id(number) == occurrence.Id);
}
