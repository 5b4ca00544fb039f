using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>What each parameter does to a measure when it goes through its range and all others stay.</summary>
/// <param name="Setup">What to vary.</param>
/// <param name="Progress">Hears how much is done, from 0 to 1; may be left out.</param>
public sealed record OneAtATimeAnalysis(SensitivitySetup Setup, IProgress<double>? Progress = null) : IRequest<OneAtATime>, IAboutTimeline, IValidated
{
    /// <summary>Runs for each number when nothing is said.</summary>
    public const long UsualRuns = 10_000;

    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Runs.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>What each parameter does to a measure, one at a time.</summary>
/// <param name="Varying">What every number here goes with.</param>
/// <param name="Readings">
/// The measure at the numbers of the case, and the swings, the widest first; once for each reading of contested levers.
/// </param>
public sealed record OneAtATime(Varying Varying, IReadOnlyList<Read<Swings>> Readings);

/// <summary>What each parameter does to a measure under a reading.</summary>
/// <param name="Level">The measure at the numbers of the case.</param>
/// <param name="OfParameters">The swings, the widest first.</param>
public sealed record Swings(Estimate Level, IReadOnlyList<Swing> OfParameters);

internal sealed class OneAtATimeAnalysisHandler(RunPreparation posing) : IRequestHandler<OneAtATimeAnalysis, OneAtATime>
{
    public async Task<OneAtATime> Handle(OneAtATimeAnalysis request, CancellationToken cancellationToken)
    {
        var varied = VariedParameters.Of(await posing.PoseAsync(request.Setup.Runs, cancellationToken), request.Setup);
        var (posed, runs, measure) = (varied.PreparedRuns, request.Setup.Runs.Runs, request.Setup.Measure);
        var sets = 1 + (2L * varied.Parameters.Count);
        return new(varied.Facts(measure, sets), varied.Under(sets * runs, request.Progress, (premise, effort) => new Swings(
            EnsembleResult.Of(premise(posed.Model), posed.Seed, runs, effort, cancel: cancellationToken).Level(measure),
            Sensitivity.OneAtATime(posed.Model, premise, measure, varied.Parameters, posed.Seed, runs, effort, cancellationToken))));
    }
}
