using System.Runtime.InteropServices;
using Simulator.Engine.Chance;
using Simulator.Engine.Runs;

namespace Simulator.Engine.Ensembles;

/// <summary>The maximum difference between a run and the observed state at which the run is accepted.</summary>
/// <param name="Attacks">Attacks more or fewer, from 0. Default 1.</param>
/// <param name="Strikes">Strikes more or fewer, from 0. Default 1.</param>
/// <param name="Fires">Exchanges of fire more or fewer, from 0. Default 1.</param>
/// <param name="Rounds">Rounds more or fewer, from 0. Default 0.</param>
public sealed record Tolerance(int Attacks = 1, int Strikes = 1, int Fires = 1, int Rounds = 0)
{
    /// <summary>True when a run agrees with the observed state in rung, fighting and relapse, and in its counts within the tolerance.</summary>
    public bool Accepts(in ModelState run, in ModelState observed) =>
        run.Rung == observed.Rung && run.Hostilities == observed.Hostilities
            && run.Relapsed != ModelState.Never == (observed.Relapsed != ModelState.Never)
        && Math.Abs(run.Attacks - observed.Attacks) <= Attacks
        && Math.Abs(run.Strikes - observed.Strikes) <= Strikes
        && Math.Abs(run.Fires - observed.Fires) <= Fires
        && Math.Abs(run.Rounds - observed.Rounds) <= Rounds;
}

/// <summary>The counterfactual: runs that agree with the observed state, repeated with a change on common random numbers.</summary>
/// <remarks>
/// Abduction, action and prediction in the sense of J. Pearl, "Causality", 2009, chapter 7: keep the random numbers that fit the observation, make
/// one change, and run again. They are selected by rejection, as in approximate Bayesian computation (S. Tavaré and others, Genetics 145, 1997).
/// </remarks>
public sealed class Counterfactual : IMergeable<Counterfactual>
{
    private Counterfactual(int days) => Effect = new(days);

    /// <summary>The number of runs tried.</summary>
    public long Tried { get; private set; }

    /// <summary>The number of runs that agree with the observed state.</summary>
    public long Accepted => Effect.Pairs;

    /// <summary>The accepted runs, each paired with itself under the change.</summary>
    public Comparison Effect { get; }

    /// <summary>Selects the runs that agree with the observed state, and repeats them with the change.</summary>
    /// <param name="with">The input with the change.</param>
    /// <param name="without">The input without the change, of the same days.</param>
    /// <param name="observed">The state on the evening of the last observed day, counted from the first day of the runs.</param>
    /// <param name="seen">The last observed day, within the days of the inputs.</param>
    /// <param name="tolerance">The maximum difference between a run and the observed state.</param>
    /// <param name="seed">The seed of all draws.</param>
    /// <param name="runs">The number of runs to try, from 1 to 10,000,000.</param>
    /// <param name="effort">The threads, and the receiver of progress.</param>
    /// <param name="cancel">Stops between runs.</param>
    /// <exception cref="ArgumentException">The inputs have different days.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last observed day is not among those of the runs.</exception>
    public static Counterfactual Of(
        RunInput with, RunInput without, ModelState observed, DateOnly seen, Tolerance tolerance, ulong seed, long runs, Effort effort,
        CancellationToken cancel = default)
    {
        Comparison.Check(with, without);
        ArgumentNullException.ThrowIfNull(tolerance);
        if (seen < without.From || seen > without.Until)
        {
            throw new ArgumentOutOfRangeException(
                nameof(seen),
                $"The last observed day is {seen:yyyy-MM-dd}. "
                + $"Allowed: {without.From:yyyy-MM-dd} to {without.Until:yyyy-MM-dd}, the days of the runs.");
        }

        return Ensemble.Count(
            runs,
            () => new Counterfactual(with.Days),
            (counted, run) =>
            {
                counted.Tried++;
                counted.Seen = default;
                Simulation.Run(without, new RunDraws(seed, (ulong)run), new Watching(counted, seen.DayNumber));
                if (tolerance.Accepts(counted.Seen, observed))
                {
                    counted.Effect.Add(with, without, seed, run);
                }
            },
            effort,
            cancel);
    }

    private ModelState Seen { get; set; }

    /// <inheritdoc/>
    public void Merge(Counterfactual other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Tried += other.Tried;
        Effect.Merge(other.Effect);
    }

    /// <summary>Keeps the state on the evening of a day.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Watching(Counterfactual counted, int seen) : IRunListener
    {
        public void Drew(Draw draw, int day, bool occurred, in ModelState state)
        {
        }

        public void Happened(ModelEvent modelEvent, int day, bool drawn)
        {
        }

        public void DayEnded(int day, in ModelState state)
        {
            if (day == seen)
            {
                counted.Seen = state;
            }
        }
    }
}
