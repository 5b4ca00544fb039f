using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Runs;

/// <summary>What many runs came to, as commands print it.</summary>
/// <param name="Name">The readings of contested levers that these runs follow; none where nothing is contested.</param>
/// <param name="Outcomes">Where the runs end.</param>
/// <param name="Relapse">The share that falls back into open fighting.</param>
/// <param name="Eroding">The share that ends with an eroding ceasefire.</param>
/// <param name="Agreement">The share that has an interim agreement or more on any day.</param>
/// <param name="MechanismOperating">The share in which a mechanism comes to work.</param>
/// <param name="Survival">The share that has not fallen back, day by day.</param>
/// <param name="Rounds">Rounds, a run.</param>
/// <param name="Attacks">Attacks, a run.</param>
/// <param name="Strikes">Strikes, a run.</param>
/// <param name="Fire">Exchanges of fire, a run.</param>
/// <param name="Trust">Trust, on the last day and day by day.</param>
/// <param name="Rungs">The highest rung of agreement.</param>
/// <param name="StepUps">How often each round gains a rung.</param>
/// <param name="Measures">All measures.</param>
/// <param name="AsOnRecord">
/// How many have the rounds, the highest rung, the relapse and the end that are on record; none where the record does not cover the days.
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
    /// <summary>The entry of a survey.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="from">The first day of its runs.</param>
    /// <param name="name">The readings of contested levers.</param>
    /// <param name="recorded">Whether the record covers the days.</param>
    public static EnsembleEntry Of(EnsembleResult survey, DateOnly from, string? name = null, bool recorded = false)
    {
        SpreadEntry Spread(long[] histogram, Measure measure) => SpreadEntry.Of(histogram, survey.Measures[(int)measure]);
        Estimate Share(long count) => CountEntry.Of(count, survey.Runs).Share;
        return new(
            name,
            [.. Enum.GetValues<Outcome>().Select(outcome => OutcomeEntry.Of(outcome, survey))],
            Share(survey.Relapsed),
            Share(survey.Eroding),
            MeasureEntry.Of(Measure.Agreement, survey).Mean,
            Share(survey.Operated),
            SurvivalEntry.Of(survey, from),
            Spread(survey.Rounds, Measure.Rounds),
            Spread(survey.Attacks, Measure.Attack),
            Spread(survey.Strikes, Measure.Strike),
            Spread(survey.Fires, Measure.BorderFire),
            TrustEntry.Of(survey, from),
            [.. Enum.GetValues<Rung>().Select(rung => RungEntry.Of(rung, survey))],
            StepUpEntry.Of(survey),
            [.. Enum.GetValues<Measure>().Select(measure => MeasureEntry.Of(measure, survey))],
            recorded ? CountEntry.Of(survey.OnPath, survey.Runs) : null);
    }
}

/// <summary>How many runs come to an outcome.</summary>
public sealed record OutcomeEntry(Outcome Outcome, long Count, Estimate Share)
{
    /// <summary>The entry of an outcome.</summary>
    public static OutcomeEntry Of(Outcome outcome, EnsembleResult survey)
    {
        var (count, share) = CountEntry.Of(survey.Outcomes[(int)outcome], survey.Runs);
        return new(outcome, count, share);
    }
}

/// <summary>How many runs have a highest rung of agreement.</summary>
public sealed record RungEntry(Rung Rung, long Count, Estimate Share)
{
    /// <summary>The entry of a rung.</summary>
    public static RungEntry Of(Rung rung, EnsembleResult survey)
    {
        var (count, share) = CountEntry.Of(survey.HighestRung[(int)rung], survey.Runs);
        return new(rung, count, share);
    }
}

/// <summary>How often a round gains a rung.</summary>
/// <param name="Round">Its number since the model opened.</param>
/// <param name="Held">In how many runs it is held.</param>
/// <param name="Gained">In how many of them it gains a rung.</param>
/// <param name="Share">The share of those.</param>
public sealed record StepUpEntry(int Round, long Held, long Gained, Estimate Share)
{
    /// <summary>The entries of the rounds that were held in any run.</summary>
    public static IReadOnlyList<StepUpEntry> Of(EnsembleResult survey) =>
    [
        .. survey.RoundHeld.Index().Where(round => round.Item > 0)
            .Select(round => new StepUpEntry(
                round.Index, round.Item, survey.RoundGained[round.Index], CountEntry.Of(survey.RoundGained[round.Index], round.Item).Share)),
    ];
}

/// <summary>A measure over runs: its mean, which is a share of runs for what happens in a run or not.</summary>
public sealed record MeasureEntry(Measure Measure, Estimate Mean)
{
    /// <summary>The entry of a measure.</summary>
    public static MeasureEntry Of(Measure measure, EnsembleResult survey) => new(measure, survey.Level(measure));
}
