namespace Simulator.Domain.Events;

/// <summary>An event in or around the talks: the smallest fact, never changed once stored.</summary>
/// <remarks>The hierarchy is closed: each theme has an abstract record, which lists the kinds of the theme.</remarks>
public abstract record NegotiationEvent
{
    private protected NegotiationEvent()
    {
    }

    /// <summary>The description of the event: date, actors, place, sources, certainty.</summary>
    public required Account Account { get; init; }
}
