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
/// <param name="Readings">One survey; several where contested levers are in force, one for each reading of them.</param>
/// <param name="Record">What came true until the last day; none where the record ends earlier.</param>
/// <param name="Reference">How long comparable ceasefires lasted; none where none are known.</param>
public sealed record Simulated(RunFacts Facts, IReadOnlyList<UnderReading<EnsembleResult>> Readings, RunOutcome? Record, ReferenceClass? Reference);

internal sealed class SimulateHandler(RunPreparation preparation) : IRequestHandler<Simulate, Simulated>
{
    public async Task<Simulated> Handle(Simulate request, CancellationToken cancellationToken)
    {
        var prepared = await preparation.PrepareAsync(request.Setup, cancellationToken);
        RunOutcome? record = prepared.Until <= await preparation.LastDayAsync(prepared.Setup.Timeline, cancellationToken)
            ? (await preparation.RecordAsync(prepared, prepared.Until, cancellationToken)).End
            : null;
        return new(
            prepared.Facts(),
            ContestedReadings.Under(prepared, null, request.Progress, (followed, _, effort) =>
                EnsembleResult.Of(prepared.RunInput(followed), prepared.Seed, prepared.Setup.Runs, effort, record, cancellationToken)),
            record, prepared.Model.Card.Reference);
    }
}
