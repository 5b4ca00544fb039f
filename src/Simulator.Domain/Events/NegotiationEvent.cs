namespace Simulator.Domain.Events;

/// <summary>Something that happened in or around the talks: the smallest fact, never changed once stored.</summary>
/// <remarks>The hierarchy is closed: each theme has an abstract record of its own and lists its kinds in it.</remarks>
public abstract record NegotiationEvent
{
    private protected NegotiationEvent()
    {
    }

    /// <summary>What is told of the event: when, who, where, on which sources, how surely.</summary>
    public required Account Account { get; init; }
}
