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

/// <summary>What each part of a package adds to its effect.</summary>
/// <remarks>The parts are the levers that the branch, or the question, supposes, its factors, and all its other suppositions together.</remarks>
/// <param name="Setup">What to run with the whole package.</param>
/// <param name="Measure">The measure whose change is shared out.</param>
/// <param name="Progress">Hears how much is done, from 0 to 1; may be left out.</param>
public sealed record AttributeEffect(RunSetup Setup, Measure Measure, IProgress<double>? Progress = null) : IRequest<Attributed>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Timeline;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>What each part of a package adds to its effect.</summary>
/// <param name="Facts">What every number here goes with.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Shares">The shares; several where contested levers are in force, one for each reading of them.</param>
/// <param name="Exact">Whether all coalitions were run, and not a sample of orders.</param>
public sealed record Attributed(RunFacts Facts, Measure Measure, IReadOnlyList<ReadShares> Shares, bool Exact);

/// <summary>What each part adds, under a reading of contested levers.</summary>
/// <param name="Reading">The names of the readings; none where no contested lever is in force.</param>
/// <param name="Parts">The parts, in order; the same under each reading.</param>
/// <param name="Total">The effect of all parts together: with them minus without them. The shares add up to it.</param>
public sealed record ReadShares(string? Reading, IReadOnlyList<PackagePart> Parts, Estimate Total);

/// <summary>A part of a package.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Share">What it adds to the effect.</param>
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
                $"'{request.Timeline}' supposes {parts.Length} parts from {prepared.From:yyyy-MM-dd} on. "
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
    /// What the question supposes: the branch's own suppositions from its fork on, and the levers besides. What it carries over is not supposed.
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
        _ => "everything else that is supposed",
    };
}
