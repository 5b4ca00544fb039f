using System.Numerics;

namespace Simulator.Engine.Statistics.Pairs;

/// <summary>By what factor a change multiplies the rate at which something happens, from pairs of runs under the same luck.</summary>
/// <remarks>
/// A rate is events per day at risk. The logarithm of the ratio of two rates is close to normal; its variance is the sum of the squared influence of
/// each pair (the delta method), so that what the two runs of a pair have in common cancels and several events in one run count as what they are. As
/// in <see cref="PairedMean"/>, two pairs more, with one event more on either side, keep a width where all pairs are equal. All sums are exact.
/// D. R. Cox and D. Oakes, "Analysis of survival data", 1984, for rates; D. Y. Lin and L. J. Wei, JASA 84, 1989, for the sum over units.
/// </remarks>
public sealed class HazardRatio
{
    private const int Quantities = 4;

    // Events with, days with, events without, days without: their sums, and the sums of their ten products, row by row from the diagonal on.
    private readonly Int128[] sums = new Int128[Quantities];
    private readonly Int128[] products = new Int128[Quantities * (Quantities + 1) / 2];

    /// <summary>How many pairs were added.</summary>
    public long Pairs { get; private set; }

    /// <summary>The rate with the change over the rate without it.</summary>
    /// <returns>
    /// The ratio; none where a side was never at risk or nothing happened on either. Where nothing happened with the change it is 0, and infinite
    /// where nothing happened without it; the interval then rules nothing out, nor does it for a single pair.
    /// </returns>
    public Estimate? Value
    {
        get
        {
            var (eventsWith, daysWith, eventsWithout, daysWithout) = ((double)sums[0], (double)sums[1], (double)sums[2], (double)sums[3]);
            if (daysWith == 0 || daysWithout == 0 || eventsWith + eventsWithout == 0)
            {
                return null;
            }

            var ratio = eventsWithout == 0 ? double.PositiveInfinity : eventsWith / daysWith / (eventsWithout / daysWithout);
            if (eventsWith == 0 || eventsWithout == 0 || Pairs < 2)
            {
                return new(ratio, new(0, double.PositiveInfinity));
            }

            var reach = Math.Exp(Interval.Reach * Math.Sqrt(Variance));
            return new(ratio, new(ratio / reach, ratio * reach));
        }
    }

    /// <summary>The variance of the logarithm of the ratio.</summary>
    private double Variance
    {
        get
        {
            // A pair's influence is eventsWith/ΣeventsWith - daysWith/ΣdaysWith - eventsWithout/ΣeventsWithout + daysWithout/ΣdaysWithout.
            // Over the common denominator its squares add up exactly: equal sides leave exactly nothing.
            var denominator = sums.Aggregate(BigInteger.One, (product, sum) => product * sum);
            BigInteger[] weights = [.. sums.Select((sum, at) => denominator / sum * (at is 0 or 3 ? 1 : -1))];
            var (squares, at) = (BigInteger.Zero, 0);
            for (var row = 0; row < Quantities; row++)
            {
                for (var column = row; column < Quantities; column++)
                {
                    squares += weights[row] * weights[column] * products[at++] * (row == column ? 1 : 2);
                }
            }

            var more = (weights[0] * weights[0]) + (weights[2] * weights[2]);
            return (((double)squares * Pairs / (Pairs - 1)) + (double)more) / ((double)denominator * (double)denominator);
        }
    }

    /// <summary>Adds a pair of runs.</summary>
    /// <param name="eventsWith">How often it happened with the change.</param>
    /// <param name="daysWith">On how many days it could have happened with the change.</param>
    /// <param name="eventsWithout">How often it happened without the change.</param>
    /// <param name="daysWithout">On how many days it could have happened without the change.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public void Add(int eventsWith, int daysWith, int eventsWithout, int daysWithout)
    {
        if ((eventsWith | daysWith | eventsWithout | daysWithout) < 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(eventsWith), (eventsWith, daysWith, eventsWithout, daysWithout), "Events and days at risk are counted from 0.");
        }

        ReadOnlySpan<long> values = [eventsWith, daysWith, eventsWithout, daysWithout];
        var at = 0;
        for (var row = 0; row < Quantities; row++)
        {
            sums[row] += values[row];
            for (var column = row; column < Quantities; column++)
            {
                products[at++] += values[row] * values[column];
            }
        }

        Pairs++;
    }

    /// <summary>Adds the pairs of another part of the ensemble.</summary>
    public void Merge(HazardRatio other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Pairs += other.Pairs;
        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] += other.sums[at];
        }

        for (var at = 0; at < products.Length; at++)
        {
            products[at] += other.products[at];
        }
    }
}
