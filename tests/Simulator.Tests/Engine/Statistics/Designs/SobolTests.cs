using Simulator.Engine.Statistics.Designs;
using static System.Math;

namespace Simulator.Tests.Engine.Statistics.Designs;

public class SobolTests
{
    private static readonly double Variance = (49 / 8.0) + (0.1 * Pow(PI, 4) / 5) + (0.01 * Pow(PI, 8) / 18) + 0.5;
    private static readonly double First = Pow(1 + (0.1 * Pow(PI, 4) / 5), 2) / 2 / Variance;
    private static readonly double Second = 49 / 8.0 / Variance;
    private static readonly double FirstWithThird = 8 * 0.01 * Pow(PI, 8) / 225 / Variance;

    [Fact]
    public void Indices_of_Ishigamis_function_are_those_of_its_formula()
    {
        // T. Ishigami and T. Homma (1990), with a = 7 and b = 0.1.
        var indices = Indices(Ishigami, 3, rows: 16_384, seed: 1)!;
        (double First, double Total)[] known = [(First, First + FirstWithThird), (Second, Second), (0, FirstWithThird)];
        Assert.Equal([0.3139, 0.4424, 0.2437], new[] { First, Second, FirstWithThird }.Select(index => Round(index, 4)));
        Assert.All(indices.Zip(known), pair =>
        {
            Assert.True(pair.First.First.Interval.Contains(pair.Second.First), $"{pair}");
            Assert.True(pair.First.Total.Interval.Contains(pair.Second.Total), $"{pair}");
            Assert.Equal(pair.Second.First, pair.First.First.Value, 0.02);
            Assert.Equal(pair.Second.Total, pair.First.Total.Value, 0.02);
            Assert.InRange(pair.First.First.Interval.Width, 0.005, 0.05);
        });
    }

    [Fact]
    public void A_sum_has_no_interactions_and_shares_of_its_squared_slopes()
    {
        var indices = Indices(point => 100 + point[0] + (2 * point[1]) + (3 * point[2]), 4, rows: 8192, seed: 2)!;
        double[] known = [1 / 14.0, 4 / 14.0, 9 / 14.0, 0];
        Assert.All(indices.Zip(known), pair =>
        {
            Assert.Equal(pair.Second, pair.First.First.Value, 0.03);
            Assert.Equal(pair.Second, pair.First.Total.Value, 0.03);
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void An_output_that_never_varies_has_no_variance_to_share(double output) => Assert.Null(Indices(_ => output, 2, rows: 100, seed: 1));

    [Fact]
    public void A_mixed_point_is_that_of_A_with_one_coordinate_of_B()
    {
        var design = new SobolDesign(10, 3, 1);
        var (a, b) = (design.A(4), design.B(4));
        Assert.Equal([a[0], b[1], a[2]], design.Mixed(4, 1));
        Assert.Empty(a.Intersect(b));
        Assert.NotEqual(a, design.A(5));
    }

    [Fact]
    public void What_is_no_design_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolDesign(1, 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolDesign(2, 0, 1));
        Assert.Contains(
            "2, 3 and 2", Assert.Throws<ArgumentException>(() => SobolIndices.Of([1, 2], [1, 2, 3], [[1, 2]])).Message, StringComparison.Ordinal);
    }

    internal static double Ishigami(double[] point)
    {
        double[] x = [.. point.Select(u => double.Lerp(-PI, PI, u))];
        return Sin(x[0]) + (7 * Pow(Sin(x[1]), 2)) + (0.1 * Pow(x[2], 4) * Sin(x[0]));
    }

    internal static IReadOnlyList<SobolIndex>? Indices(Func<double[], double> output, int dimensions, int rows, ulong seed)
    {
        var design = new SobolDesign(rows, dimensions, seed);
        double[] Outputs(Func<int, double[]> point) => [.. Enumerable.Range(0, rows).Select(row => output(point(row)))];
        return SobolIndices.Of(
            Outputs(design.A), Outputs(design.B),
            [.. Enumerable.Range(0, dimensions).Select(dimension => Outputs(row => design.Mixed(row, dimension)))]);
    }
}
