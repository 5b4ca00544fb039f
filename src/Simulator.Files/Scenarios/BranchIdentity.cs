using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Values;
using Simulator.Files.Cases;

namespace Simulator.Files.Scenarios;

/// <summary>The identities of a branch's own events. They derive from its name, so that creating the branch again gives the same events.</summary>
public static class BranchIdentity
{
    /// <summary>The identity of the event with a name within the branch.</summary>
    public static Guid Of(TimelineId branch, string name) => EventIdentity.Of($"{branch}/{name}");

    /// <summary>The identity of the copy of an event of the parent.</summary>
    public static Guid Carried(TimelineId branch, Guid original) => Of(branch, $"carried {original}");

    /// <summary>The moves of a plan as events to store. A copy has its own identity.</summary>
    public static IEnumerable<NewEvent> Of(TimelineId branch, BranchPlan plan)
    {
        var carried = plan.Weighed.Where(weighed => weighed.Decision.Kept).Select(weighed => weighed.Recorded.Id).ToHashSet();
        return plan.Moves.Select(move => new NewEvent(carried.Contains(move.Id) ? Carried(branch, move.Original) : move.Id, move.Event));
    }

    /// <summary>The identity of the successor of an event of the replaced branch.</summary>
    public static Guid Moved(TimelineId branch, Guid old) => Of(branch, $"moved {old}");

    /// <summary>True when a move was carried over at the creation of the branch; false for one that was picked later.</summary>
    public static bool IsCarried(TimelineId branch, TimelineEvent move) =>
        move.Event.Account.Causes is [var original, ..] && move.Id == Carried(branch, original);
}
