using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>Simulates from a day of a timeline: makes many runs of the model.</summary>
/// <param name="Setup">The runs to make.</param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
public sealed record Simulate(RunSetup Setup, IProgress<double>? Progress = null) : IRequest<Simulated>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>The results of many runs.</summary>
/// <param name="Facts">The facts of the runs.</param>
/// <param name="Readings">The ensemble results, one for each reading of the contested levers in force.</param>
/// <param name="Record">The recorded outcome until the last day; <c>null</c> when the record ends earlier.</param>
/// <param name="Reference">The durations of comparable ceasefires; <c>null</c> when none are known.</param>
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
