using Simulator.Domain;

namespace Simulator.Store;

/// <summary>Somebody else appended first: the timeline is no longer at the version that the writer decided on.</summary>
public sealed class WrongExpectedVersionException : Exception
{
    /// <summary>Names the timeline and both versions.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="expected">The version that the writer decided on.</param>
    /// <param name="actual">The version found; none when the timeline does not exist.</param>
    /// <param name="archived">Whether the timeline is archived, so that nothing can be appended at any version.</param>
    public WrongExpectedVersionException(TimelineId timeline, long expected, long? actual, bool archived = false)
        : base(archived
            ? $"Timeline '{timeline}' is archived: nothing can be appended to it."
            : $"Timeline '{timeline}' is at version {actual?.ToString() ?? "none"}, not at {expected}: somebody else appended first.")
    {
        Timeline = timeline;
        Expected = expected;
        Actual = actual;
        Archived = archived;
    }

    /// <summary>The timeline.</summary>
    public TimelineId Timeline { get; }

    /// <summary>The version that the writer decided on.</summary>
    public long Expected { get; }

    /// <summary>The version found; none when the timeline does not exist.</summary>
    public long? Actual { get; }

    /// <summary>Whether the timeline is archived.</summary>
    public bool Archived { get; }
}
