using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.Scores;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Simulations.Calibrations;

/// <summary>Lists all registered runs, and scores those of which it is known what happened.</summary>
public sealed record ScoreRuns : IRequest<IReadOnlyList<ScoredRuns>>, IAboutEveryCase;

/// <summary>Registered runs, held against what happened.</summary>
/// <param name="Entry">What was registered.</param>
/// <param name="Supposed">What they supposed beyond the record: the branch that they were made on, and levers. They are scored all the same.</param>
/// <param name="Happened">What happened until their last day; none as long as it is not on the record.</param>
/// <param name="Scores">The scores, once for each reading; none as long as it is not known what happened.</param>
/// <param name="Unscored">Why they cannot be scored; none where they can be or will be.</param>
public sealed record ScoredRuns(
    RegisterEntry Entry, IReadOnlyList<string> Supposed, RunOutcome? Happened, IReadOnlyList<RunScore> Scores, string? Unscored)
{
    /// <summary>Runs of which it is not known what happened.</summary>
    /// <param name="entry">What was registered.</param>
    /// <param name="root">The record that their timeline goes back to.</param>
    internal static ScoredRuns NotYet(RegisterEntry entry, TimelineId root) => new(
        entry,
        [
            .. root == entry.Runs.Timeline ? Array.Empty<string>() : [$"branch {entry.Runs.Timeline}"],
            .. entry.Runs.Levers.Select(lever => FormattableString.Invariant($"{lever.Lever}={lever.Level}@{lever.On:yyyy-MM-dd}")),
        ],
        null, [], null);
}

/// <summary>How far runs were from what happened: less is better.</summary>
/// <param name="Reading">The names of the readings of contested levers; none where nothing was contested.</param>
/// <param name="Happened">The share of runs that came to the outcome that happened.</param>
/// <param name="Outcomes">The scores of the shares of all outcomes.</param>
/// <param name="Relapse">The share of runs that fell back into open fighting.</param>
/// <param name="OfRelapse">The scores of whether they fell back.</param>
public sealed record RunScore(string? Reading, Estimate Happened, Scores Outcomes, Estimate Relapse, Scores OfRelapse);

/// <summary>Two proper scores, beside those of whoever knows nothing and gives every outcome the same share.</summary>
/// <param name="Brier">The sum of squared distances, from 0 to 2.</param>
/// <param name="Log">Minus the logarithm of the share of what happened, in nats.</param>
/// <param name="UniformBrier">The Brier score of equal shares.</param>
/// <param name="UniformLog">The log score of equal shares.</param>
public sealed record Scores(double Brier, double Log, double UniformBrier, double UniformLog)
{
    /// <summary>The scores of counts.</summary>
    /// <param name="counts">How many runs came to each outcome.</param>
    /// <param name="happened">Which one happened, from 0.</param>
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

        try
        {
            var prepared = await preparation.PrepareAsync(new(root, runs.From, runs.Until), cancel);
            var (happened, _) = await preparation.RecordAsync(prepared, runs.Until, cancel);
            return notYet with { Happened = happened, Scores = [.. runs.Readings.Select(reading => Score(reading, happened, runs.Runs))] };
        }
        catch (BadInputException changed)
        {
            return notYet with { Unscored = changed.Message };
        }
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
