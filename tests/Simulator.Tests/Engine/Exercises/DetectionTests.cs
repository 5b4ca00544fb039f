using Simulator.Engine.Exercises;

namespace Simulator.Tests.Engine.Exercises;

public class DetectionTests
{
    [Fact]
    public void Eight_visits_of_0_2_find_it_with_0_832() => Assert.Equal(0.832, Detection.AtLeastOnce(0.2, 8), 3);

    [Fact]
    public void Ninety_five_per_cent_take_14_visits()
    {
        Assert.Equal(13.4, Detection.VisitsFor(0.2, 0.95), 1);
        Assert.Equal(14, WholeUnits.Up(Detection.VisitsFor(0.2, 0.95)));
    }

    [Fact]
    public void More_visits_find_more_and_never_more_than_all()
    {
        foreach (var perVisit in new[] { 0.01, 0.2, 0.9 })
        {
            var chances = Enumerable.Range(0, 30).Select(visits => Detection.AtLeastOnce(perVisit, visits)).ToArray();
            Assert.Equal(0, chances[0]);
            Assert.All(chances, chance => Assert.InRange(chance, 0, 1));
            Assert.All(chances.Zip(chances.Skip(1)), pair => Assert.True(pair.Second > pair.First || pair.Second == 1));
        }
    }

    [Fact]
    public void The_whole_visits_are_enough_and_one_fewer_is_not()
    {
        foreach (var perVisit in new[] { 0.05, 0.2, 0.5, 0.75 })
        {
            foreach (var target in new[] { 0.1, 0.5, 0.75, 0.95, 0.9375 })
            {
                var visits = WholeUnits.Up(Detection.VisitsFor(perVisit, target));
                Assert.True(Detection.AtLeastOnce(perVisit, visits) >= target - 1e-12);
                Assert.True(Detection.AtLeastOnce(perVisit, visits - 1) < target - 1e-12);
            }
        }
    }

    [Theory]
    [InlineData(-0.1, 0.5)]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.5)]
    [InlineData(0.5, 1)]
    [InlineData(double.NaN, 0.5)]
    [InlineData(0.5, double.NaN)]
    public void Numbers_outside_their_range_are_refused(double perVisit, double target) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Detection.VisitsFor(perVisit, target));
}
