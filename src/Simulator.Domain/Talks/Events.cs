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

/// <summary>The mediators and the parties agreed on the day of the next round. The day is kept until a round opens.</summary>
/// <param name="Track">The line of meetings that the round will belong to.</param>
/// <param name="On">The day on which the round is to begin, not before the day of the agreement on it.</param>
/// <param name="Parties">The parties whose delegations will meet; empty when not stated.</param>
/// <param name="Mediators">The hosts or mediators of the round; empty when not stated.</param>
public sealed record RoundScheduled(
    TrackId Track, DateOnly On, ValueList<ActorId> Parties = default, ValueList<ActorId> Mediators = default) : TalksEvent;

/// <summary>Delegations sat down for a round of talks.</summary>
/// <param name="Track">The line of meetings that the round belongs to.</param>
/// <param name="Parties">The parties whose delegations met.</param>
/// <param name="Mediators">The hosts or mediators.</param>
/// <param name="Number">The number, from 1; <c>null</c> for a meeting that is not counted as a round.</param>
public sealed record RoundOpened(
    TrackId Track, ValueList<ActorId> Parties, ValueList<ActorId> Mediators, int? Number = null) : TalksEvent;

/// <summary>A whole round of talks, opened and ended.</summary>
/// <param name="Track">The line of meetings that the round belongs to.</param>
/// <param name="Parties">The parties whose delegations met.</param>
/// <param name="Mediators">The hosts or mediators.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Number">The number, from 1; <c>null</c> for a meeting that is not counted as a round.</param>
public sealed record RoundHeld(
    TrackId Track, ValueList<ActorId> Parties, ValueList<ActorId> Mediators, RoundOutcome Outcome, int? Number = null) : TalksEvent;

/// <summary>Delegations sat in session within a round.</summary>
/// <param name="Hours">The duration in hours; <c>null</c> when not stated.</param>
public sealed record SessionHeld(double? Hours = null) : TalksEvent;

/// <summary>A party declared the talks failed.</summary>
/// <param name="AnnouncedBy">The parties that declared the failure.</param>
/// <param name="OnCeasefire">Statements of the parties on the ceasefire on that occasion.</param>
public sealed record TalksCollapsed(ValueList<ActorId> AnnouncedBy, ValueList<CeasefireStance> OnCeasefire = default) : TalksEvent;

/// <summary>Talks that had been declared failed resumed.</summary>
/// <param name="AtRequestOf">The actors that asked for it.</param>
public sealed record TalksResumed(ValueList<ActorId> AtRequestOf) : TalksEvent;

/// <summary>The parties agreed on part of the matter and postponed the rest. The agreement ends the open round.</summary>
/// <param name="Parties">The parties that agreed.</param>
/// <param name="Issues">The issues agreed in principle.</param>
/// <param name="OnCeasefire">The terms of the agreement on the ceasefire, per party.</param>
public sealed record InterimAgreementReached(
    ValueList<ActorId> Parties, ValueList<IssueId> Issues, ValueList<CeasefireStance> OnCeasefire = default) : TalksEvent, IAboutIssues;

/// <summary>The parties settled the issues. The settlement ends the open round and the talks.</summary>
/// <param name="Parties">The parties that agreed.</param>
/// <param name="Issues">The settled issues.</param>
public sealed record ComprehensiveAgreementReached(ValueList<ActorId> Parties, ValueList<IssueId> Issues) : TalksEvent, IAboutIssues;

/// <summary>
/// A capital refused an agreement that its team had made at the table. The refusal ends the open round without an agreement, or revokes the
/// agreement of the last round.
/// </summary>
/// <remarks>
/// The refusal replaces the event of the agreement. If an agreement did happen before, the rung that it reached stays.
/// </remarks>
/// <param name="By">The actor whose capital refuses.</param>
/// <param name="Issues">The issues of the refused agreement.</param>
public sealed record RatificationRefused(ActorId By, ValueList<IssueId> Issues) : TalksEvent, IAboutIssues;

/// <summary>The talks moved to another place, which the account names.</summary>
/// <param name="Track">The track that moved.</param>
public sealed record VenueShifted(TrackId Track) : TalksEvent;
