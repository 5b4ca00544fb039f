using Simulator.Domain.ModelCards;
using Simulator.Engine.Chance;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics.ShapleyValues;

namespace Simulator.Engine.Ensembles;

/// <summary>The contribution of each part of a package to its effect: Shapley shares over coalitions of parts, on common random numbers.</summary>
public sealed class Attribution : IMergeable<Attribution>
{
    private readonly Shapley? exact;
    private readonly SampledShapley? sampled;
    private readonly long[] values;

    private Attribution(int parts, ulong seed, double step)
    {
        const int Orders = 2;
        (exact, sampled) = parts <= Shapley.MaxPlayers
            ? (new Shapley(parts, step), null)
            : ((Shapley?)null, new SampledShapley(parts, Orders, seed, step));
        values = exact is null ? [] : new long[1 << parts];
    }

    /// <summary>The shares and their total.</summary>
    public ShapleySums Sums => exact?.Sums ?? sampled!.Sums;

    /// <summary>True when all coalitions were run, false for a sample of orders.</summary>
    public bool IsExact => exact is not null;

    /// <summary>Attributes the effect of a package to its parts.</summary>
    /// <param name="input">Makes the input with the parts of the package whose bits are set.</param>
    /// <param name="parts">The number of parts: exact up to 12, by sampled orders up to 64.</param>
    /// <param name="measure">The measure whose change is attributed.</param>
    /// <param name="seed">The seed of all draws.</param>
    /// <param name="runs">The number of runs, from 1 to 10,000,000.</param>
    /// <param name="effort">The threads, and the receiver of progress.</param>
    /// <param name="cancel">Stops between runs.</param>
    public static Attribution Of(
        Func<ulong, RunInput> input, int parts, Measure measure, ulong seed, long runs, Effort effort, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var known = new System.Collections.Concurrent.ConcurrentDictionary<ulong, Lazy<RunInput>>();
        RunInput Known(ulong coalition) => known.GetOrAdd(coalition, wanted => new(() => input(wanted))).Value;
        var step = RunOutcome.Moments(measure).Step;
        long Value(ulong coalition, long run)
        {
            var given = Known(coalition);
            return (long)Math.Round(
                RunOutcome.Of(given, Simulation.Run(given, new RunDraws(seed, (ulong)run), default(NoListener))).Of(measure) / step);
        }

        return Ensemble.Count(
            runs,
            () => new Attribution(parts, seed, step),
            (attribution, run) => attribution.Add(run, coalition => Value(coalition, run)),
            effort,
            cancel);
    }

    /// <inheritdoc/>
    public void Merge(Attribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Sums.Merge(other.Sums);
    }

    private void Add(long run, Func<ulong, long> value)
    {
        if (exact is null)
        {
            sampled!.Add((ulong)run, value);
            return;
        }

        for (var coalition = 0; coalition < values.Length; coalition++)
        {
            values[coalition] = value((ulong)coalition);
        }

        exact.Add(values);
    }
}
