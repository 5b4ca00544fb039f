using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Application.Scenarios;

/// <summary>The history that a branch forks from: its parent at the fork, and the parent's later events.</summary>
/// <param name="Parent">The parent.</param>
/// <param name="Reading">The reading that the branch follows.</param>
/// <param name="Fork">The head of the parent at the fork, as stored.</param>
/// <param name="State">The state at the fork under the reading.</param>
/// <param name="Later">The later events of the parent under the reading.</param>
/// <param name="Seen">The last version of the parent that was read.</param>
internal sealed record ForkedHistory(
    IParent Parent, Reading Reading, TimelineHead Fork, NegotiationState State, IReadOnlyList<TimelineEvent> Later, long Seen)
{
    /// <summary>Reads the history that a branch forks from.</summary>
    /// <param name="parent">The parent.</param>
    /// <param name="version">The last version that both share.</param>
    /// <param name="reading">The reading that the branch follows.</param>
    /// <param name="seen">The last version to read; the end of the parent when <c>null</c>.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<ForkedHistory> AtAsync(IParent parent, long version, Reading reading, long? seen, CancellationToken cancel)
    {
        var fork = await parent.AtAsync(version, cancel);
        var state = reading == Reading.House ? fork.State : Negotiation.Fold(
            reading.Apply((await parent.ReadAsync(new(To: version), cancel)).Select(stored => stored.Event)));
        var suffix = await parent.ReadAsync(new(version + 1, seen ?? long.MaxValue), cancel);
        var later = reading.Apply(TimelineEvent.Standing(suffix.Select(stored => stored.TimelineEvent)).Where(move => move.Event is not MoveUndone));
        return new(parent, reading, fork, state, [.. later], seen ?? (suffix.Count == 0 ? version : suffix[^1].Version));
    }

    /// <summary>The events of a branch that forks here, each at its version.</summary>
    public IEnumerable<StoredEvent> Own(TimelineId branch, IReadOnlyList<NewEvent> events) =>
        events.Select((next, place) => new StoredEvent(next.Id, branch, Fork.Version + 1 + place, default, next.Event));

    /// <summary>A branch that forks here, as a parent that is not stored.</summary>
    public async Task<ParentInMemory> BranchAsync(TimelineId branch, IReadOnlyList<NewEvent> events, CancellationToken cancel) =>
        new(branch, Parent.Case, Reading, [.. await Parent.ReadAsync(new(To: Fork.Version), cancel), .. Own(branch, events)], IsStored: false);
}
