using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>Where all results lie when nobody knows the parameters any better than by their ranges: never one number alone.</summary>
/// <param name="Setup">What to vary; all measures are looked at.</param>
/// <param name="Draws">How many sets of numbers are drawn from the ranges, by a Latin hypercube, from 20 to 100,000.</param>
/// <param name="Progress">Hears how much is done, from 0 to 1; may be left out.</param>
public sealed record UncertaintyAnalysis(SensitivitySetup Setup, int Draws = UncertaintyAnalysis.UsualDraws, IProgress<double>? Progress = null)
    : IRequest<Drawn>, IAboutTimeline, IValidated
{
    /// <summary>Draws when nothing is said.</summary>
    public const int UsualDraws = 200;

    /// <summary>The fewest draws that have a 5 % and a 95 % of their own.</summary>
    public const int FewestDraws = 20;

    /// <summary>The most draws.</summary>
    public const int MostDraws = 100_000;

    /// <summary>Runs for each draw when nothing is said.</summary>
    public const long UsualRuns = 2_000;

    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Runs.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems(Draws, FewestDraws..MostDraws, "draws");
}

/// <summary>Where all results lie over the ranges of the parameters.</summary>
/// <param name="Varying">What every number here goes with.</param>
/// <param name="Draws">How many sets of numbers were drawn.</param>
/// <param name="Readings">The bands; once for each reading of contested levers.</param>
public sealed record Drawn(Varying Varying, int Draws, IReadOnlyList<Read<Bands>> Readings);

/// <summary>Where results lie over the ranges of the parameters.</summary>
/// <param name="Outcomes">The share of each outcome, in the order of <see cref="Outcome"/>.</param>
/// <param name="Measures">Each measure, in the order of <see cref="Measure"/>.</param>
public sealed record Bands(IReadOnlyList<Ranged> Outcomes, IReadOnlyList<Ranged> Measures);

/// <summary>A result at the numbers of the case, and over the ranges.</summary>
/// <param name="Level">At the numbers of the case; its interval is about chance in runs.</param>
/// <param name="Band">Over the ranges: about what nobody knows.</param>
public sealed record Ranged(Estimate Level, Band Band);

internal sealed class UncertaintyAnalysisHandler(RunPreparation posing) : IRequestHandler<UncertaintyAnalysis, Drawn>
{
    public async Task<Drawn> Handle(UncertaintyAnalysis request, CancellationToken cancellationToken)
    {
        var varied = VariedParameters.Of(await posing.PoseAsync(request.Setup.Runs, cancellationToken), request.Setup);
        var (posed, runs, draws) = (varied.PreparedRuns, request.Setup.Runs.Runs, request.Draws);
        return new(varied.Facts(request.Setup.Measure, draws + 1L), draws, varied.Under((draws + 1) * runs, request.Progress, (premise, effort) =>
        {
            var level = Levels(EnsembleResult.Of(premise(posed.Model), posed.Seed, runs, effort, cancel: cancellationToken));
            Estimate[][] drawn = [.. Sensitivity.OverRanges(posed.Model, premise, varied.Parameters, draws, posed.Seed, runs, effort, cancellationToken).Select(Levels)];
            Ranged[] ranged = [.. level.Select((estimate, at) => new Ranged(estimate, Band.Of(drawn.Select(one => one[at].Value))))];
            var outcomes = Enum.GetValues<Outcome>().Length;
            return new Bands(ranged[..outcomes], ranged[outcomes..]);
        }));
    }

    /// <summary>The shares of all outcomes, then all measures.</summary>
    private static Estimate[] Levels(EnsembleResult survey) =>
    [
        .. survey.Outcomes.Select(count => Proportion.Of(count, survey.Runs)),
        .. Enum.GetValues<Measure>().Select(measure => survey.Level(measure)),
    ];
}
