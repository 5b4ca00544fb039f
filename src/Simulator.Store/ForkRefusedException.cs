using Simulator.Domain;

namespace Simulator.Store;

/// <summary>A branch cannot begin: its name is taken, or its parent has no such version to leave from.</summary>
public sealed class ForkRefusedException : Exception
{
    /// <summary>Names the branch, its parent, and what is allowed.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="parent">The timeline that it would leave.</param>
    /// <param name="version">The version after which it would leave.</param>
    /// <param name="taken">Whether a timeline of the branch's name exists, with other events.</param>
    /// <param name="end">The version of the parent's last event; none when it does not exist.</param>
    /// <param name="archived">Whether the parent is archived.</param>
    public ForkRefusedException(TimelineId branch, TimelineId parent, long version, bool taken, long? end, bool archived = false)
        : base($"'{branch}' cannot branch from '{parent}' after version {version}: " + (taken, end, archived) switch
        {
            (true, _, _) => $"a timeline '{branch}' exists with other events. Allowed: another name.",
            (_, null, _) => $"there is no timeline '{parent}'. Allowed: one that exists.",
            (_, _, true) => $"'{parent}' is archived. Allowed: a timeline that is not.",
            _ => $"it ends at {end}. Allowed: 1 to {end}.",
        })
    {
        Branch = branch;
        Taken = taken;
    }

    /// <summary>The branch.</summary>
    public TimelineId Branch { get; }

    /// <summary>Whether a timeline of its name exists, with other events.</summary>
    public bool Taken { get; }
}
