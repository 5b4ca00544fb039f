using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>What a change does: runs with it beside runs without it, pair by pair under the same luck.</summary>
/// <remarks>
/// With levers besides, the same timeline without them is the other side. Else a branch is compared with its parent, or with another timeline that
/// it goes back to; of what comes after the fork, both sides carry over what the branch carries.
/// </remarks>
/// <param name="Setup">What to run with the change.</param>
/// <param name="With">The timeline to compare with; the parent of the branch when left out.</param>
/// <param name="Progress">Hears how much is done, from 0 to 1; may be left out.</param>
public sealed record CompareRuns(RunSetup Setup, TimelineId? With = null, IProgress<double>? Progress = null) : IRequest<Compared>, IAboutTimelines, IValidated
{
    /// <inheritdoc/>
    public IReadOnlyList<TimelineId> Timelines => With is { } other ? [Setup.Timeline, other] : [Setup.Timeline];

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>What a change does.</summary>
/// <param name="Facts">What every number here goes with.</param>
/// <param name="Against">The timeline without the change.</param>
/// <param name="Comparisons">One comparison; several where contested levers are in force, one for each reading of them.</param>
/// <param name="Reference">How long comparable ceasefires lasted; none where none are known.</param>
public sealed record Compared(RunFacts Facts, TimelineId Against, ReadComparisons Comparisons, ReferenceClass? Reference);

internal sealed class CompareRunsHandler(RunPreparation preparation, TimelineReader reader) : IRequestHandler<CompareRuns, Compared>
{
    public async Task<Compared> Handle(CompareRuns request, CancellationToken cancellationToken)
    {
        var prepared = await preparation.PrepareAsync(request.Setup, cancellationToken);
        var without = await WithoutAsync(request, prepared, cancellationToken);
        return new(
            prepared.Facts(), without.Setup.Timeline,
            new(ContestedReadings.Under(prepared, without, request.Progress, (followed, _, effort) => Comparison.Of(
                prepared.RunInput(followed), without.RunInput(followed), prepared.Seed, prepared.Setup.Runs, effort, cancellationToken))),
            prepared.Model.Card.Reference);
    }

    /// <summary>The other side of a comparison.</summary>
    private async Task<PreparedRuns> WithoutAsync(CompareRuns request, PreparedRuns prepared, CancellationToken cancel)
    {
        var ancestry = await reader.AncestryAsync(request.Setup.Timeline, cancel);
        if (request.With is null && request.Setup.Levers.Count > 0)
        {
            return await preparation.PrepareAsync(request.Setup with { Levers = [], From = prepared.From, Until = prepared.Until }, cancel);
        }

        if (ancestry.Branched is not { } begins)
        {
            throw new BadInputException(
                $"'{request.Setup.Timeline}' branched from no other timeline, so that there is none to compare it with. "
                + "Allowed: a branch, or levers to suppose beside itself.");
        }

        var older = ancestry.Branchings.Select(branching => branching.Timeline).Prepend(ancestry.Root).Where(one => one != request.Setup.Timeline).ToArray();
        var other = request.With ?? begins.Parent;
        return older.Contains(other)
            ? await preparation.BaselineAsync(prepared, other, cancel)
            : throw new BadInputException(
                $"'{request.Setup.Timeline}' does not go back to '{other}'. {Spelling.Hint(other.Value, older.Select(one => one.Value))}");
    }
}
