using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>
/// What would have happened: keeps the runs that agree with what is on record, and tells them again under the same luck with a change.
/// </summary>
/// <param name="Setup">What to run with the change: a branch, or a timeline with levers besides.</param>
/// <param name="Seen">
/// The last day on which runs have to agree with the record; its last day, or that of the runs if that is earlier, when left out.
/// </param>
/// <param name="Tolerance">How far a run may be from the record.</param>
/// <param name="Progress">Hears how much is done, from 0 to 1; may be left out.</param>
public sealed record AskCounterfactual(RunSetup Setup, DateOnly? Seen = null, Tolerance? Tolerance = null, IProgress<double>? Progress = null)
    : IRequest<CounterfactualResult>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Tolerance is { Attacks: < 0 } or { Strikes: < 0 } or { Fires: < 0 } or { Rounds: < 0 }
        ? [.. Setup.Problems(), new("A tolerance is negative. Allowed: whole numbers from 0 on.")]
        : Setup.Problems();
}

/// <summary>A counterfactual that is anchored in what was observed.</summary>
/// <param name="Facts">What every number here goes with; its runs are those that were tried.</param>
/// <param name="Against">The timeline without the change.</param>
/// <param name="Seen">The last day on which runs agree with the record.</param>
/// <param name="Tolerance">How far they may be from it.</param>
/// <param name="Record">What is on record until then.</param>
/// <param name="Comparisons">
/// The runs that agree, with the change and without it; several where contested levers are in force, one for each reading of them.
/// </param>
public sealed record CounterfactualResult(
    RunFacts Facts, TimelineId Against, DateOnly Seen, Tolerance Tolerance, RunOutcome Record, ReadComparisons Comparisons);

internal sealed class AskCounterfactualHandler(RunPreparation preparation, TimelineReader reader) : IRequestHandler<AskCounterfactual, CounterfactualResult>
{
    public async Task<CounterfactualResult> Handle(AskCounterfactual request, CancellationToken cancellationToken)
    {
        var prepared = await preparation.PrepareAsync(request.Setup, cancellationToken);
        var ancestry = await reader.AncestryAsync(request.Setup.Timeline, cancellationToken);
        var without = ancestry.Branched is not null ? await preparation.BaselineAsync(prepared, ancestry.Root, cancellationToken)
            : request.Setup.Levers.Count > 0 ? await preparation.PrepareAsync(
                request.Setup with { Levers = [], From = prepared.From, Until = prepared.Until }, cancellationToken)
            : throw new BadInputException(
                $"'{request.Setup.Timeline}' is the record itself: nothing is changed. Allowed: a branch, or levers to suppose.");
        var last = await preparation.LastDayAsync(request.Setup.Timeline, cancellationToken);
        var known = last < prepared.Until ? last : prepared.Until;
        var seen = request.Seen ?? known;
        if (seen < prepared.From || seen > known)
        {
            throw new BadInputException(known < prepared.From
                ? $"Nothing is on record from {prepared.From:yyyy-MM-dd} on, when the runs begin. Allowed: runs that begin by {last:yyyy-MM-dd}."
                : $"Runs cannot be held against the record until {seen:yyyy-MM-dd}. "
                    + $"Allowed: {prepared.From:yyyy-MM-dd}, when they begin, to {known:yyyy-MM-dd}.");
        }

        var tolerance = request.Tolerance ?? new();
        var (record, state) = await preparation.RecordAsync(prepared, seen, cancellationToken);
        var comparisons = ContestedReadings.Under(prepared, without, request.Progress, (followed, name, effort) =>
        {
            var counterfactual = Counterfactual.Of(
                prepared.RunInput(followed), without.RunInput(followed), state, seen, tolerance, prepared.Seed, prepared.Setup.Runs, effort,
                cancellationToken);
            return counterfactual.Accepted > 0
                ? counterfactual.Effect
                : throw new BadInputException(
                    $"None of {prepared.Setup.Runs} runs agrees with the record until {seen:yyyy-MM-dd}{(name is null ? "" : $", where {name} is followed")}. Allowed: more runs, an earlier day, or a wider tolerance.");
        });

        return new(prepared.Facts(), without.Setup.Timeline, seen, tolerance, record, new(comparisons));
    }
}
