using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain;

/// <summary>The end of a timeline: the place of the next event, and the state on which that event is decided.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Version">The version of the last event; 0 when the timeline is empty.</param>
/// <param name="State">The state after that event.</param>
public sealed record TimelineHead(TimelineId Timeline, long Version, NegotiationState State);

/// <summary>An event to store.</summary>
/// <param name="Id">The identity. The same id at the same version is the same event: appending it again changes nothing.</param>
/// <param name="Event">The event itself.</param>
public sealed record NewEvent(Guid Id, NegotiationEvent Event);
