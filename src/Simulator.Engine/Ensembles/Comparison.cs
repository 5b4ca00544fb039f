using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.Pairs;

namespace Simulator.Engine.Ensembles;

/// <summary>The effect of a change: paired runs with and without it, on common random numbers, with intervals of the differences.</summary>
public sealed class Comparison : IMergeable<Comparison>
{
    private readonly PairedCounts[] shares = new PairedCounts[Enum.GetValues<Measure>().Length];
    private readonly Moments[] differences = [.. Enum.GetValues<Measure>().Select(RunOutcome.Moments)];
    private readonly PairedCounts[] outcomes = new PairedCounts[Enum.GetValues<Outcome>().Length];

    internal Comparison(int days) => (With, Without) = (new(days), new(days));

    /// <summary>The runs with the change.</summary>
    public EnsembleResult With { get; }

    /// <summary>The runs without the change.</summary>
    public EnsembleResult Without { get; }

    /// <summary>The rate of relapse with the change over that without it, per day at risk.</summary>
    public HazardRatio HazardRatio { get; } = new();

    /// <summary>The number of pairs.</summary>
    public long Pairs => With.Runs;

    /// <summary>Compares two inputs.</summary>
    /// <param name="with">The input with the change.</param>
    /// <param name="without">The input without the change, of the same days.</param>
    /// <param name="seed">The seed of all draws, the same for both.</param>
    /// <param name="runs">The number of pairs, from 1 to 10,000,000.</param>
    /// <param name="effort">The threads, and the receiver of progress.</param>
    /// <param name="cancel">Stops between runs.</param>
    /// <exception cref="ArgumentException">The inputs have different days.</exception>
    public static Comparison Of(RunInput with, RunInput without, ulong seed, long runs, Effort effort, CancellationToken cancel = default)
    {
        Check(with, without);
        return Ensemble.Count(runs, () => new Comparison(with.Days), (comparison, run) => comparison.Add(with, without, seed, run), effort, cancel);
    }

    /// <summary>The effect of the change on a measure: with it minus without it.</summary>
    public Estimate Effect(Measure measure) =>
        RunOutcome.IsShare(measure) ? PairedProportions.Difference(shares[(int)measure]) : PairedMean.Difference(differences[(int)measure]);

    /// <summary>The effect of the change on the share of runs with an outcome.</summary>
    public Estimate Effect(Outcome outcome) => PairedProportions.Difference(outcomes[(int)outcome]);

    /// <summary>The sign of the effect on a measure: increase or decrease when the interval excludes zero, else none.</summary>
    public Sign SignOf(Measure measure) => Effect(measure).Interval switch
    {
        { Low: > 0 } => Sign.Increase,
        { High: < 0 } => Sign.Decrease,
        _ => Sign.None,
    };

    /// <inheritdoc/>
    public void Merge(Comparison other)
    {
        ArgumentNullException.ThrowIfNull(other);
        With.Merge(other.With);
        Without.Merge(other.Without);
        HazardRatio.Merge(other.HazardRatio);
        for (var at = 0; at < shares.Length; at++)
        {
            shares[at] = shares[at].Plus(other.shares[at]);
            differences[at].Merge(other.differences[at]);
        }

        for (var at = 0; at < outcomes.Length; at++)
        {
            outcomes[at] = outcomes[at].Plus(other.outcomes[at]);
        }
    }

    internal static void Check(RunInput with, RunInput without)
    {
        ArgumentNullException.ThrowIfNull(with);
        ArgumentNullException.ThrowIfNull(without);
        if (with.From != without.From || with.Until != without.Until)
        {
            throw new ArgumentException(
                $"The inputs have different days: {with.From:yyyy-MM-dd} to {with.Until:yyyy-MM-dd}, and "
                + $"{without.From:yyyy-MM-dd} to {without.Until:yyyy-MM-dd}. Allowed: the same days.",
                nameof(without));
        }
    }

    internal void Add(RunInput with, RunInput without, ulong seed, long run)
    {
        var (one, other) = (With.Add(with, seed, run), Without.Add(without, seed, run));
        HazardRatio.Add(
            one.Relapsed ? 1 : 0, one.RelapsedAfter + (one.Relapsed ? 1 : 0), other.Relapsed ? 1 : 0, other.RelapsedAfter + (other.Relapsed ? 1 : 0));
        for (var at = 0; at < shares.Length; at++)
        {
            var measure = (Measure)at;
            if (RunOutcome.IsShare(measure))
            {
                shares[at] = shares[at].Plus(one.Of(measure) > 0, other.Of(measure) > 0);
            }
            else
            {
                differences[at].Add(one.Of(measure) - other.Of(measure));
            }
        }

        for (var at = 0; at < outcomes.Length; at++)
        {
            outcomes[at] = outcomes[at].Plus((int)one.Outcome == at, (int)other.Outcome == at);
        }
    }
}
