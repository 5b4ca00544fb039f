using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.Scores;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Simulations.Calibrations;

/// <summary>Lists all registered runs, and scores those whose last day is on record.</summary>
public sealed record ScoreRuns : IRequest<IReadOnlyList<ScoredRuns>>, IAboutEveryCase;

/// <summary>Registered runs, scored against what happened.</summary>
/// <param name="Entry">The registered entry.</param>
/// <param name="Assumptions">The assumptions of the runs beyond the record: their branch, and levers. The runs are scored regardless.</param>
/// <param name="Happened">The recorded outcome until the last day of the runs; <c>null</c> as long as it is not on record.</param>
/// <param name="Scores">The scores, once for each reading; empty as long as it is not known what happened.</param>
/// <param name="Unscored">The reason why the runs cannot be scored; <c>null</c> when they can be, now or later.</param>
public sealed record ScoredRuns(
    RegisterEntry Entry, IReadOnlyList<string> Assumptions, RunOutcome? Happened, IReadOnlyList<RunScore> Scores, string? Unscored)
{
    /// <summary>Registered runs that are not scored.</summary>
    /// <param name="entry">The registered entry.</param>
    /// <param name="root">The root of their timeline.</param>
    internal static ScoredRuns NotYet(RegisterEntry entry, TimelineId root) => new(
        entry,
        [
            .. root == entry.Runs.Timeline ? Array.Empty<string>() : [$"branch {entry.Runs.Timeline}"],
            .. entry.Runs.Levers.Select(lever => FormattableString.Invariant($"{lever.Lever}={lever.Level}@{lever.On:yyyy-MM-dd}")),
        ],
        null, [], null);
}

/// <summary>The distance of runs from what happened; lower is better.</summary>
/// <param name="Reading">The names of the readings of contested levers; <c>null</c> when nothing was contested.</param>
/// <param name="Happened">The share of runs with the outcome that happened.</param>
/// <param name="Outcomes">The scores of the shares of all outcomes.</param>
/// <param name="Relapse">The share of runs that fell back into open fighting.</param>
/// <param name="OfRelapse">The scores of relapse or no relapse.</param>
public sealed record RunScore(string? Reading, Estimate Happened, Scores Outcomes, Estimate Relapse, Scores OfRelapse);

/// <summary>Two proper scores, with those of equal shares for comparison.</summary>
/// <param name="Brier">The sum of squared distances, from 0 to 2.</param>
/// <param name="Log">Minus the logarithm of the share of what happened, in nats.</param>
/// <param name="UniformBrier">The Brier score of equal shares.</param>
/// <param name="UniformLog">The log score of equal shares.</param>
public sealed record Scores(double Brier, double Log, double UniformBrier, double UniformLog)
{
    /// <summary>The scores of counts.</summary>
    /// <param name="counts">The number of runs with each outcome.</param>
    /// <param name="happened">The index of the outcome that happened, from 0.</param>
    internal static Scores Of(long[] counts, int happened)
    {
        long[] uniform = [.. counts.Select(_ => 1L)];
        return new(BrierScore.Of(counts, happened), LogScore.Of(counts, happened), BrierScore.Of(uniform, happened), LogScore.Of(uniform, happened));
    }
}

internal sealed class ScoreRunsHandler(RunPreparation preparation, EventStore store, RunRegister register)
    : IRequestHandler<ScoreRuns, IReadOnlyList<ScoredRuns>>
{
    public async Task<IReadOnlyList<ScoredRuns>> Handle(ScoreRuns request, CancellationToken cancellationToken)
    {
        var scored = new List<ScoredRuns>();
        foreach (var entry in await register.AllAsync(cancellationToken))
        {
            scored.Add(await ScoreAsync(entry, cancellationToken));
        }

        return scored;
    }

    private async Task<ScoredRuns> ScoreAsync(RegisterEntry entry, CancellationToken cancel)
    {
        var (runs, root) = (entry.Runs, await store.RootAsync(entry.Runs.Timeline, cancel));
        var notYet = ScoredRuns.NotYet(entry, root);
        if (await preparation.LastDayAsync(root, cancel) < runs.Until)
        {
            return notYet;
        }

        var problems = new ProblemList();
        if (await preparation.PrepareAsync(new(root, runs.From, runs.Until), problems, cancel) is not { } prepared)
        {
            return notYet with { Unscored = problems.Refusal().Message };
        }

        var (happened, _) = await preparation.RecordAsync(prepared, runs.Until, cancel);
        return notYet with { Happened = happened, Scores = [.. runs.Readings.Select(reading => Score(reading, happened, runs.Runs))] };
    }

    private static RunScore Score(RegisteredReading said, RunOutcome happened, long runs)
    {
        long[] counts = [.. Enum.GetValues<Outcome>().Select(
            outcome => said.Outcomes.FirstOrDefault(count => count.Outcome == $"{outcome}")?.Runs ?? 0)];
        return new(
            said.Name,
            Proportion.Of(counts[(int)happened.Outcome], runs), Scores.Of(counts, (int)happened.Outcome),
            Proportion.Of(said.Relapsed, runs), Scores.Of([said.Relapsed, runs - said.Relapsed], happened.Relapsed ? 0 : 1));
    }
}
