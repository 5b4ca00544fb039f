using MathNet.Numerics.Distributions;

namespace Simulator.Tests.Engine.Chance;

/// <summary>
/// Tests of randomness: each gives the probability that true chance gives less than what was found, so that too even is as bad as too uneven.
/// </summary>
internal static class Randomness
{
    private const int Birthdays = 1 << 12;
    private const int Years = 16;

    /// <summary>Every test of a single line, by name.</summary>
    public static readonly IReadOnlyDictionary<string, Func<uint[], double>> Tests = new Dictionary<string, Func<uint[], double>>(
        StringComparer.Ordinal)
    {
        ["high bits fall evenly"] = line => ChiSquare(256, line.Select(word => word >> 24)),
        ["low bits fall evenly"] = line => ChiSquare(256, line.Select(word => word & 255)),
        ["pairs of neighbours fall evenly"] = line => ChiSquare(4096, line.Chunk(2).Select(pair => (pair[0] >> 26 << 6) | (pair[1] >> 26))),
        ["birthdays are spaced by chance"] = BirthdaySpacings,
        ["neighbours are unrelated"] = line => Correlation(line, line, apart: 1),
    };

    /// <summary>Whether a probability is one that true chance gives in all but two of ten thousand tests.</summary>
    public static bool Passes(double probability) => probability is >= 1e-4 and <= 1 - 1e-4;

    /// <summary>
    /// The correlation of two lines, one of them some places ahead, which is close to normal with variance 1/n where they are unrelated.
    /// </summary>
    public static double Correlation(uint[] one, uint[] other, int apart)
    {
        var (sum, draws) = (0.0, one.Length - apart);
        for (var at = 0; at < draws; at++)
        {
            sum += Centred(one[at]) * Centred(other[at + apart]);
        }

        return Normal.CDF(0, 1, 12 * sum / Math.Sqrt(draws));
    }

    /// <summary>Pearson's chi-square test of equal cells (1900).</summary>
    private static double ChiSquare(int cells, IEnumerable<uint> draws)
    {
        var counts = new int[cells];
        foreach (var cell in draws)
        {
            counts[cell]++;
        }

        var expected = (double)counts.Sum() / cells;
        return ChiSquared.CDF(cells - 1, counts.Sum(count => (count - expected) * (count - expected) / expected));
    }

    /// <summary>
    /// G. Marsaglia's birthday spacings (with W. W. Tsang, "Some difficult-to-pass tests of randomness", 2002): of 4,096 birthdays in a year of 2^32
    /// days, the number of equal spacings is a Poisson number of mean 4.
    /// </summary>
    private static double BirthdaySpacings(uint[] line)
    {
        var equal = 0;
        foreach (var days in line.Chunk(Birthdays).Take(Years))
        {
            Array.Sort(days);
            uint[] spacings = [.. days.Zip(days.Skip(1), (one, next) => next - one)];
            Array.Sort(spacings);
            equal += spacings.Zip(spacings.Skip(1)).Count(pair => pair.First == pair.Second);
        }

        var mean = Years * Math.Pow(Birthdays, 3) / Math.Pow(2, 34);
        return Poisson.CDF(mean, equal) - (Poisson.PMF(mean, equal) / 2);
    }

    private static double Centred(uint word) => ((word + 0.5) / (1UL << 32)) - 0.5;
}
