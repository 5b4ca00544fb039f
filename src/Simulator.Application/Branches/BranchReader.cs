using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>A branch that a handler changes.</summary>
/// <param name="Case">The case of the branch.</param>
/// <param name="Reading">The reading of the branch.</param>
/// <param name="Begins">The first event.</param>
/// <param name="Head">The head, as stored.</param>
/// <param name="State">The state at the head, under the reading.</param>
/// <param name="Moves">The moves as stored, without those that were taken back.</param>
internal sealed record Branch(
    Case Case, Reading Reading, StoredEvent Begins, TimelineHead Head, NegotiationState State, IReadOnlyList<TimelineEvent> Moves)
{
    /// <summary>The content of the first event.</summary>
    public ScenarioBranched Beginning => (ScenarioBranched)Begins.Event;

    /// <summary>The last version of the parent that was considered when the branch was made.</summary>
    public long Seen => Math.Max(Beginning.Seen, Beginning.AtVersion);

    /// <summary>True when a move was carried over from the parent when the branch was made.</summary>
    public bool Carries(TimelineEvent move) => BranchIdentity.IsCarried(Head.Timeline, move);
}

/// <summary>Reads branches for the handlers that change them.</summary>
internal sealed class BranchReader(EventStore store, TimelineReader reader)
{
    /// <summary>Reads a branch.</summary>
    /// <exception cref="BadInputException">The timeline is not a branch, or is archived.</exception>
    public async Task<Branch> ReadAsync(TimelineId timeline, CancellationToken cancel)
    {
        if ((await store.PlacesAsync([timeline], cancel))[0] is not { Begins: { } begins } place)
        {
            throw new BadInputException($"'{timeline}' is not a branch but a record, which has no assumptions. Allowed: a branch.");
        }

        if (place.Archived)
        {
            throw new BadInputException(
                $"'{timeline}' is archived: it can be read, but not changed. Allowed: a branch that is not archived.");
        }

        var ancestry = await reader.AncestryAsync(timeline, cancel);
        var head = await store.HeadAsync(timeline, cancel);
        var own = await store.ReadAsync(timeline, new(begins.Version + 1), cancel).ToListAsync(cancel);
        return new(
            await reader.CaseOfAsync(ancestry.Root, cancel), ancestry.Reading, begins, head,
            await reader.StateAsync(head, ancestry.Reading, cancel),
            TimelineEvent.Standing(own.Select(stored => stored.TimelineEvent)));
    }
}
