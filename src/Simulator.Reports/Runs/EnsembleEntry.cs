using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Runs;

/// <summary>The result of an ensemble of runs, as commands print it.</summary>
/// <param name="Name">The readings of contested levers that these runs follow; <c>null</c> when none is contested.</param>
/// <param name="Outcomes">The outcomes of the runs.</param>
/// <param name="Relapse">The share of runs that relapse into open fighting.</param>
/// <param name="Eroding">The share of runs that end with an eroding ceasefire.</param>
/// <param name="Agreement">The share of runs that have an interim agreement or more on any day.</param>
/// <param name="MechanismOperating">The share of runs in which a mechanism begins to work.</param>
/// <param name="Survival">The share of runs without a relapse, day by day.</param>
/// <param name="Rounds">The number of rounds per run.</param>
/// <param name="Attacks">The number of attacks per run.</param>
/// <param name="Strikes">The number of strikes per run.</param>
/// <param name="Fire">The number of exchanges of fire per run.</param>
/// <param name="Trust">Trust on the last day, and day by day.</param>
/// <param name="Rungs">The highest rung of agreement.</param>
/// <param name="StepUps">The frequency with which each round gains a rung.</param>
/// <param name="Measures">All measures.</param>
/// <param name="AsOnRecord">
/// The runs with the rounds, the highest rung, the relapse and the outcome of the record; <c>null</c> when the record does not cover the days.
/// </param>
public sealed record EnsembleEntry(
    string? Name,
    IReadOnlyList<OutcomeEntry> Outcomes,
    Estimate Relapse,
    Estimate Eroding,
    Estimate Agreement,
    Estimate MechanismOperating,
    IReadOnlyList<SurvivalEntry> Survival,
    SpreadEntry Rounds,
    SpreadEntry Attacks,
    SpreadEntry Strikes,
    SpreadEntry Fire,
    TrustEntry Trust,
    IReadOnlyList<RungEntry> Rungs,
    IReadOnlyList<StepUpEntry> StepUps,
    IReadOnlyList<MeasureEntry> Measures,
    CountEntry? AsOnRecord)
{
    /// <summary>The entry of an ensemble result.</summary>
    /// <param name="result">The ensemble result.</param>
    /// <param name="from">The first day of the runs.</param>
    /// <param name="name">The readings of contested levers.</param>
    /// <param name="recorded">True when the record covers the days.</param>
    public static EnsembleEntry Of(EnsembleResult result, DateOnly from, string? name = null, bool recorded = false)
    {
        SpreadEntry Spread(long[] histogram, Measure measure) => SpreadEntry.Of(histogram, result.Measures[(int)measure]);
        Estimate Share(long count) => CountEntry.Of(count, result.Runs).Share;
        return new(
            name,
            [.. Enum.GetValues<Outcome>().Select(outcome => OutcomeEntry.Of(outcome, result))],
            Share(result.Relapsed),
            Share(result.Eroding),
            MeasureEntry.Of(Measure.Agreement, result).Mean,
            Share(result.Operated),
            SurvivalEntry.Of(result, from),
            Spread(result.Rounds, Measure.Rounds),
            Spread(result.Attacks, Measure.Attack),
            Spread(result.Strikes, Measure.Strike),
            Spread(result.Fires, Measure.BorderFire),
            TrustEntry.Of(result, from),
            [.. Enum.GetValues<Rung>().Select(rung => RungEntry.Of(rung, result))],
            StepUpEntry.Of(result),
            [.. Enum.GetValues<Measure>().Select(measure => MeasureEntry.Of(measure, result))],
            recorded ? CountEntry.Of(result.OnPath, result.Runs) : null);
    }
}

/// <summary>The runs with an outcome.</summary>
public sealed record OutcomeEntry(Outcome Outcome, long Count, Estimate Share)
{
    /// <summary>The entry of an outcome.</summary>
    public static OutcomeEntry Of(Outcome outcome, EnsembleResult result)
    {
        var (count, share) = CountEntry.Of(result.Outcomes[(int)outcome], result.Runs);
        return new(outcome, count, share);
    }
}

/// <summary>The runs with a highest rung of agreement.</summary>
public sealed record RungEntry(Rung Rung, long Count, Estimate Share)
{
    /// <summary>The entry of a rung.</summary>
    public static RungEntry Of(Rung rung, EnsembleResult result)
    {
        var (count, share) = CountEntry.Of(result.HighestRung[(int)rung], result.Runs);
        return new(rung, count, share);
    }
}

/// <summary>The frequency with which a round gains a rung.</summary>
/// <param name="Round">The number of the round since the model opened.</param>
/// <param name="Held">The number of runs in which the round is held.</param>
/// <param name="Gained">The number of those runs in which it gains a rung.</param>
/// <param name="Share">The share of <paramref name="Gained"/> in <paramref name="Held"/>.</param>
public sealed record StepUpEntry(int Round, long Held, long Gained, Estimate Share)
{
    /// <summary>The entries of the rounds that are held in at least one run.</summary>
    public static IReadOnlyList<StepUpEntry> Of(EnsembleResult result) =>
    [
        .. result.RoundHeld.Index().Where(round => round.Item > 0)
            .Select(round => new StepUpEntry(
                round.Index, round.Item, result.RoundGained[round.Index], CountEntry.Of(result.RoundGained[round.Index], round.Item).Share)),
    ];
}

/// <summary>The mean of a measure over runs. For a yes-or-no measure it is a share of runs.</summary>
public sealed record MeasureEntry(Measure Measure, Estimate Mean)
{
    /// <summary>The entry of a measure.</summary>
    public static MeasureEntry Of(Measure measure, EnsembleResult result) => new(measure, result.Level(measure));
}
