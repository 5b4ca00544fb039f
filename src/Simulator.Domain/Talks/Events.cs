using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Talks;

/// <summary>An event of the talks: rounds, sessions, agreements, collapse.</summary>
/// <remarks>The attributes name the records to the generator of JSON code. They do not change the JSON.</remarks>
[JsonDerivedType(typeof(RoundOpened))]
[JsonDerivedType(typeof(RoundHeld))]
[JsonDerivedType(typeof(RoundScheduled))]
[JsonDerivedType(typeof(SessionHeld))]
[JsonDerivedType(typeof(TalksCollapsed))]
[JsonDerivedType(typeof(TalksResumed))]
[JsonDerivedType(typeof(InterimAgreementReached))]
[JsonDerivedType(typeof(ComprehensiveAgreementReached))]
[JsonDerivedType(typeof(RatificationRefused))]
[JsonDerivedType(typeof(VenueShifted))]
public abstract record TalksEvent : NegotiationEvent
{
    private protected TalksEvent()
    {
    }

    /// <summary>The kinds of the theme, in the order in which they are listed.</summary>
    internal static ValueList<EventKind> Kinds { get; } =
    [
        new("round_opened", typeof(RoundOpened), Theme.Talks),
        new("round_held", typeof(RoundHeld), Theme.Talks),
        new("round_scheduled", typeof(RoundScheduled), Theme.Talks),
        new("session_held", typeof(SessionHeld), Theme.Talks),
        new("talks_collapsed", typeof(TalksCollapsed), Theme.Talks),
        new("talks_resumed", typeof(TalksResumed), Theme.Talks),
        new("interim_agreement", typeof(InterimAgreementReached), Theme.Talks),
        new("comprehensive_agreement", typeof(ComprehensiveAgreementReached), Theme.Talks),
        new("ratification_refused", typeof(RatificationRefused), Theme.Talks),
        new("venue_shifted", typeof(VenueShifted), Theme.Talks),
    ];
}

/// <summary>The mediators and the parties agreed on the day of a next round. It stands until a round opens.</summary>
/// <param name="Track">The line of meetings that the round will belong to.</param>
/// <param name="On">The day on which it is to begin, not before the day on which that is agreed.</param>
/// <param name="Parties">Whose delegations are to meet; none when not said.</param>
/// <param name="Mediators">Who will host or mediate; none when not said.</param>
public sealed record RoundScheduled(
    TrackId Track, DateOnly On, ValueList<ActorId> Parties = default, ValueList<ActorId> Mediators = default) : TalksEvent;

/// <summary>Delegations sat down for a round of talks.</summary>
/// <param name="Track">The line of meetings that the round belongs to.</param>
/// <param name="Parties">Whose delegations met.</param>
/// <param name="Mediators">Who hosted or mediated.</param>
/// <param name="Number">From 1; none for a meeting that is not counted as a round.</param>
public sealed record RoundOpened(
    TrackId Track, ValueList<ActorId> Parties, ValueList<ActorId> Mediators, int? Number = null) : TalksEvent;

/// <summary>A whole round of talks, opened and ended.</summary>
/// <param name="Track">The line of meetings that the round belongs to.</param>
/// <param name="Parties">Whose delegations met.</param>
/// <param name="Mediators">Who hosted or mediated.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Number">From 1; none for a meeting that is not counted as a round.</param>
public sealed record RoundHeld(
    TrackId Track, ValueList<ActorId> Parties, ValueList<ActorId> Mediators, RoundOutcome Outcome, int? Number = null) : TalksEvent;

/// <summary>Delegations sat in session within a round.</summary>
/// <param name="Hours">How long it lasted, in hours; none when not said.</param>
public sealed record SessionHeld(double? Hours = null) : TalksEvent;

/// <summary>A party declared the talks failed.</summary>
/// <param name="AnnouncedBy">Who declared it.</param>
/// <param name="OnCeasefire">What the parties said of the ceasefire on that occasion.</param>
public sealed record TalksCollapsed(ValueList<ActorId> AnnouncedBy, ValueList<CeasefireStance> OnCeasefire = default) : TalksEvent;

/// <summary>Talks that had been declared failed went on.</summary>
/// <param name="AtRequestOf">Who asked for it.</param>
public sealed record TalksResumed(ValueList<ActorId> AtRequestOf) : TalksEvent;

/// <summary>The parties agreed on part of the matter and left the rest to later. It ends the open round.</summary>
/// <param name="Parties">Who agreed.</param>
/// <param name="Issues">On what, in principle.</param>
/// <param name="OnCeasefire">What the agreement says of the ceasefire, per party.</param>
public sealed record InterimAgreementReached(
    ValueList<ActorId> Parties, ValueList<IssueId> Issues, ValueList<CeasefireStance> OnCeasefire = default) : TalksEvent;

/// <summary>The parties settled the issues. It ends the open round and the talks.</summary>
/// <param name="Parties">Who agreed.</param>
/// <param name="Issues">What is settled.</param>
public sealed record ComprehensiveAgreementReached(ValueList<ActorId> Parties, ValueList<IssueId> Issues) : TalksEvent;

/// <summary>
/// A capital refused what its team had agreed to at the table. It ends the open round without an agreement, or takes back that of the round held
/// last.
/// </summary>
/// <remarks>
/// It comes instead of the event that an agreement would be. Where one has happened all the same, the rung that it reached is left alone.
/// </remarks>
/// <param name="By">Whose capital refuses.</param>
/// <param name="Issues">What it refuses.</param>
public sealed record RatificationRefused(ActorId By, ValueList<IssueId> Issues) : TalksEvent;

/// <summary>The talks moved to another place; where is told by the account.</summary>
/// <param name="Track">The track that moved.</param>
public sealed record VenueShifted(TrackId Track) : TalksEvent;
