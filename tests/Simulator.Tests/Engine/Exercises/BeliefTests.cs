using Simulator.Engine.Exercises;

namespace Simulator.Tests.Engine.Exercises;

public class BeliefTests
{
    [Fact]
    public void An_attack_and_then_a_monitor_make_of_a_quarter_0_172_and_0_357()
    {
        var attacked = Belief.After(0.25, 0.5, 0.8);
        Assert.Equal(0.172, attacked, 3);
        Assert.Equal(0.357, Belief.After(attacked, 0.8, 0.3), 3);
    }

    [Fact]
    public void The_order_of_the_evidence_does_not_matter() =>
        Assert.Equal(Belief.After(Belief.After(0.25, 0.5, 0.8), 0.8, 0.3), Belief.After(Belief.After(0.25, 0.8, 0.3), 0.5, 0.8), 12);

    [Fact]
    public void Evidence_moves_a_belief_towards_what_explains_it_better()
    {
        for (var prior = 0.05; prior < 1; prior += 0.05)
        {
            Assert.InRange(Belief.After(prior, 0.5, 0.8), 0, prior);
            Assert.InRange(Belief.After(prior, 0.8, 0.5), prior, 1);
            Assert.Equal(prior, Belief.After(prior, 0.4, 0.4), 12);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Who_is_sure_learns_nothing(double prior) => Assert.Equal(prior, Belief.After(prior, 0.5, 0.8));

    [Fact]
    public void Evidence_that_cannot_come_about_says_nothing()
    {
        Assert.Equal(0, Belief.OfEvidence(0, 0.5, 0));
        Assert.True(double.IsNaN(Belief.After(0, 0.5, 0)));
    }
}
