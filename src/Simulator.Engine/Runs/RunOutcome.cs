using System.Runtime.InteropServices;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;

namespace Simulator.Engine.Runs;

/// <summary>The outcome of one run.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RunOutcome
{
    /// <summary>The outcome class on the last day.</summary>
    public Outcome Outcome { get; private init; }

    /// <summary>True when the ceasefire is eroding on the last day.</summary>
    public bool Eroding { get; private init; }

    /// <summary>
    /// The day of the first relapse into open fighting, from 0 for the first day of the run; the number of days when there was none.
    /// </summary>
    public int RelapsedAfter { get; private init; }

    /// <summary>True when there was a relapse.</summary>
    public bool Relapsed { get; private init; }

    /// <summary>The highest rung, from 0 to 4.</summary>
    public int HighestRung { get; private init; }

    /// <summary>True when a mechanism operated.</summary>
    public bool Operated { get; private init; }

    /// <summary>Rounds held in the run.</summary>
    public int Rounds { get; private init; }

    /// <summary>Attacks in the run.</summary>
    public int Attacks { get; private init; }

    /// <summary>Strikes in the run.</summary>
    public int Strikes { get; private init; }

    /// <summary>Exchanges of fire in the run.</summary>
    public int Fires { get; private init; }

    /// <summary>Trust on the last day, from 0 to 1.</summary>
    public double Trust { get; private init; }

    /// <summary>Hurt as the parties feel it on the last day, the mean of both, from 0 to 1.</summary>
    public double Hurt { get; private init; }

    /// <summary>Lock-in on the last day, the mean of both parties, from 0 to 1.</summary>
    public double LockIn { get; private init; }

    /// <summary>The rounds that gained a rung, as bits: bit 1 for the first round since the model opened.</summary>
    public ulong StepUps { get; private init; }

    /// <summary>The outcome of a run of an input that ended in a state.</summary>
    public static RunOutcome Of(RunInput input, in ModelState end)
    {
        ArgumentNullException.ThrowIfNull(input);
        var last = input.Days == 0 ? default : input.Covariates[^1];
        var relapsed = end.Relapsed != ModelState.Never;
        return new()
        {
            Outcome = Outcomes.Of(end, input.FirstDay + input.Days - 1),
            Eroding = Outcomes.IsEroding(end, input.Disowned),
            Relapsed = relapsed,
            RelapsedAfter = relapsed ? end.Relapsed - input.FirstDay : input.Days,
            HighestRung = end.HighestRung,
            Operated = end.Operated,
            Rounds = end.Rounds - input.Start.Rounds,
            Attacks = end.Attacks,
            Strikes = end.Strikes,
            Fires = end.Fires,
            Trust = end.Trust,
            Hurt = (BargainingStep.FeltByClaimant(end, last) + BargainingStep.FeltByAddressee(end, last)) / 2,
            LockIn = (end.ClaimantLockIn + end.AddresseeLockIn) / 2,
            StepUps = end.StepUps,
        };
    }

    /// <summary>The value of a measure: 0 or 1 for a measure that is a share of runs, otherwise a number.</summary>
    public double Of(Measure measure) => measure switch
    {
        Measure.Relapse => Relapsed ? 1 : 0,
        Measure.Agreement => HighestRung >= (int)Rung.Interim ? 1 : 0,
        Measure.MechanismOperating => Operated ? 1 : 0,
        Measure.ComprehensiveAgreement => HighestRung >= (int)Rung.Comprehensive ? 1 : 0,
        Measure.Frozen => Outcome == Outcome.Frozen ? 1 : 0,
        Measure.Attack => Attacks,
        Measure.Strike => Strikes,
        Measure.BorderFire => Fires,
        Measure.Rounds => Rounds,
        Measure.Durability => RelapsedAfter,
        Measure.Trust => Trust,
        Measure.Hurt => Hurt,
        Measure.LockIn => LockIn,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Allowed: a measure of runs."),
    };

    /// <summary>True when a measure is a share of runs.</summary>
    public static bool IsShare(Measure measure) => measure <= Measure.Frozen;

    /// <summary>Empty moments for a measure.</summary>
    public static Moments Moments(Measure measure) => measure >= Measure.Trust ? Statistics.Moments.OfReals() : Statistics.Moments.OfCounts();
}
