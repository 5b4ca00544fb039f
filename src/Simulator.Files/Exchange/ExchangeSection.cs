using Simulator.Domain.Values;

namespace Simulator.Files.Exchange;

/// <summary>A timeline of an exchange file.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Target">The name after the import.</param>
/// <param name="Parent">The section of the parent; <c>null</c> for a root.</param>
/// <param name="ForkVersion">The last version that the timeline shares with its parent; 0 for a root.</param>
/// <param name="Events">The number of its own events in the file; the maximum for a file without a header, which does not state the number.</param>
public sealed record ExchangeSection(TimelineId Name, TimelineId Target, ExchangeSection? Parent, long ForkVersion, long Events)
{
    /// <summary>The version of the last event.</summary>
    public long Last => ForkVersion + Events;

    /// <summary>
    /// The section with the event after which the timeline forks: its parent, or an ancestor when the parent itself forks at that event or later;
    /// <c>null</c> for a root.
    /// </summary>
    public ExchangeSection? Fork
    {
        get
        {
            var holder = Parent;
            while (holder is { Parent: { } above } && ForkVersion <= holder.ForkVersion)
            {
                holder = above;
            }

            return holder;
        }
    }
}
