namespace Simulator.Engine.Statistics.Designs;

/// <summary>
/// The points at which Sobol indices are estimated: two independent samples A and B of the unit cube, and A with each column in turn from B.
/// </summary>
/// <remarks>
/// A. Saltelli and others, "Variance based sensitivity analysis of model output. Design and estimator for the total sensitivity index", Computer
/// Physics Communications 181, 2010. Rows are independent of each other, so that the indices have valid intervals; a design needs no memory.
/// </remarks>
/// <param name="rows">The number of rows, at least 2.</param>
/// <param name="dimensions">The number of dimensions, at least 1.</param>
/// <param name="seed">The seed; the same seed gives the same points, and more rows start with those of fewer.</param>
public sealed class SobolDesign(int rows, int dimensions, ulong seed)
{
    /// <summary>The number of rows of each sample.</summary>
    public int Rows { get; } = rows >= 2 ? rows : throw new ArgumentOutOfRangeException(nameof(rows), rows, "A design has at least 2 rows.");

    /// <summary>The number of dimensions.</summary>
    public int Dimensions { get; } =
        dimensions >= 1 ? dimensions : throw new ArgumentOutOfRangeException(nameof(dimensions), dimensions, "A design has at least 1 dimension.");

    /// <summary>A point of A.</summary>
    /// <param name="row">The row, counted from 0.</param>
    public double[] A(int row) => Point(row, _ => false);

    /// <summary>A point of B.</summary>
    /// <param name="row">The row, counted from 0.</param>
    public double[] B(int row) => Point(row, _ => true);

    /// <summary>A point of A with one coordinate of B.</summary>
    /// <param name="row">The row, counted from 0.</param>
    /// <param name="dimension">The dimension whose coordinate is from B.</param>
    public double[] Mixed(int row, int dimension) => Point(row, other => other == dimension);

    private double[] Point(int row, Func<int, bool> fromB)
    {
        var draws = new KeyedDraws(seed, Purpose.Samples, (ulong)row);
        return [.. Enumerable.Range(0, Dimensions).Select(dimension => draws.Unit((2L * dimension) + (fromB(dimension) ? 1 : 0)))];
    }
}
