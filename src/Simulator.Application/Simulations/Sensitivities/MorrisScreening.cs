using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics.Designs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>Which parameters matter, when all of them may lie anywhere in their ranges: screening by elementary effects (Morris).</summary>
/// <param name="Setup">What to vary.</param>
/// <param name="Trajectories">How many walks through the ranges, from 2 to 1,000.</param>
/// <param name="Progress">Hears how much is done, from 0 to 1; may be left out.</param>
public sealed record MorrisScreening(SensitivitySetup Setup, int Trajectories = MorrisScreening.UsualTrajectories, IProgress<double>? Progress = null)
    : IRequest<MorrisResult>, IAboutTimeline, IValidated
{
    /// <summary>Walks when nothing is said.</summary>
    public const int UsualTrajectories = 20;

    /// <summary>The most walks.</summary>
    public const int MostTrajectories = 1_000;

    /// <summary>Runs at each point when nothing is said.</summary>
    public const long UsualRuns = 1_000;

    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Runs.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems(Trajectories, 2..MostTrajectories, "trajectories");
}

/// <summary>Which parameters matter.</summary>
/// <param name="Varying">What every number here goes with.</param>
/// <param name="Trajectories">How many walks there were.</param>
/// <param name="Readings">The effects, the largest first; once for each reading of contested levers.</param>
public sealed record MorrisResult(Varying Varying, int Trajectories, IReadOnlyList<Read<IReadOnlyList<MorrisEffect>>> Readings);

/// <summary>How much a parameter matters.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Effects">What it does to the measure over its whole range.</param>
public sealed record MorrisEffect(Parameter Parameter, ElementaryEffects Effects);

internal sealed class MorrisScreeningHandler(RunPreparation posing) : IRequestHandler<MorrisScreening, MorrisResult>
{
    public async Task<MorrisResult> Handle(MorrisScreening request, CancellationToken cancellationToken)
    {
        var varied = VariedParameters.Of(await posing.PoseAsync(request.Setup.Runs, cancellationToken), request.Setup);
        var (posed, runs, measure, walks) = (varied.PreparedRuns, request.Setup.Runs.Runs, request.Setup.Measure, request.Trajectories);
        var sets = (long)walks * (varied.Parameters.Count + 1);
        return new(varied.Facts(measure, sets), walks, varied.Under<IReadOnlyList<MorrisEffect>>(sets * runs, request.Progress, (premise, effort) =>
        [
            .. Sensitivity.ByMorris(posed.Model, premise, measure, varied.Parameters, walks, posed.Seed, runs, effort, cancellationToken)
                .Zip(varied.Parameters, (effects, parameter) => new MorrisEffect(parameter, effects)).OrderByDescending(
                    one => one.Effects.MuStar.Value),
        ]));
    }
}
