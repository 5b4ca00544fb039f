namespace Simulator.Domain;

/// <summary>Someone offered to mediate or to help.</summary>
/// <param name="By">Who offers.</param>
public sealed record MediationOffered(ActorId By) : NegotiationEvent;

/// <summary>A party welcomed an offer to mediate.</summary>
/// <param name="By">Who welcomes it.</param>
/// <param name="Mediator">Whose offer.</param>
public sealed record MediationAccepted(ActorId By, ActorId Mediator) : NegotiationEvent;

/// <summary>A mediator met the parties outside the rounds of talks.</summary>
/// <param name="Track">The line of meetings that it belongs to.</param>
/// <param name="Mediators">Who brought them together.</param>
/// <param name="Parties">Who came.</param>
public sealed record MediationMeetingHeld(TrackId Track, ValueList<ActorId> Mediators, ValueList<ActorId> Parties) : NegotiationEvent;

/// <summary>States of the region met about the dispute.</summary>
/// <param name="Participants">Who came.</param>
/// <param name="Absent">Who was invited and stayed away.</param>
public sealed record RegionalMeetingHeld(ValueList<ActorId> Participants, ValueList<ActorId> Absent = default) : NegotiationEvent;

/// <summary>States of the region spoke out together.</summary>
/// <param name="By">Who spoke.</param>
/// <param name="To">Whom they addressed.</param>
public sealed record RegionalStatementIssued(ValueList<ActorId> By, ActorId To) : NegotiationEvent;

/// <summary>A mediator joined a track of the talks.</summary>
/// <param name="Mediator">Who joined.</param>
/// <param name="Track">Which track.</param>
public sealed record MediatorJoined(ActorId Mediator, TrackId Track) : NegotiationEvent;

/// <summary>A mediator left a track of the talks.</summary>
/// <param name="Mediator">Who left.</param>
/// <param name="Track">Which track.</param>
public sealed record MediatorWithdrew(ActorId Mediator, TrackId Track) : NegotiationEvent;
