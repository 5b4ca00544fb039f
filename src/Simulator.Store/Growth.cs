using Simulator.Domain;

namespace Simulator.Store;

/// <summary>What events make of a timeline.</summary>
/// <param name="Before">The head that they follow.</param>
/// <param name="After">The head after the last of them.</param>
/// <param name="Checkpoints">Where the timeline passes a version whose state is kept.</param>
internal sealed record Growth(TimelineHead Before, TimelineHead After, IReadOnlyList<TimelineHead> Checkpoints)
{
    /// <summary>
    /// The state is kept at every multiple of this version. Whoever wants that of a version in between folds fewer events than this, which takes a
    /// millisecond or two; to keep it more often would cost appends and rebuilding more than it saves there.
    /// </summary>
    public const int CheckpointEvery = 256;

    /// <summary>Folds events.</summary>
    public static Growth Of(TimelineHead before, IEnumerable<NegotiationEvent> events)
    {
        var (head, checkpoints) = (before, new List<TimelineHead>());
        foreach (var happened in events)
        {
            head = head with { Version = head.Version + 1, State = Negotiation.Evolve(head.State, happened) };
            if (head.Version % CheckpointEvery == 0)
            {
                checkpoints.Add(head);
            }
        }

        return new(before, head, checkpoints);
    }
}
