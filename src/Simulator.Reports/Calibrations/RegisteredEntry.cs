using Simulator.Application.Simulations.Calibrations;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Reports.Runs;
using Simulator.Reports.Wording;
using Simulator.Store;

namespace Simulator.Reports.Calibrations;

/// <summary>
/// The counts of registered runs of days that were not on record, and their scores once these days are, as <c>calibrate</c> prints them.
/// </summary>
/// <param name="Id">The name of the entry.</param>
/// <param name="Registered">The time of registration.</param>
/// <param name="Hindsight">
/// True when that was after the last day of the runs: the events of these days were not on record, but may have been known.
/// </param>
/// <param name="Timeline">The timeline.</param>
/// <param name="Version">The version of the timeline at that time.</param>
/// <param name="Known">The last day on record at that time.</param>
/// <param name="From">The first day of the runs.</param>
/// <param name="Until">The last day of the runs.</param>
/// <param name="Runs">The number of runs.</param>
/// <param name="Seed">The seed of all random draws.</param>
/// <param name="Model">The version of the model.</param>
/// <param name="Level">The confidence level of all intervals, from 0 to 1.</param>
/// <param name="ReferenceModel">True when the steps added to the reference model were left out.</param>
/// <param name="Values">The parameters that were set to another value than that of the case.</param>
/// <param name="Supposed">The assumptions beyond the record.</param>
/// <param name="Readings">The counts and their scores; one entry for each reading when contested levers were in force.</param>
/// <param name="Happened">The record of these days; <c>null</c> until they are on record.</param>
/// <param name="Unscored">The reason why the runs cannot be scored; <c>null</c> when they can be, now or later.</param>
public sealed record RegisteredEntry(
    string Id,
    DateTimeOffset Registered,
    bool Hindsight,
    TimelineId Timeline,
    long Version,
    DateOnly Known,
    DateOnly From,
    DateOnly Until,
    long Runs,
    long Seed,
    string Model,
    double Level,
    bool ReferenceModel,
    IReadOnlyList<ValueEntry> Values,
    IReadOnlyList<string> Supposed,
    IReadOnlyList<SaidEntry> Readings,
    RecordEntry? Happened,
    string? Unscored)
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "registered", "hindsight", "reading", "question", "answer", "share", "low", "high", "happened", "brier", "uniformBrier", "log",
        "uniformLog",
        "n", "seed", "model", "timeline", "version", "known", "from", "until", "level", "supposed", "values", "referenceModel", "unscored",
    ];

    /// <summary>The entry of registered runs.</summary>
    public static RegisteredEntry Of(ScoredRuns scored)
    {
        var (entry, runs) = (scored.Entry, scored.Entry.Runs);
        return new(
            entry.Id, entry.Registered, DateOnly.FromDateTime(entry.Registered.UtcDateTime) > runs.Until, runs.Timeline, runs.Version, runs.Known,
            runs.From, runs.Until, runs.Runs, runs.Seed, runs.Model, Interval.Level, runs.Reference,
            [.. runs.Values.Select(value => new ValueEntry(value.Id, value.Value))], scored.Assumptions,
            [.. runs.Readings.Select((reading, at) => SaidEntry.Of(reading, runs.Runs, at < scored.Scores.Count ? scored.Scores[at] : null))],
            scored.Happened is { } happened ? RecordEntry.Of(happened, runs.From, runs.Until) : null,
            scored.Unscored);
    }

    /// <summary>The shares of each outcome and of a relapse, under each reading, with the scores of the question.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => Readings.SelectMany(reading => reading.Outcomes
        .Select(end => Row(
            reading, "outcome", EnumWords.Code(end.Outcome), end.Share, Happened is null ? null : Happened.Outcome == end.Outcome,
            reading.OutcomeScores))
        .Append(Row(reading, "relapse", "relapse", reading.Relapse.Share, Happened?.Relapse, reading.RelapseScores)));

    /// <summary>The timeline, the days of the runs, and the end of the record then.</summary>
    public string Horizon() =>
        $"Runs of {Timeline} from {From:d MMM yyyy} to {Until:d MMM yyyy}. The record reached to {Known:d MMM yyyy}, version {Version}.";

    /// <summary>The reason why there are no scores; <c>null</c> when there are.</summary>
    public string? WithoutScores() => this switch
    {
        { Happened: not null } => null,
        { Unscored: { } why } => $"It cannot be scored: {why}",
        _ => $"The outcome is not known yet. Shares of the runs: {string.Join("; ", Readings.Select(reading => reading.InWords()))}.",
    };

    /// <summary>The number of runs, the seed, the version of the model, the values that are set, and the level of the intervals.</summary>
    public string Basis() =>
        $"{Counted.Of(Runs, "run")}, seed {Seed}, model {Model}"
        + (Values.Count > 0 ? $", values set: {string.Join(", ", Values)}" : "")
        + $"{(ReferenceModel ? ", reference model" : "")}, {Level * 100:0} % intervals.";

    /// <summary>The number of sets of runs, registered and scored, with their mean scores.</summary>
    public static string InSum(IReadOnlyList<RegisteredEntry> entries)
    {
        var scored = entries.Where(entry => entry.Happened is not null).ToArray();
        ScoresEntry[] ends = [.. scored.SelectMany(entry => entry.Readings).Select(reading => reading.OutcomeScores).OfType<ScoresEntry>()];
        return $"{Counted.Of(entries.Count, "set")} of runs; the outcome of {scored.Length} is known."
            + (ends.Length == 0
                ? ""
                : $" Mean scores of the outcome: Brier {Mean(one => one.Brier)} (equal shares: {Mean(one => one.UniformBrier)}), "
                    + $"log {Mean(one => one.Log)} (equal shares: {Mean(one => one.UniformLog)}).")
            + " Lower scores are better.";

        string Mean(Func<ScoresEntry, double> score) => Unit.Level.Figure(ends.Average(score));
    }

    private IReadOnlyList<object?> Row(SaidEntry reading, string question, string answer, Estimate share, bool? happened, ScoresEntry? scores) =>
    [
        Id, Registered, Hindsight, reading.Name, question, answer, share.Value, share.Low, share.High, happened, scores?.Brier, scores?.UniformBrier,
        scores?.Log, scores?.UniformLog,
        Runs, Seed, Model, Timeline, Version, Known, From, Until, Level, Csv.Join(Supposed), Csv.Join(Values), ReferenceModel, Unscored,
    ];
}

/// <summary>The counts of runs under a reading of contested levers, and their scores once the days are on record.</summary>
public sealed record SaidEntry(
    string? Name, IReadOnlyList<OutcomeEntry> Outcomes, CountEntry Relapse, ScoresEntry? OutcomeScores, ScoresEntry? RelapseScores)
{
    /// <summary>The entry of a reading.</summary>
    public static SaidEntry Of(RegisteredReading said, long runs, RunScore? score) => new(
        said.Name,
        [
            .. from outcome in Enum.GetValues<Outcome>()
               let count = said.Outcomes.FirstOrDefault(known => known.Outcome == $"{outcome}")?.Runs ?? 0
               select new OutcomeEntry(outcome, count, CountEntry.Of(count, runs).Share),
        ],
        CountEntry.Of(said.Relapsed, runs),
        score is null ? null : ScoresEntry.Of(score.Outcomes, score.Happened),
        score is null ? null : ScoresEntry.Of(score.OfRelapse, score.Relapse));

    /// <summary>The most frequent outcome and the share of relapses.</summary>
    public string InWords()
    {
        var end = Outcomes.MaxBy(end => end.Count)!;
        return $"{(Name is { } name ? $"{name}: " : "")}most often {RunWords.Of(end.Outcome)}, {Unit.Share.Whole(end.Share)}; "
            + $"relapse {Unit.Share.Whole(Relapse.Share)}";
    }
}

/// <summary>Two proper scores, each with the score of equal shares. Lower is better.</summary>
/// <param name="Happened">The share of runs with the outcome that happened; for a relapse, the share of runs that relapsed.</param>
/// <param name="Brier">The Brier score, from 0 to 2.</param>
/// <param name="UniformBrier">The Brier score of equal shares.</param>
/// <param name="Log">The log score, in nats.</param>
/// <param name="UniformLog">The log score of equal shares.</param>
public sealed record ScoresEntry(Estimate Happened, double Brier, double UniformBrier, double Log, double UniformLog)
{
    /// <summary>The entry of scores.</summary>
    public static ScoresEntry Of(Scores scores, Estimate happened) =>
        new(happened, scores.Brier, scores.UniformBrier, scores.Log, scores.UniformLog);
}
