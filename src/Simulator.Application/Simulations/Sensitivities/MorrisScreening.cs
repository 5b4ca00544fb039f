using MediatR;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics.Designs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>Screens parameters by elementary effects (Morris): which of them matter when all may lie anywhere in their ranges.</summary>
/// <param name="Setup">The runs, the measure, and the parameters to vary.</param>
/// <param name="Trajectories">The number of walks through the ranges, from 2 to 1,000.</param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
public sealed record MorrisScreening(
    SensitivitySetup Setup, int Trajectories = MorrisScreening.DefaultTrajectories, IProgress<double>? Progress = null)
    : ParameterAnalysis(Setup, Progress), IRequest<MorrisResult>
{
    /// <summary>The default number of walks.</summary>
    public const int DefaultTrajectories = 20;

    /// <summary>The maximum number of walks.</summary>
    public const int MaxTrajectories = 1_000;

    /// <summary>The default number of runs at each point.</summary>
    public const long DefaultRuns = 1_000;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => Setup.Problems(Trajectories, 2..MaxTrajectories, "trajectories");
}

/// <summary>The elementary effects of the parameters.</summary>
/// <param name="Varying">The facts of the analysis.</param>
/// <param name="Trajectories">The number of walks.</param>
/// <param name="Readings">The effects, the largest first; once for each reading of contested levers.</param>
public sealed record MorrisResult(Varying Varying, int Trajectories, IReadOnlyList<UnderReading<IReadOnlyList<MorrisEffect>>> Readings);

/// <summary>The elementary effects of one parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Effects">Its effects on the measure over its whole range.</param>
public sealed record MorrisEffect(Parameter Parameter, ElementaryEffects Effects);

internal sealed class MorrisScreeningHandler(RunPreparation preparation) : IRequestHandler<MorrisScreening, MorrisResult>
{
    public async Task<MorrisResult> Handle(MorrisScreening request, CancellationToken cancellationToken)
    {
        var varied = await VariedParameters.PrepareAsync(preparation, request, cancellationToken);
        var (prepared, walks) = (varied.PreparedRuns, request.Trajectories);
        var sets = (long)walks * (varied.Parameters.Count + 1);
        return new(varied.Facts(sets), walks, varied.Under<IReadOnlyList<MorrisEffect>>(sets, request.Progress, (input, effort) =>
        [
            .. Sensitivity.ByMorris(
                    prepared.Model, input, varied.Measure, varied.Parameters, walks, prepared.Seed, prepared.Setup.Runs, effort, cancellationToken)
                .Zip(varied.Parameters, (effects, parameter) => new MorrisEffect(parameter, effects))
                .OrderByDescending(one => one.Effects.MuStar.Value),
        ]));
    }
}
