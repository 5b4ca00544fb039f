using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.ShapleyValues;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>Attributes the effect of a package to its parts.</summary>
/// <remarks>
/// The parts are the assumed levers of the branch or of the request, the assumed factors, and all other assumptions together.
/// </remarks>
/// <param name="Setup">The runs with the whole package.</param>
/// <param name="Measure">The measure whose change is attributed.</param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
public sealed record AttributeEffect(RunSetup Setup, Measure Measure, IProgress<double>? Progress = null)
    : IRequest<Attributed>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>The effect of a package, attributed to its parts (Shapley values).</summary>
/// <param name="Facts">The facts of the runs.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Shares">The shares, once for each reading of the contested levers in force.</param>
/// <param name="Exact">True when all coalitions were run, false when a sample of orders was.</param>
public sealed record Attributed(RunFacts Facts, Measure Measure, IReadOnlyList<ReadShares> Shares, bool Exact);

/// <summary>The shares of the parts under a reading of contested levers.</summary>
/// <param name="Reading">The names of the readings; <c>null</c> when no contested lever is in force.</param>
/// <param name="Parts">The parts, in order; the same under each reading.</param>
/// <param name="Total">The effect of all parts together: the measure with them minus without them. It is the sum of the shares.</param>
public sealed record ReadShares(string? Reading, IReadOnlyList<PackagePart> Parts, Estimate Total);

/// <summary>A part of a package.</summary>
/// <param name="Name">The name for people.</param>
/// <param name="Share">The share of the part in the effect.</param>
public sealed record PackagePart(string Name, Estimate Share);

internal sealed class AttributeEffectHandler(RunPreparation preparation, TimelineReader reader) : IRequestHandler<AttributeEffect, Attributed>
{
    public async Task<Attributed> Handle(AttributeEffect request, CancellationToken cancellationToken)
    {
        var prepared = await preparation.PrepareAsync(request.Setup, cancellationToken);
        var own = await AssumptionsAsync(prepared, cancellationToken);
        var parts = own.GroupBy(happened => NameOf(happened), StringComparer.Ordinal).ToArray();
        if (parts.Length is 0 or > SampledShapley.MaxPlayers)
        {
            throw new BadInputException(
                $"'{request.Timeline}' assumes {parts.Length} parts from {prepared.From:yyyy-MM-dd} on. "
                + $"Allowed: a branch or levers with 1 to {SampledShapley.MaxPlayers} parts.");
        }

        var found = ContestedReadings.Under(prepared, null, request.Progress, (followed, _, effort) => Attribution.Of(
            members => prepared.RunInput(followed, without: [.. parts.Where((_, part) => ((members >> part) & 1) == 0).SelectMany(part => part)]),
            parts.Length, request.Measure, prepared.Seed, prepared.Setup.Runs, effort, cancellationToken));
        return new(
            prepared.Facts(), request.Measure,
            [
                .. found.Select(one => new ReadShares(
                    one.Reading, [.. parts.Select((part, place) => new PackagePart(part.Key, one.Result.Sums.Share(place)))],
                    one.Result.Sums.Total)),
            ],
            found[0].Result.IsExact);
    }

    /// <summary>
    /// The assumptions: those of the branch from its fork on, and the levers of the request. Events carried over are not assumptions.
    /// </summary>
    private async Task<NegotiationEvent[]> AssumptionsAsync(PreparedRuns prepared, CancellationToken cancel)
    {
        var ancestry = await reader.AncestryAsync(prepared.Setup.Timeline, cancel);
        var fork = ancestry.Branched?.Account.When.Effective() ?? prepared.From;
        return [.. prepared.Given.Before.Concat(prepared.Given.Given).Where(
            happened => happened.Account.Origin == Origin.Hypothetical && happened.Account.When.Effective() >= fork)];
    }

    private static string NameOf(NegotiationEvent happened) => happened switch
    {
        LeverApplied { Lever: var lever } => lever.Value,
        LeverWithdrawn { Lever: var lever } => lever.Value,
        FactorChanged { Factor: var factor } => $"factor {factor}",
        _ => "all other assumptions",
    };
}
