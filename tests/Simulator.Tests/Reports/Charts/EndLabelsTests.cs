using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public class EndLabelsTests
{
    /// <summary>Where the middles of labels of a height of 10 are wanted, and where they lie between 0 and 100.</summary>
    public static TheoryData<double[], double[]> Wanted => new()
    {
        { [], [] },
        { [20, 50], [20, 50] },
        { [50, 50], [45, 55] },
        { [0, 0], [5, 15] },
        { [100, 100], [85, 95] },
        { [48, 50, 52], [40, 50, 60] },
    };

    [Theory]
    [MemberData(nameof(Wanted))]
    public void Labels_move_apart_as_little_as_they_must(double[] wanted, double[] placed) =>
        Assert.Equal(placed, EndLabels.Spread([.. wanted.Select(middle => (middle, 10.0))], 0, 100), (one, other) => Math.Abs(one - other) < 1e-9);
}
