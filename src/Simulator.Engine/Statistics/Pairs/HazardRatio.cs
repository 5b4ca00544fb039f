using System.Numerics;

namespace Simulator.Engine.Statistics.Pairs;

/// <summary>The factor by which a change multiplies the rate of an event, from pairs of runs on common random numbers.</summary>
/// <remarks>
/// A rate is events per day at risk. The logarithm of the ratio of two rates is close to normal; its variance is the sum of the squared influences of
/// the pairs (delta method). So variation that the two runs of a pair share cancels, and several events in one run are not taken as independent. As
/// in <see cref="PairedMean"/>, two additional pairs, with one additional event on either side, keep the width above 0 when all pairs are equal. All
/// sums are exact. D. R. Cox and D. Oakes, "Analysis of survival data", 1984, for rates; D. Y. Lin and L. J. Wei, JASA 84, 1989, for the sum over
/// units.
/// </remarks>
public sealed class HazardRatio
{
    private const int Quantities = 4;

    // The sums of events with, days with, events without and days without the change, and of their ten products, row by row from the diagonal on.
    private readonly Int128[] sums = new Int128[Quantities];
    private readonly Int128[] products = new Int128[Quantities * (Quantities + 1) / 2];

    /// <summary>The number of pairs added.</summary>
    public long Pairs { get; private set; }

    /// <summary>The rate with the change over the rate without it.</summary>
    /// <returns>
    /// The ratio; <c>null</c> when a side was never at risk or neither side has events. It is 0 when there are no events with the change, and
    /// infinite when there are none without it. In both cases, and for a single pair, the interval reaches from 0 to infinity.
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
            // Over the common denominator the squares add up exactly: equal sides give exactly 0.
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
    /// <param name="eventsWith">The number of events with the change.</param>
    /// <param name="daysWith">The number of days at risk with the change.</param>
    /// <param name="eventsWithout">The number of events without the change.</param>
    /// <param name="daysWithout">The number of days at risk without the change.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public void Add(int eventsWith, int daysWith, int eventsWithout, int daysWithout)
    {
        if ((eventsWith | daysWith | eventsWithout | daysWithout) < 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(eventsWith), (eventsWith, daysWith, eventsWithout, daysWithout), "Allowed: numbers of events and days from 0.");
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
