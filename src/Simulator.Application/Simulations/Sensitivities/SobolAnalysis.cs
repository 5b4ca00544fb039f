using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics.Designs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>How much of what is uncertain in a measure is due to each parameter, when all of them may lie anywhere in their ranges (Sobol).</summary>
/// <param name="Setup">What to vary.</param>
/// <param name="Rows">How many rows the design has, from 2 to 100,000; each takes a set of numbers for every parameter, and two more.</param>
/// <param name="Progress">Hears how much is done, from 0 to 1; may be left out.</param>
public sealed record SobolAnalysis(SensitivitySetup Setup, int Rows = SobolAnalysis.UsualRows, IProgress<double>? Progress = null)
    : IRequest<SobolResult>, IAboutTimeline, IValidated
{
    /// <summary>Rows when nothing is said.</summary>
    public const int UsualRows = 256;

    /// <summary>The most rows.</summary>
    public const int MostRows = 100_000;

    /// <summary>Runs at each point when nothing is said.</summary>
    public const long UsualRuns = 500;

    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Runs.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems(Rows, 2..MostRows, "rows");
}

/// <summary>How much of what is uncertain in a measure is due to each parameter.</summary>
/// <param name="Varying">What every number here goes with.</param>
/// <param name="Rows">How many rows the design had.</param>
/// <param name="Readings">
/// The shares, the largest total first, once for each reading of contested levers; none where the measure never varied.
/// </param>
public sealed record SobolResult(Varying Varying, int Rows, IReadOnlyList<Read<IReadOnlyList<VarianceShare>>> Readings);

/// <summary>What a parameter contributes to the variance.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Index">Its share alone, and with all interactions.</param>
public sealed record VarianceShare(Parameter Parameter, SobolIndex Index);

internal sealed class SobolAnalysisHandler(RunPreparation posing) : IRequestHandler<SobolAnalysis, SobolResult>
{
    public async Task<SobolResult> Handle(SobolAnalysis request, CancellationToken cancellationToken)
    {
        var varied = VariedParameters.Of(await posing.PoseAsync(request.Setup.Runs, cancellationToken), request.Setup);
        var (posed, runs, measure, rows) = (varied.PreparedRuns, request.Setup.Runs.Runs, request.Setup.Measure, request.Rows);
        var sets = (long)rows * (varied.Parameters.Count + 2);
        return new(varied.Facts(measure, sets), rows, varied.Under<IReadOnlyList<VarianceShare>>(sets * runs, request.Progress, (premise, effort) =>
        [
            .. (Sensitivity.BySobol(posed.Model, premise, measure, varied.Parameters, rows, posed.Seed, runs, effort, cancellationToken) ?? [])
                .Zip(varied.Parameters, (index, parameter) => new VarianceShare(parameter, index)).OrderByDescending(one => one.Index.Total.Value),
        ]));
    }
}
