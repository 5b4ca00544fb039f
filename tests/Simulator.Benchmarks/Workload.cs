using Simulator.Domain;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;
using Simulator.Engine.Fiction;
using Simulator.Files.Cases;

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
        var story = new Story(timeline, seed, FictionalModel.Parameters);
        return story.After(NegotiationState.Empty).Select(happened => new NewEvent(Guid.NewGuid(), happened));
    }

    /// <summary>A timeline of bare facts: a demand, a statement and an accusation in turn, with no more told of each than that it was.</summary>
    public static (TimelineId Timeline, NewEvent[] Events) Terse(int events)
    {
        var (north, south) = (new ActorId("north"), new ActorId("south"));
        return (new($"terse-{Guid.NewGuid():N}"), [.. Enumerable.Range(0, events).Select(place => new NewEvent(Guid.NewGuid(), Fact(place)))]);

        NegotiationEvent Fact(int place) => (place % 3) switch
        {
            0 => new DemandTabled(north, south, [new("water")], Form.Verbal) { Account = Told(place) },
            1 => new StatementMade(north) { Account = Told(place) },
            _ => new AccusationMade(north, south) { Account = Told(place) },
        };

        static Account Told(int place) => new(
            When.On(new DateOnly(2031, 3, 1).AddDays(place / 3)), "They speak.", Sources: [new("D1")], Origin: Origin.Hypothetical);
    }

    /// <summary>The head of a timeline before its first event.</summary>
    public static TimelineHead Begin(TimelineId timeline) => new(timeline, 0, NegotiationState.Empty);
}
