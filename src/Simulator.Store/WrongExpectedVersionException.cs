using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>Somebody else appended first: the timeline is no longer at the version that the writer decided on.</summary>
/// <param name="timeline">The timeline.</param>
/// <param name="expected">The version that the writer decided on.</param>
/// <param name="actual">The version found; null when the timeline does not exist.</param>
/// <param name="archived">Whether the timeline is archived, so that nothing can be appended at any version.</param>
public sealed class WrongExpectedVersionException(TimelineId timeline, long expected, long? actual, bool archived = false) : Exception(archived
    ? $"Timeline '{timeline}' is archived: nothing can be appended to it."
    : $"Timeline '{timeline}' is at version {actual?.ToString() ?? "none"}, not at {expected}: somebody else appended first.")
{
    /// <summary>The timeline.</summary>
    public TimelineId Timeline => timeline;

    /// <summary>The version that the writer decided on.</summary>
    public long Expected => expected;

    /// <summary>The version found; null when the timeline does not exist.</summary>
    public long? Actual => actual;

    /// <summary>Whether the timeline is archived.</summary>
    public bool Archived => archived;
}
