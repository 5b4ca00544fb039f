using MediatR;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>Propagates the ranges of the parameters to all results: each result gets a band, never a single number.</summary>
/// <param name="Setup">The runs and the parameters to vary. All measures are analysed.</param>
/// <param name="Draws">The number of sets of values drawn from the ranges by a Latin hypercube, from 20 to 100,000.</param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
public sealed record UncertaintyAnalysis(SensitivitySetup Setup, int Draws = UncertaintyAnalysis.DefaultDraws, IProgress<double>? Progress = null)
    : ParameterAnalysis(Setup, Progress), IRequest<UncertaintyResult>
{
    /// <summary>The default number of draws.</summary>
    public const int DefaultDraws = 200;

    /// <summary>The minimum number of draws: 5 % of them are then one draw.</summary>
    public const int MinDraws = 20;

    /// <summary>The maximum number of draws.</summary>
    public const int MaxDraws = 100_000;

    /// <summary>The default number of runs for each draw.</summary>
    public const long DefaultRuns = 2_000;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => Setup.Problems(Draws, MinDraws..MaxDraws, "draws");
}

/// <summary>The bands of all results over the ranges of the parameters.</summary>
/// <param name="Varying">The facts of the analysis.</param>
/// <param name="Draws">The number of sets of values that were drawn.</param>
/// <param name="Readings">The bands; once for each reading of contested levers.</param>
public sealed record UncertaintyResult(Varying Varying, int Draws, IReadOnlyList<UnderReading<Bands>> Readings);

/// <summary>The results at the values of the case and over the ranges of the parameters.</summary>
/// <param name="Outcomes">The share of each outcome, in the order of <see cref="Outcome"/>.</param>
/// <param name="Measures">Each measure, in the order of <see cref="Measure"/>.</param>
public sealed record Bands(IReadOnlyList<Ranged> Outcomes, IReadOnlyList<Ranged> Measures);

/// <summary>A result at the values of the case, and over the ranges.</summary>
/// <param name="Level">The result at the values of the case; its interval reflects the random draws of the runs.</param>
/// <param name="Band">The band over the ranges; it reflects the uncertainty of the parameters.</param>
public sealed record Ranged(Estimate Level, Band Band);

internal sealed class UncertaintyAnalysisHandler(RunPreparation preparation) : IRequestHandler<UncertaintyAnalysis, UncertaintyResult>
{
    public async Task<UncertaintyResult> Handle(UncertaintyAnalysis request, CancellationToken cancellationToken)
    {
        var varied = await VariedParameters.PrepareAsync(preparation, request, cancellationToken);
        var (prepared, draws, runs) = (varied.PreparedRuns, request.Draws, varied.PreparedRuns.Setup.Runs);
        var sets = draws + 1L;
        return new(varied.Facts(sets), draws, varied.Under(sets, request.Progress, (input, effort) =>
        {
            var level = Levels(EnsembleResult.Of(input(prepared.Model), prepared.Seed, runs, effort, cancel: cancellationToken));
            var overRanges = Sensitivity.OverRanges(
                prepared.Model, input, varied.Parameters, draws, prepared.Seed, runs, effort, cancellationToken).Select(Levels).ToArray();
            Ranged[] ranged = [.. level.Select((estimate, at) => new Ranged(estimate, Band.Of(overRanges.Select(one => one[at].Value))))];
            var outcomes = Enum.GetValues<Outcome>().Length;
            return new Bands(ranged[..outcomes], ranged[outcomes..]);
        }));
    }

    /// <summary>The shares of all outcomes, then all measures.</summary>
    private static Estimate[] Levels(EnsembleResult result) =>
    [
        .. result.Outcomes.Select(count => Proportion.Of(count, result.Runs)),
        .. Enum.GetValues<Measure>().Select(measure => result.Level(measure)),
    ];
}
