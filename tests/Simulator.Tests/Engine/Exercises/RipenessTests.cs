using Simulator.Engine.Exercises;

namespace Simulator.Tests.Engine.Exercises;

public class RipenessTests
{
    [Theory]
    [InlineData(0.75, 0.60, 0.5, 0.30)]
    [InlineData(0.75, 0.40, 0.5, 0.20)]
    [InlineData(1, 1, 0, 0)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(1, 0, 1, 0)]
    public void It_is_the_smaller_pain_as_far_as_there_is_a_way_out(double hurt, double other, double wayOut, double index) =>
        Assert.Equal(index, Ripeness.Index(hurt, other, wayOut), 12);

    [Fact]
    public void More_pain_of_the_side_that_hurts_more_ripens_nothing() => Assert.Equal(Ripeness.Index(0.6, 0.5, 0.7), Ripeness.Index(0.9, 0.5, 0.7));

    [Fact]
    public void The_sides_may_change_places() => Assert.Equal(Ripeness.Index(0.2, 0.9, 0.7), Ripeness.Index(0.9, 0.2, 0.7));

    [Theory]
    [InlineData(-0.1, 0.5, 0.5)]
    [InlineData(0.5, 1.1, 0.5)]
    [InlineData(0.5, 0.5, double.NaN)]
    public void Numbers_outside_0_to_1_are_refused(double hurt, double other, double wayOut) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ripeness.Index(hurt, other, wayOut));
}
