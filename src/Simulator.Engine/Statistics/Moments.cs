using System.Numerics;

namespace Simulator.Engine.Statistics;

/// <summary>
/// The mean and the variance of a quantity over runs, from exact sums: every bit is the same for any order of runs and any number of threads.
/// </summary>
/// <remarks>
/// A value is kept as a whole number of steps. Adding takes no memory. Sums of squares hold 2^31 runs of the largest values, more than any ensemble
/// has.
/// </remarks>
public sealed class Moments
{
    /// <summary>The maximum absolute value that can be added, in steps: 2^48, which is 268 million for real numbers.</summary>
    public const long Max = 1L << 48;

    /// <summary>Moments of no runs.</summary>
    /// <param name="step">The step of which values are multiples, positive, in the unit of the quantity.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is not a positive number.</exception>
    public Moments(double step)
    {
        if (!double.IsFinite(step) || step <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(step), step, "A step is a positive number.");
        }

        Step = step;
    }

    /// <summary>The step of which values are multiples, in the unit of the quantity.</summary>
    public double Step { get; }

    /// <summary>The number of runs added.</summary>
    public long Count { get; private set; }

    /// <summary>The sum over runs, in steps.</summary>
    public Int128 Sum { get; private set; }

    /// <summary>The sum of squares over runs, in steps squared.</summary>
    public Int128 Squares { get; private set; }

    /// <summary>The mean over runs, in the unit of the quantity.</summary>
    /// <exception cref="InvalidOperationException">No run was added.</exception>
    public double Average => Step * ((double)Sum / (Count > 0 ? Count : throw new InvalidOperationException("No run was added: there is no mean.")));

    /// <summary>The unbiased variance over runs, in the unit of the quantity squared; infinite for a single run.</summary>
    public double Variance => Count < 2 ? double.PositiveInfinity : Step * Step * ((double)Spread / ((double)Count * (Count - 1)));

    /// <summary>The mean over runs with its normal interval, which is unbounded for a single run.</summary>
    /// <exception cref="InvalidOperationException">No run was added.</exception>
    public Estimate Mean => new(Average, Interval.Around(Average, Math.Sqrt(Variance / Count)));

    // Exact, so that a quantity that is the same in every run has a variance of exactly 0.
    private BigInteger Spread => ((BigInteger)Count * Squares) - ((BigInteger)Sum * Sum);

    /// <summary>Moments of whole numbers, such as counts and days.</summary>
    public static Moments OfCounts() => new(1);

    /// <summary>Moments of real numbers, rounded to 2^-20, about a millionth.</summary>
    public static Moments OfReals() => new(1.0 / (1 << 20));

    /// <summary>Adds the value of one run, rounded to the next step.</summary>
    /// <param name="value">The value, in the unit of the quantity.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number, or has more than <see cref="Max"/> steps.</exception>
    public void Add(double value)
    {
        var steps = Math.Round(value / Step);
        if (!(Math.Abs(steps) <= Max))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"A value lies between {-Max * Step} and {Max * Step}.");
        }

        AddSteps((long)steps);
    }

    /// <summary>Adds the value of one run, given in steps.</summary>
    /// <param name="steps">The value, from -<see cref="Max"/> to <see cref="Max"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is larger than that.</exception>
    public void AddSteps(long steps)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, Max);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, -Max);
        Count++;
        Sum += steps;
        Squares += (Int128)steps * steps;
    }

    /// <summary>Adds the runs of another part of the ensemble.</summary>
    /// <param name="other">The other part, of the same quantity.</param>
    /// <exception cref="ArgumentException">The other part has another step.</exception>
    public void Merge(Moments other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!other.Step.Equals(Step))
        {
            throw new ArgumentException($"Moments in steps of {other.Step} cannot be added to moments in steps of {Step}.", nameof(other));
        }

        Count += other.Count;
        Sum += other.Sum;
        Squares += other.Squares;
    }
}
