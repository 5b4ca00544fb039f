using Simulator.Engine.Exercises;

namespace Simulator.Tests.Engine.Exercises;

public class RareAttacksTests
{
    [Theory]
    [InlineData(0, 0.604)]
    [InlineData(0.25, 0.501)]
    [InlineData(1, 0)]
    public void Of_26_a_year_13_days_see_at_least_one_with_the_chance_of_the_unit(double cut, double chance) =>
        Assert.Equal(chance, RareAttacks.AtLeastOne(26, 13, cut), 3);

    [Fact]
    public void Two_stretches_are_quiet_as_often_as_both_together() => Assert.Equal(
        1 - RareAttacks.AtLeastOne(26, 20), (1 - RareAttacks.AtLeastOne(26, 13)) * (1 - RareAttacks.AtLeastOne(26, 7)), 12);

    [Fact]
    public void A_year_brings_as_many_as_a_year_has() => Assert.Equal(26, RareAttacks.Expected(26, RareAttacks.Year), 12);

    [Fact]
    public void Longer_talks_and_more_attacks_raise_the_chance_and_a_cut_lowers_it()
    {
        for (var days = 1; days < 60; days++)
        {
            var chance = RareAttacks.AtLeastOne(26, days);
            Assert.InRange(chance, 0, 1);
            Assert.True(
                chance < RareAttacks.AtLeastOne(26, days + 1) && chance < RareAttacks.AtLeastOne(27, days)
                    && chance > RareAttacks.AtLeastOne(26, days, 0.1));
        }
    }
}
