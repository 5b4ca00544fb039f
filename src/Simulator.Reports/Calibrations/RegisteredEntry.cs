using Simulator.Application.Simulations.Calibrations;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Reports.Runs;
using Simulator.Reports.Wording;
using Simulator.Store;

namespace Simulator.Reports.Calibrations;

/// <summary>What a set of runs said of days that were not known, and what it scores once they are, as <c>calibrate</c> prints it.</summary>
/// <param name="Id">The name of the entry.</param>
/// <param name="Registered">When it was registered.</param>
/// <param name="Hindsight">Whether that was after the last day of the runs: what happened was not on the record, but may have been known.</param>
/// <param name="Timeline">The timeline.</param>
/// <param name="Version">Its version then.</param>
/// <param name="Known">The last day that was on the record then.</param>
/// <param name="From">The first day of the runs.</param>
/// <param name="Until">The last day.</param>
/// <param name="Runs">How many runs.</param>
/// <param name="Seed">The seed of all chance.</param>
/// <param name="Model">The version of the model.</param>
/// <param name="Level">The level of all intervals.</param>
/// <param name="ReferenceModel">Whether the steps were left out that were added to the reference model.</param>
/// <param name="Values">Numbers that were taken instead of those of the case.</param>
/// <param name="Supposed">What they supposed beyond the record.</param>
/// <param name="Readings">What they said, and their scores; several times where contested levers were in force.</param>
/// <param name="Happened">What happened; none as long as it is not on the record.</param>
/// <param name="Unscored">Why they cannot be scored; none where they can be or will be.</param>
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
            [.. runs.Values.Select(value => new ValueEntry(value.Id, value.Value))], scored.Supposed,
            [.. runs.Readings.Select((reading, at) => SaidEntry.Of(reading, runs.Runs, at < scored.Scores.Count ? scored.Scores[at] : null))],
            scored.Happened is { } happened ? RecordEntry.Of(happened, runs.From, runs.Until) : null,
            scored.Unscored);
    }

    /// <summary>What they said of each outcome and of a relapse, under each reading, with the scores of the question.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => Readings.SelectMany(reading => reading.Outcomes
        .Select(end => Row(
            reading, "outcome", EnumWords.Code(end.Outcome), end.Share, Happened is null ? null : Happened.Outcome == end.Outcome,
            reading.OutcomeScores))
        .Append(Row(reading, "relapse", "relapse", reading.Relapse.Share, Happened?.Relapse, reading.RelapseScores)));

    private IReadOnlyList<object?> Row(SaidEntry reading, string question, string answer, Estimate share, bool? happened, ScoresEntry? scores) =>
    [
        Id, Registered, Hindsight, reading.Name, question, answer, share.Value, share.Low, share.High, happened, scores?.Brier, scores?.UniformBrier,
        scores?.Log, scores?.UniformLog,
        Runs, Seed, Model, Timeline, Version, Known, From, Until, Level, Csv.Join(Supposed), Csv.Join(Values), ReferenceModel, Unscored,
    ];
}

/// <summary>What runs said under a reading of contested levers, and its scores once it is known what happened.</summary>
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
}

/// <summary>Two proper scores beside those of equal shares: less is better.</summary>
/// <param name="Happened">The share of runs that came to what happened; of a relapse, the share that fell back.</param>
/// <param name="Brier">The Brier score, from 0 to 2.</param>
/// <param name="UniformBrier">That of equal shares.</param>
/// <param name="Log">The log score, in nats.</param>
/// <param name="UniformLog">That of equal shares.</param>
public sealed record ScoresEntry(Estimate Happened, double Brier, double UniformBrier, double Log, double UniformLog)
{
    /// <summary>The entry of scores.</summary>
    public static ScoresEntry Of(Scores scores, Estimate happened) =>
        new(happened, scores.Brier, scores.UniformBrier, scores.Log, scores.UniformLog);
}
