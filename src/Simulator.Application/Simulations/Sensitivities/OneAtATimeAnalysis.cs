using MediatR;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>Varies each parameter over its range while all others keep the values of the case.</summary>
/// <param name="Setup">The runs, the measure, and the parameters to vary.</param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
public sealed record OneAtATimeAnalysis(SensitivitySetup Setup, IProgress<double>? Progress = null)
    : ParameterAnalysis(Setup, Progress), IRequest<OneAtATimeResult>
{
    /// <summary>The default number of runs for each value.</summary>
    public const long DefaultRuns = 10_000;
}

/// <summary>The swings of a measure when one parameter is varied at a time.</summary>
/// <param name="Varying">The facts of the analysis.</param>
/// <param name="Readings">The swings, once for each reading of contested levers.</param>
public sealed record OneAtATimeResult(Varying Varying, IReadOnlyList<UnderReading<Swings>> Readings);

/// <summary>The swings of a measure under a reading.</summary>
/// <param name="Level">The measure at the values of the case.</param>
/// <param name="OfParameters">The swing that each parameter causes, the widest first.</param>
public sealed record Swings(Estimate Level, IReadOnlyList<Swing> OfParameters);

internal sealed class OneAtATimeAnalysisHandler(RunPreparation preparation) : IRequestHandler<OneAtATimeAnalysis, OneAtATimeResult>
{
    public async Task<OneAtATimeResult> Handle(OneAtATimeAnalysis request, CancellationToken cancellationToken)
    {
        var varied = await VariedParameters.PrepareAsync(preparation, request, cancellationToken);
        var (prepared, measure, runs) = (varied.PreparedRuns, varied.Measure, varied.PreparedRuns.Setup.Runs);
        var sets = 1 + (2L * varied.Parameters.Count);
        return new(varied.Facts(sets), varied.Under(sets, request.Progress, (input, effort) => new Swings(
            EnsembleResult.Of(input(prepared.Model), prepared.Seed, runs, effort, cancel: cancellationToken).Level(measure),
            Sensitivity.OneAtATime(prepared.Model, input, measure, varied.Parameters, prepared.Seed, runs, effort, cancellationToken))));
    }
}
