using Simulator.Application.Fiction;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Benchmarks;

/// <summary>Events to store: a fictional conflict, as <c>generate</c> makes it. A row of it is about as long as one of the recorded case.</summary>
internal static class Workload
{
    /// <summary>A timeline of a name that none had before, and its first events.</summary>
    public static (TimelineId Timeline, NewEvent[] Events) Of(int events, int seed = 7)
    {
        var timeline = new TimelineId($"load-{Guid.NewGuid():N}");
        return (timeline, Endless(timeline, seed).Take(events).ToArray());
    }

    /// <summary>The events of a timeline, without end.</summary>
    public static IEnumerable<NewEvent> Endless(TimelineId timeline, int seed)
    {
        var story = new Story(timeline, seed);
        return story.After(NegotiationState.Empty).Select(happened => new NewEvent(Guid.NewGuid(), happened));
    }

    /// <summary>The head of a timeline before its first event.</summary>
    public static TimelineHead Begin(TimelineId timeline) => new(timeline, 0, NegotiationState.Empty);
}
