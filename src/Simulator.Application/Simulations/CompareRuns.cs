using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations;

/// <summary>Estimates the effect of a change: paired runs with and without it, on common random numbers.</summary>
/// <remarks>
/// When the setup has levers and no timeline is named, the other side is the same timeline without them. Otherwise it is the parent of the branch,
/// or the older ancestor that is named. After the fork, both sides carry over events by the policy of the branch.
/// </remarks>
/// <param name="Setup">The runs with the change.</param>
/// <param name="With">The timeline to compare with; default: the parent of the branch.</param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
public sealed record CompareRuns(RunSetup Setup, TimelineId? With = null, IProgress<double>? Progress = null)
    : IRequest<Compared>, IAboutTimelines, IValidated
{
    /// <inheritdoc/>
    public IReadOnlyList<TimelineId> Timelines => With is { } other ? [Setup.Timeline, other] : [Setup.Timeline];

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate() => Setup.Problems();
}

/// <summary>The effect of a change.</summary>
/// <param name="Facts">The facts of the runs.</param>
/// <param name="Against">The timeline without the change.</param>
/// <param name="Comparisons">The comparisons, one for each reading of the contested levers in force.</param>
/// <param name="Reference">The durations of comparable ceasefires; <c>null</c> when none are known.</param>
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
                $"'{request.Setup.Timeline}' is not a branch, so it "
                + (request.With is { } given ? $"cannot be compared with '{Spelling.Brief(given.Value)}'. " : "has no parent to compare with. ")
                + "Allowed: a branch, or a timeline with assumed levers.");
        }

        var older = ancestry.Branchings.Select(branching => branching.Timeline).Prepend(ancestry.Root)
            .Where(one => one != request.Setup.Timeline).ToArray();
        var other = request.With ?? begins.Parent;
        return older.Contains(other)
            ? await preparation.BaselineAsync(prepared, other, cancel)
            : throw new BadInputException(
                $"'{request.Setup.Timeline}' does not go back to '{other}'. {Spelling.Hint(other.Value, older.Select(one => one.Value))}");
    }
}
