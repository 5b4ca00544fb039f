using Simulator.Engine.Statistics.Designs;
using Simulator.Tests.Engine.Statistics.Designs;

namespace Simulator.Tests.Engine.Statistics.Coverage;

public class SobolCoverageTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<SobolIndex>[]> Indices = new(() =>
        [.. Enumerable.Range(0, Repeated.Times).AsParallel().AsOrdered().Select(
            seed => SobolTests.Indices(SobolTests.Ishigami, 3, rows: 500, (ulong)seed)!)]);

    [Theory]
    [InlineData(0, 0.31390)]
    [InlineData(1, 0.44241)]
    [InlineData(2, 0)]
    public void Intervals_of_Ishigamis_first_order_indices_hold_them(int dimension, double truth) =>
        Repeated.AssertCovers(truth, seed => Indices.Value[seed][dimension].First.Interval, output);

    [Theory]
    [InlineData(0, 0.55759)]
    [InlineData(1, 0.44241)]
    [InlineData(2, 0.24368)]
    public void Intervals_of_Ishigamis_total_indices_hold_them(int dimension, double truth) =>
        Repeated.AssertCovers(truth, seed => Indices.Value[seed][dimension].Total.Interval, output);
}
