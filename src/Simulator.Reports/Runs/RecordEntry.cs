using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;

namespace Simulator.Reports.Runs;

/// <summary>The record of the days of the runs, counted as if it were a run.</summary>
/// <param name="Until">The last day that is counted.</param>
/// <param name="Outcome">The outcome of the record on that day.</param>
/// <param name="Relapse">True when open fighting came back.</param>
/// <param name="RelapsedOn">The first day of open fighting; <c>null</c> without a relapse.</param>
/// <param name="Eroding">True when the ceasefire is eroding on the last day.</param>
/// <param name="HighestRung">The highest rung of agreement.</param>
/// <param name="Agreement">True when there was an interim agreement or more.</param>
/// <param name="MechanismOperating">True when a mechanism began to work.</param>
/// <param name="Rounds">The number of rounds.</param>
/// <param name="Attacks">The number of attacks.</param>
/// <param name="Strikes">The number of strikes.</param>
/// <param name="Fire">The number of exchanges of fire.</param>
/// <param name="Trust">Trust on the last day, as the model computes it from the record.</param>
public sealed record RecordEntry(
    DateOnly Until,
    Outcome Outcome,
    bool Relapse,
    DateOnly? RelapsedOn,
    bool Eroding,
    Rung HighestRung,
    bool Agreement,
    bool MechanismOperating,
    int Rounds,
    int Attacks,
    int Strikes,
    int Fire,
    double Trust)
{
    /// <summary>The entry of a record.</summary>
    public static RecordEntry Of(RunOutcome record, DateOnly from, DateOnly until) => new(
        until, record.Outcome, record.Relapsed, record.Relapsed ? from.AddDays(record.RelapsedAfter) : null, record.Eroding, (Rung)record.HighestRung,
        record.Of(Measure.Agreement) > 0, record.Operated, record.Rounds, record.Attacks, record.Strikes, record.Fires, record.Trust);
}
