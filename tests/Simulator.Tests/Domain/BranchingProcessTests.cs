using Simulator.Domain;
using Simulator.Domain.State;
using static Simulator.Tests.Domain.Phrases;
using static Simulator.Tests.Domain.Specification;

namespace Simulator.Tests.Domain;

public class BranchingProcessTests
{
    [Fact]
    public void An_undone_move_leaves_nothing_but_its_place_in_the_count()
    {
        var before = Negotiation.Fold([Attack(), Demands(North, Water).On(3)]);
        Given(Attack(), Demands(North, Water).On(3), Applies().On(5)).When(Undoes(3, before).On(6)).Then(after =>
            Assert.Equal(before with { Events = 4, AsOf = Day(6) }, after));
    }

    [Fact]
    public void Moves_are_undone_one_by_one()
    {
        var (first, second) = (Negotiation.Fold([Attack()]), Negotiation.Fold([Attack(), Applies()]));
        Given(Attack(), Applies(), Weighs(0.5)).When(Undoes(3, second)).When(Undoes(2, first)).Then(
            after => Assert.Equal(first with { Events = 5 }, after));
    }

    [Fact]
    public void A_branch_begins_with_the_state_of_its_parent() => Given(Attack()).When(Branches(at: 1)).ThenNothingElseChanges();

    [Fact]
    public void A_factor_weighs_what_was_said_last_for_each_party() =>
        Given(Weighs(0.5), Weighs(0.2, South)).When(Weighs(0).On(4)).Then(after =>
            Assert.Equal([new(new("S1"), 0, Day(4)), new(new("S1"), 0.2, Day(1), South)], after.Factors));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(14, 0)]
    [InlineData(15, 0)]
    [InlineData(20, 0.25)]
    [InlineData(25, 0.5)]
    [InlineData(30, 0.5)]
    public void A_lever_works_after_its_lag_and_grows_along_its_ramp(int day, double strength) =>
        Assert.Equal(strength, new LeverInForce(Fund, 0.5, Day(1), RampDays: 10, LagDays: 14).StrengthOn(Day(day)), 9);

    [Fact]
    public void A_lever_without_a_ramp_works_at_once() => Assert.Equal(1, new LeverInForce(Fund, 1, Day(1)).StrengthOn(Day(1)));
}
