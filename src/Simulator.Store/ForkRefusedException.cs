using Simulator.Domain.Branching;
using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>A branch cannot begin: its name is taken, or its parent has no such version.</summary>
/// <param name="branch">The branch.</param>
/// <param name="fork">The first event of the branch, with the branch point.</param>
/// <param name="taken">True when a timeline of the branch's name exists with other events.</param>
/// <param name="end">The version of the parent's last event; <c>null</c> when the parent does not exist.</param>
/// <param name="archived">True when the parent is archived.</param>
public sealed class ForkRefusedException(TimelineId branch, ScenarioBranched fork, bool taken, long? end, bool archived) : Exception(
    $"'{branch}' cannot branch from '{fork?.Parent}' after version {fork?.AtVersion}: " + (taken, end, archived) switch
    {
        (true, _, _) => $"a timeline '{branch}' exists with other events. Allowed: another name.",
        (_, null, _) => $"there is no timeline '{fork?.Parent}'. Allowed: one that exists.",
        (_, _, true) => $"'{fork?.Parent}' is archived. Allowed: a timeline that is not.",
        _ => $"it ends at {end}. Allowed: 1 to {end}.",
    })
{
    /// <summary>The branch.</summary>
    public TimelineId Branch => branch;

    /// <summary>True when a timeline of the branch's name exists with other events.</summary>
    public bool Taken => taken;
}
