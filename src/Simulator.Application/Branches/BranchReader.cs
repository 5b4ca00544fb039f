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

/// <summary>A branch as one works on it.</summary>
/// <param name="Case">The case that it belongs to.</param>
/// <param name="Reading">The reading that it is told under.</param>
/// <param name="Begins">Its first event.</param>
/// <param name="Head">Its end, as stored.</param>
/// <param name="State">Where the talks stand at its end, under its reading.</param>
/// <param name="Moves">Its moves that stand, as stored: without what was taken back.</param>
internal sealed record Branch(
    Case Case, Reading Reading, StoredEvent Begins, TimelineHead Head, NegotiationState State, IReadOnlyList<TimelineEvent> Moves)
{
    /// <summary>What its first event says.</summary>
    public ScenarioBranched Beginning => (ScenarioBranched)Begins.Event;

    /// <summary>The last version of its parent that was looked at when it was made.</summary>
    public long Seen => Math.Max(Beginning.Seen, Beginning.AtVersion);

    /// <summary>Whether a move of it was carried over from its parent when it was made.</summary>
    public bool Carries(TimelineEvent move) => BranchIdentity.IsCarried(Head.Timeline, move);
}

/// <summary>Reads branches to work on them.</summary>
internal sealed class BranchReader(EventStore store, TimelineReader reader)
{
    /// <summary>A branch.</summary>
    /// <exception cref="BadInputException">The timeline is no branch, or is archived.</exception>
    public async Task<Branch> ReadAsync(TimelineId timeline, CancellationToken cancel)
    {
        if ((await store.PlacesAsync([timeline], cancel))[0] is not { Begins: { } begins } place)
        {
            throw new BadInputException($"'{timeline}' is no branch: it is a record of its own, and nothing is supposed on it. Allowed: a branch.");
        }

        if (place.Archived)
        {
            throw new BadInputException(
                $"'{timeline}' is archived: it can be read and is not changed any more. Allowed: a branch that is not archived.");
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
