using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>Another writer appended first: the timeline is no longer at the version on which the writer decided.</summary>
/// <param name="timeline">The timeline.</param>
/// <param name="expected">The version on which the writer decided.</param>
/// <param name="actual">The version found; <c>null</c> when the timeline does not exist.</param>
/// <param name="archived">True when the timeline is archived, so that nothing can be appended at any version.</param>
public sealed class WrongExpectedVersionException(TimelineId timeline, long expected, long? actual, bool archived = false) : Exception(archived
    ? $"Timeline '{timeline}' is archived: nothing can be appended to it."
    : $"Timeline '{timeline}' is at version {actual?.ToString() ?? "none"}, not at {expected}: another writer appended first.")
{
    /// <summary>The timeline.</summary>
    public TimelineId Timeline => timeline;

    /// <summary>The version on which the writer decided.</summary>
    public long Expected => expected;

    /// <summary>The version found; <c>null</c> when the timeline does not exist.</summary>
    public long? Actual => actual;

    /// <summary>True when the timeline is archived.</summary>
    public bool Archived => archived;
}
