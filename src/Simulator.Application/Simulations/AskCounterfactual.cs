using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>
/// Asks what would have happened: keeps the runs that agree with the record, and repeats them with a change, on common random numbers.
/// </summary>
/// <param name="Setup">The runs with the change: a branch, or a timeline with assumed levers.</param>
/// <param name="Seen">
/// The last day on which runs must agree with the record. Default: the last day of the record or of the runs, whichever is earlier.
/// </param>
/// <param name="Tolerance">The distance from the record that a run may have.</param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
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

/// <summary>A counterfactual that starts from what was observed.</summary>
/// <param name="Facts">The facts of the runs; their number of runs is that of the runs tried.</param>
/// <param name="Against">The timeline without the change.</param>
/// <param name="Seen">The last day on which runs agree with the record.</param>
/// <param name="Tolerance">The distance from the record that runs may have.</param>
/// <param name="Record">The record until that day, as the outcome of a run.</param>
/// <param name="Comparisons">
/// The runs that agree, with the change and without it; one comparison for each reading of the contested levers in force.
/// </param>
public sealed record CounterfactualResult(
    RunFacts Facts, TimelineId Against, DateOnly Seen, Tolerance Tolerance, RunOutcome Record, ReadComparisons Comparisons);

internal sealed class AskCounterfactualHandler(RunPreparation preparation, TimelineReader reader)
    : IRequestHandler<AskCounterfactual, CounterfactualResult>
{
    public async Task<CounterfactualResult> Handle(AskCounterfactual request, CancellationToken cancellationToken)
    {
        var prepared = await preparation.PrepareAsync(request.Setup, cancellationToken);
        var ancestry = await reader.AncestryAsync(request.Setup.Timeline, cancellationToken);
        var without = ancestry.Branched is not null ? await preparation.BaselineAsync(prepared, ancestry.Root, cancellationToken)
            : request.Setup.Levers.Count > 0 ? await preparation.PrepareAsync(
                request.Setup with { Levers = [], From = prepared.From, Until = prepared.Until }, cancellationToken)
            : throw new BadInputException(
                $"'{request.Setup.Timeline}' is the record itself, so there is no change to study. Allowed: a branch, or assumed levers.");
        var last = await preparation.LastDayAsync(request.Setup.Timeline, cancellationToken);
        var known = last < prepared.Until ? last : prepared.Until;
        var seen = request.Seen ?? known;
        if (seen < prepared.From || seen > known)
        {
            throw new BadInputException(known < prepared.From
                ? $"Nothing is on record from {prepared.From:yyyy-MM-dd} on, when the runs begin. Allowed: runs that begin by {last:yyyy-MM-dd}."
                : $"Runs cannot be compared with the record until {seen:yyyy-MM-dd}. "
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
                    $"None of {prepared.Setup.Runs} runs agrees with the record until {seen:yyyy-MM-dd}"
                    + $"{(name is null ? "" : $", where {name} is followed")}. Allowed: more runs, an earlier day, or a wider tolerance.");
        });

        return new(prepared.Facts(), without.Setup.Timeline, seen, tolerance, record, new(comparisons));
    }
}
