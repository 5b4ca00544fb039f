using System.Runtime.InteropServices;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Chance;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;

namespace Simulator.Engine.Ensembles;

/// <summary>The result of an ensemble: counts over the runs of one input.</summary>
public sealed class EnsembleResult : IMergeable<EnsembleResult>
{
    /// <summary>Bins of trust: hundredths.</summary>
    private const int Bins = 101;

    private const double TrustUnit = 1 << 30;
    private readonly long[] trustOn;
    private readonly long[] trustSum;

    internal EnsembleResult(int days)
    {
        Days = days;
        RelapsedOn = new long[days + 1];
        Rounds = new long[days + 2];
        Attacks = new long[(4 * days) + 64];
        Strikes = new long[(4 * days) + 64];
        Fires = new long[(4 * days) + 64];
        trustOn = new long[days * Bins];
        trustSum = new long[days];
    }

    /// <summary>The number of runs.</summary>
    public long Runs { get; private set; }

    /// <summary>The number of days of each run.</summary>
    public int Days { get; }

    /// <summary>The number of runs with each outcome class.</summary>
    public long[] Outcomes { get; } = new long[Enum.GetValues<Outcome>().Length];

    /// <summary>The number of runs that end with an eroding ceasefire.</summary>
    public long Eroding { get; private set; }

    /// <summary>The number of runs with their first relapse on each day; the last entry counts runs without one.</summary>
    public long[] RelapsedOn { get; }

    /// <summary>The number of runs with each highest rung.</summary>
    public long[] HighestRung { get; } = new long[5];

    /// <summary>The number of runs in which a mechanism operated.</summary>
    public long Operated { get; private set; }

    /// <summary>The number of runs with each number of rounds.</summary>
    public long[] Rounds { get; }

    /// <summary>The number of runs with each number of attacks.</summary>
    public long[] Attacks { get; }

    /// <summary>The number of runs with each number of strikes.</summary>
    public long[] Strikes { get; }

    /// <summary>The number of runs with each number of exchanges of fire.</summary>
    public long[] Fires { get; }

    /// <summary>The number of runs that held each round, from round 1 after the opening.</summary>
    public long[] RoundHeld { get; } = new long[16];

    /// <summary>The number of runs in which each round gained a rung.</summary>
    public long[] RoundGained { get; } = new long[16];

    /// <summary>The number of runs with a relapse.</summary>
    public long Relapsed => Runs - RelapsedOn[^1];

    /// <summary>The number of runs with the rounds, the highest rung, the relapse and the outcome of the recorded path.</summary>
    public long OnPath { get; private set; }

    /// <summary>The moments of each measure.</summary>
    public Moments[] Measures { get; } = [.. Enum.GetValues<Measure>().Select(RunOutcome.Moments)];

    /// <summary>A measure over all runs, with its interval: a share for a measure that a run has or has not, else a mean.</summary>
    public Estimate Level(Measure measure) =>
        RunOutcome.IsShare(measure) ? Proportion.Of((long)Measures[(int)measure].Sum, Runs) : Measures[(int)measure].Mean;

    /// <summary>The result of an ensemble of runs of an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="seed">The seed of all draws.</param>
    /// <param name="runs">The number of runs, from 1 to 10,000,000.</param>
    /// <param name="effort">The threads, and the receiver of progress.</param>
    /// <param name="path">The recorded outcome, to count the runs that share it; <c>null</c> counts none. Default <c>null</c>.</param>
    /// <param name="cancel">Stops between runs.</param>
    public static EnsembleResult Of(RunInput input, ulong seed, long runs, Effort effort, RunOutcome? path = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Ensemble.Count(
            runs,
            () => new EnsembleResult(input.Days),
            (survey, run) => survey.Add(input, seed, run, path),
            effort,
            cancel);
    }

    /// <summary>Makes one run and counts it.</summary>
    internal RunOutcome Add(RunInput input, ulong seed, long run, in RunOutcome? path = null)
    {
        var end = RunOutcome.Of(input, Simulation.Run(input, new RunDraws(seed, (ulong)run), new Daily(this, input.FirstDay)));
        Add(end, input.Start.Rounds, path);
        return end;
    }

    /// <summary>The mean trust on the evening of a day, counted from 0.</summary>
    public double MeanTrust(int day) => trustSum[day] / TrustUnit / Runs;

    /// <summary>The number of runs with trust in each hundredth on the evening of a day, counted from 0.</summary>
    public ReadOnlySpan<long> TrustOn(int day) => trustOn.AsSpan(day * Bins, Bins);

    /// <inheritdoc/>
    public void Merge(EnsembleResult other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Runs += other.Runs;
        Eroding += other.Eroding;
        Operated += other.Operated;
        OnPath += other.OnPath;
        foreach (var (mine, more) in Counts().Zip(other.Counts()))
        {
            for (var at = 0; at < mine.Length; at++)
            {
                mine[at] += more[at];
            }
        }

        for (var at = 0; at < Measures.Length; at++)
        {
            Measures[at].Merge(other.Measures[at]);
        }
    }

    private long[][] Counts() =>
        [Outcomes, RelapsedOn, HighestRung, Rounds, Attacks, Strikes, Fires, RoundHeld, RoundGained, trustOn, trustSum];

    private void Add(in RunOutcome end, int roundsBefore, in RunOutcome? path)
    {
        Runs++;
        Outcomes[(int)end.Outcome]++;
        Eroding += end.Eroding ? 1 : 0;
        Operated += end.Operated ? 1 : 0;
        RelapsedOn[end.RelapsedAfter]++;
        HighestRung[end.HighestRung]++;
        Rounds[Math.Min(end.Rounds, Rounds.Length - 1)]++;
        Attacks[Math.Min(end.Attacks, Attacks.Length - 1)]++;
        Strikes[Math.Min(end.Strikes, Strikes.Length - 1)]++;
        Fires[Math.Min(end.Fires, Fires.Length - 1)]++;
        var rounds = roundsBefore + end.Rounds;
        for (var round = roundsBefore + 1; round <= Math.Min(rounds, RoundHeld.Length - 1); round++)
        {
            RoundHeld[round]++;
            RoundGained[round] += (long)(end.StepUps >> round) & 1;
        }

        if (path is { } known
            && known.Rounds == end.Rounds && known.HighestRung == end.HighestRung
            && known.Relapsed == end.Relapsed && known.Outcome == end.Outcome)
        {
            OnPath++;
        }

        for (var measure = 0; measure < Measures.Length; measure++)
        {
            Measures[measure].Add(end.Of((Measure)measure));
        }
    }

    /// <summary>Counts trust day by day.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Daily(EnsembleResult survey, int firstDay) : IRunListener
    {
        public void Drew(Draw draw, int day, bool occurred, in ModelState state)
        {
        }

        public void Happened(ModelEvent modelEvent, int day, bool drawn)
        {
        }

        public void DayEnded(int day, in ModelState state)
        {
            var at = day - firstDay;
            survey.trustOn[(at * Bins) + (int)((state.Trust * (Bins - 1)) + 0.5)]++;
            survey.trustSum[at] += (long)(state.Trust * TrustUnit);
        }
    }
}
