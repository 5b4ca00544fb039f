namespace Simulator.Domain;

/// <summary>Delegations sat down for a round of talks.</summary>
/// <param name="Track">The line of meetings that the round belongs to.</param>
/// <param name="Parties">Whose delegations met.</param>
/// <param name="Mediators">Who hosted or mediated.</param>
/// <param name="Number">From 1; none for a meeting that is not counted as a round.</param>
public sealed record RoundOpened(
    TrackId Track, ValueList<ActorId> Parties, ValueList<ActorId> Mediators, int? Number = null) : NegotiationEvent;

/// <summary>A whole round of talks, opened and ended.</summary>
/// <param name="Track">The line of meetings that the round belongs to.</param>
/// <param name="Parties">Whose delegations met.</param>
/// <param name="Mediators">Who hosted or mediated.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Number">From 1; none for a meeting that is not counted as a round.</param>
public sealed record RoundHeld(
    TrackId Track, ValueList<ActorId> Parties, ValueList<ActorId> Mediators, RoundOutcome Outcome, int? Number = null) : NegotiationEvent;

/// <summary>Delegations sat in session within a round.</summary>
/// <param name="Hours">How long it lasted, in hours; none when not said.</param>
public sealed record SessionHeld(double? Hours = null) : NegotiationEvent;

/// <summary>A party declared the talks failed.</summary>
/// <param name="AnnouncedBy">Who declared it.</param>
/// <param name="OnCeasefire">What the parties said of the ceasefire on that occasion.</param>
public sealed record TalksCollapsed(ValueList<ActorId> AnnouncedBy, ValueList<CeasefireStance> OnCeasefire = default) : NegotiationEvent;

/// <summary>Talks that had been declared failed went on.</summary>
/// <param name="AtRequestOf">Who asked for it.</param>
public sealed record TalksResumed(ValueList<ActorId> AtRequestOf) : NegotiationEvent;

/// <summary>The parties agreed on part of the matter and left the rest to later. It ends the open round.</summary>
/// <param name="Parties">Who agreed.</param>
/// <param name="Issues">On what, in principle.</param>
/// <param name="OnCeasefire">What the agreement says of the ceasefire, per party.</param>
public sealed record InterimAgreementReached(
    ValueList<ActorId> Parties, ValueList<IssueId> Issues, ValueList<CeasefireStance> OnCeasefire = default) : NegotiationEvent;

/// <summary>The parties settled the issues. It ends the open round and the talks.</summary>
/// <param name="Parties">Who agreed.</param>
/// <param name="Issues">What is settled.</param>
public sealed record ComprehensiveAgreementReached(ValueList<ActorId> Parties, ValueList<IssueId> Issues) : NegotiationEvent;

/// <summary>The talks moved to another place; where is told by the account.</summary>
/// <param name="Track">The track that moved.</param>
public sealed record VenueShifted(TrackId Track) : NegotiationEvent;
