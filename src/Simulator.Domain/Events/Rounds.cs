namespace Simulator.Domain;

/// <summary>The mediators and the parties agreed on the day of a next round. It stands until a round opens.</summary>
/// <param name="Track">The line of meetings that the round will belong to.</param>
/// <param name="On">The day on which it is to begin, not before the day on which that is agreed.</param>
/// <param name="Parties">Whose delegations are to meet; none when not said.</param>
/// <param name="Mediators">Who will host or mediate; none when not said.</param>
public sealed record RoundScheduled(
    TrackId Track, DateOnly On, ValueList<ActorId> Parties = default, ValueList<ActorId> Mediators = default) : NegotiationEvent;

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

/// <summary>A capital refused what its team had agreed to at the table. It ends the open round without an agreement, or takes back that of the round held last.</summary>
/// <remarks>It comes instead of the event that an agreement would be. Where one has happened all the same, the rung that it reached is left alone.</remarks>
/// <param name="By">Whose capital refuses.</param>
/// <param name="Issues">What it refuses.</param>
public sealed record RatificationRefused(ActorId By, ValueList<IssueId> Issues) : NegotiationEvent;

/// <summary>The talks moved to another place; where is told by the account.</summary>
/// <param name="Track">The track that moved.</param>
public sealed record VenueShifted(TrackId Track) : NegotiationEvent;
