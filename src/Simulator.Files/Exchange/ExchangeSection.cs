using Simulator.Domain.Values;

namespace Simulator.Files.Exchange;

/// <summary>A timeline of an exchange file.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Target">Its name where it is imported.</param>
/// <param name="Parent">The section of its parent; none for a root.</param>
/// <param name="ForkVersion">The last version that it shares with its parent; 0 for a root.</param>
/// <param name="Events">How many events of its own the file has; as many as can be for a file without a header, which does not say.</param>
public sealed record ExchangeSection(TimelineId Name, TimelineId Target, ExchangeSection? Parent, long ForkVersion, long Events)
{
    /// <summary>The version of its last event.</summary>
    public long Last => ForkVersion + Events;

    /// <summary>
    /// The section that holds the event after which it leaves its parent: the parent itself, or an ancestor that the parent left later than that.
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
