using Simulator.Application.Timelines;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Timelines;

/// <summary>The history of a timeline, as <c>history</c> prints it.</summary>
/// <param name="replay">The events.</param>
public sealed class HistoryReport(Replay replay)
{
    /// <summary>The note about the branch; <c>null</c> for a timeline that is not one.</summary>
    public BranchNote? Branch { get; } = BranchNote.Of(replay.Timeline, replay.Branched);

    /// <summary>The events. They are read as they are consumed, so that a long timeline needs no memory.</summary>
    public IAsyncEnumerable<HistoryEntry> Entries { get; } = replay.Events.Select(step => HistoryEntry.Of(step));
}
