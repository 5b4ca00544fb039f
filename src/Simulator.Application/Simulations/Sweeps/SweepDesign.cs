using Simulator.Engine.Statistics.Designs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sweeps;

/// <summary>The cells of a sweep: every combination of values, or points that cover the ranges evenly.</summary>
internal static class SweepDesign
{
    /// <summary>The maximum number of cells of a sweep.</summary>
    public const int MaxCells = 100_000;

    /// <summary>The problems of a design that do not depend on the case.</summary>
    /// <param name="variations">The variations.</param>
    /// <param name="points">The number of points of a Latin hypercube; default: a full grid.</param>
    public static IEnumerable<Problem> Problems(IReadOnlyList<Variation> variations, int? points)
    {
        foreach (var repeated in variations.GroupBy(variation => variation.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return new($"'{repeated.Key}' is varied {repeated.Count()} times. Allowed: once.");
        }

        if (points is < 1 or > MaxCells)
        {
            yield return new($"{points} points cannot be drawn. Allowed: 1 to {MaxCells}.");
        }

        foreach (var variation in variations.Where(variation => variation.Values.Count > 0 == points is not null))
        {
            yield return new(points is null
                ? $"'{variation.Name}' has a range but no values. "
                    + $"Allowed: {variation.Name}={variation.Text}:COUNT for that many equal steps, values with commas between them, or --lhs."
                : $"'{variation.Name}' has a list of values. Allowed with --lhs: a range, such as "
                    + $"{FormattableString.Invariant($"{variation.Name}={variation.Low}..{variation.High}")}.");
        }

        // Multiplied as real numbers, which do not overflow.
        var cells = variations.Aggregate(1.0, (product, variation) => product * Math.Max(1, variation.Values.Count));
        if (points is null && cells > MaxCells)
        {
            yield return new(
                $"{string.Join(" × ", variations.Select(variation => variation.Values.Count))} values make {cells:N0} cells. "
                + $"Allowed: {MaxCells:N0}; vary less, or draw points with --lhs.");
        }
    }

    /// <summary>The cells: a value for each variation.</summary>
    /// <param name="variations">The variations, without problems.</param>
    /// <param name="points">
    /// The number of points of a Latin hypercube. Default: a full grid, in which the last variation changes fastest.
    /// </param>
    /// <param name="seed">The seed of the points.</param>
    public static IReadOnlyList<double[]> Cells(IReadOnlyList<Variation> variations, int? points, ulong seed) => points is { } count
        ? [.. LatinHypercube.Points(count, variations.Count, seed).Select(point => point.Select((x, at) => Between(variations[at], x)).ToArray())]
        : [.. Grid.Full([.. variations.Select(variation => (IReadOnlyList<double>)variation.Values)])];

    /// <summary>A value between the ends; rounding must not leave the range.</summary>
    private static double Between(Variation variation, double x) =>
        Math.Clamp(double.Lerp(variation.Low, variation.High, x), variation.Low, variation.High);
}
