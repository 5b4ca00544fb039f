using MediatR;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics.Designs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>Attributes the variance of a measure to the parameters when all may lie anywhere in their ranges (Sobol indices).</summary>
/// <param name="Setup">The runs, the measure, and the parameters to vary.</param>
/// <param name="Rows">
/// The number of rows of the design, from 2 to 100,000. Each row takes as many sets of values as there are parameters, and two more.
/// </param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
public sealed record SobolAnalysis(SensitivitySetup Setup, int Rows = SobolAnalysis.DefaultRows, IProgress<double>? Progress = null)
    : ParameterAnalysis(Setup, Progress), IRequest<SobolResult>
{
    /// <summary>The default number of rows.</summary>
    public const int DefaultRows = 256;

    /// <summary>The maximum number of rows.</summary>
    public const int MaxRows = 100_000;

    /// <summary>The default number of runs at each point.</summary>
    public const long DefaultRuns = 500;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => Setup.Problems(Rows, 2..MaxRows, "rows");
}

/// <summary>The Sobol indices of the parameters.</summary>
/// <param name="Varying">The facts of the analysis.</param>
/// <param name="Rows">The number of rows of the design.</param>
/// <param name="Readings">
/// The shares, the largest total first, once for each reading of contested levers; empty under a reading when the measure did not vary.
/// </param>
public sealed record SobolResult(Varying Varying, int Rows, IReadOnlyList<UnderReading<IReadOnlyList<VarianceShare>>> Readings);

/// <summary>The share of one parameter in the variance of the measure.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Index">The share of the parameter alone, and with all interactions.</param>
public sealed record VarianceShare(Parameter Parameter, SobolIndex Index);

internal sealed class SobolAnalysisHandler(RunPreparation preparation) : IRequestHandler<SobolAnalysis, SobolResult>
{
    public async Task<SobolResult> Handle(SobolAnalysis request, CancellationToken cancellationToken)
    {
        var varied = await VariedParameters.PrepareAsync(preparation, request, cancellationToken);
        var (prepared, rows) = (varied.PreparedRuns, request.Rows);
        var sets = (long)rows * (varied.Parameters.Count + 2);
        return new(varied.Facts(sets), rows, varied.Under<IReadOnlyList<VarianceShare>>(sets, request.Progress, (input, effort) =>
        [
            .. (Sensitivity.BySobol(
                    prepared.Model, input, varied.Measure, varied.Parameters, rows, prepared.Seed, prepared.Setup.Runs, effort, cancellationToken)
                ?? [])
                .Zip(varied.Parameters, (index, parameter) => new VarianceShare(parameter, index))
                .OrderByDescending(one => one.Index.Total.Value),
        ]));
    }
}
