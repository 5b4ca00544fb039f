using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>What follows from a day of a timeline: many runs of the model, and what they came to.</summary>
/// <param name="Setup">What to run.</param>
/// <param name="Progress">Hears how much is done, from 0 to 1; may be left out.</param>
public sealed record Simulate(RunSetup Setup, IProgress<double>? Progress = null) : IRequest<Simulated>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>What many runs came to.</summary>
/// <param name="Facts">What every number here goes with.</param>
/// <param name="Surveys">One survey; several where contested levers are in force, one for each reading of them.</param>
/// <param name="Record">What came true until the last day; none where the record ends earlier.</param>
/// <param name="Reference">How long comparable ceasefires lasted; none where none are known.</param>
public sealed record Simulated(RunFacts Facts, IReadOnlyList<EnsembleUnderReading> Surveys, RunOutcome? Record, ReferenceClass? Reference);

/// <summary>A survey of runs under a reading of contested levers.</summary>
/// <param name="Reading">The names of the readings; none where no contested lever is in force.</param>
/// <param name="EnsembleResult">What the runs came to.</param>
public sealed record EnsembleUnderReading(string? Reading, EnsembleResult EnsembleResult);

internal sealed class SimulateHandler(RunPreparation posing) : IRequestHandler<Simulate, Simulated>
{
    public async Task<Simulated> Handle(Simulate request, CancellationToken cancellationToken)
    {
        var posed = await posing.PoseAsync(request.Setup, cancellationToken);
        RunOutcome? record = posed.Until <= await posing.LastDayAsync(posed.Setup.Timeline, cancellationToken)
            ? (await posing.RecordAsync(posed, posed.Until, cancellationToken)).End
            : null;
        return new(
            posed.Facts(),
            ContestedReadings.Under(posed, null, request.Progress, (followed, name, effort) =>
                new EnsembleUnderReading(
                    name, EnsembleResult.Of(posed.RunInput(followed), posed.Seed, posed.Setup.Runs, effort, record, cancellationToken))),
            record, posed.Model.Card.Reference);
    }
}
