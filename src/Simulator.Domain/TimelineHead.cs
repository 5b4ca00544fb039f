using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain;

/// <summary>The end of a timeline: where the next event goes, and the state that it is decided on.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Version">The version of its last event; 0 when it has none.</param>
/// <param name="State">The state after that event.</param>
public sealed record TimelineHead(TimelineId Timeline, long Version, NegotiationState State);

/// <summary>An event that is to be stored.</summary>
/// <param name="Id">Its identity. The same id at the same version is the same event: appending it again changes nothing.</param>
/// <param name="Event">What happened.</param>
public sealed record NewEvent(Guid Id, NegotiationEvent Event);
