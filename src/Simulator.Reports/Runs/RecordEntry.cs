using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;

namespace Simulator.Reports.Runs;

/// <summary>What is on record of the days of the runs, counted as if it were a run.</summary>
/// <param name="Until">The last day that is counted.</param>
/// <param name="Outcome">Where the record stands on that day.</param>
/// <param name="Relapse">Whether open fighting came back.</param>
/// <param name="RelapsedOn">The day on which it first did; none where it did not.</param>
/// <param name="Eroding">Whether the ceasefire is eroding on the last day.</param>
/// <param name="HighestRung">The highest rung of agreement.</param>
/// <param name="Agreement">Whether there was an interim agreement or more.</param>
/// <param name="MechanismOperating">Whether a mechanism came to work.</param>
/// <param name="Rounds">Rounds.</param>
/// <param name="Attacks">Attacks.</param>
/// <param name="Strikes">Strikes.</param>
/// <param name="Fire">Exchanges of fire.</param>
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
