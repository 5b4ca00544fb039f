using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public class ScaleTests
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(5, 200)]
    [InlineData(10, 300)]
    [InlineData(-5, 0)]
    public void Places_lie_in_proportion(double value, double place) => Assert.Equal(place, new Scale(0, 10, 100, 300).At(value));

    [Theory]
    [InlineData(0, 0.454, 0, 0.5)]
    [InlineData(-0.065, 0.293, -0.1, 0.3)]
    [InlineData(0.13, 0.35, 0.1, 0.35)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(7, 7, 7, 8)]
    [InlineData(-1e9, 1e9, -1e9, 1e9)]
    public void A_scale_begins_and_ends_at_round_numbers(double low, double high, double from, double to)
    {
        var scale = Scale.Around([high, low], 0, 100, 6);
        Assert.Equal(from, scale.From, 1e-9);
        Assert.Equal(to, scale.To, 1e-9);
        Assert.InRange(scale.Ticks(6).Count(), 2, 7);
        Assert.Equal(from, scale.Ticks(6).First(), 1e-9);
        Assert.Equal(to, scale.Ticks(6).Last(), 1e-9);
    }

    [Fact]
    public void A_scale_of_nothing_has_a_length() => Assert.Equal(new(0, 1, 0, 100), Scale.Around([], 0, 100, 6));
}
