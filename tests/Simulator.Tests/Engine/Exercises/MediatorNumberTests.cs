using Simulator.Engine.Exercises;

namespace Simulator.Tests.Engine.Exercises;

public class MediatorNumberTests
{
    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(5, 3)]
    [InlineData(20, 3)]
    public void Three_are_best_where_three_may_be(int most, int best) => Assert.Equal(best, MediatorNumber.Best(most));

    [Fact]
    public void Fewer_than_two_are_not_compared() => Assert.Throws<ArgumentOutOfRangeException>(() => MediatorNumber.Best(1));
}
