using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Values;
using Simulator.Files.Cases;

namespace Simulator.Files.Scenarios;

/// <summary>The identities of a branch's own events: they follow from its name, so that making it again makes the same events.</summary>
public static class BranchIdentity
{
    /// <summary>The event with a name within the branch.</summary>
    public static Guid Of(TimelineId branch, string name) => EventIdentity.Of($"{branch}/{name}");

    /// <summary>The copy of an event of the parent.</summary>
    public static Guid Carried(TimelineId branch, Guid original) => Of(branch, $"carried {original}");

    /// <summary>The moves of a plan as events to store: a copy gets an identity of its own.</summary>
    public static IEnumerable<NewEvent> Of(TimelineId branch, BranchPlan plan)
    {
        var carried = plan.Weighed.Where(weighed => weighed.Decision.Kept).Select(weighed => weighed.Recorded.Id).ToHashSet();
        return plan.Moves.Select(move => new NewEvent(carried.Contains(move.Id) ? Carried(branch, move.Original) : move.Id, move.Event));
    }

    /// <summary>What stands for an event of the branch that this one takes the place of.</summary>
    public static Guid Moved(TimelineId branch, Guid old) => Of(branch, $"moved {old}");

    /// <summary>Whether a move was carried over when the branch was made. What was picked since is not.</summary>
    public static bool IsCarried(TimelineId branch, TimelineEvent move) =>
        move.Event.Account.Causes is [var original, ..] && move.Id == Carried(branch, original);
}
