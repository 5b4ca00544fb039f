using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Mediation;

/// <summary>An event of mediation: offers, mediators on a track, regional meetings.</summary>
/// <remarks>The attributes name the records to the generator of JSON code. They do not change the JSON.</remarks>
[JsonDerivedType(typeof(MediationOffered))]
[JsonDerivedType(typeof(MediationAccepted))]
[JsonDerivedType(typeof(MediationMeetingHeld))]
[JsonDerivedType(typeof(RegionalMeetingHeld))]
[JsonDerivedType(typeof(RegionalStatementIssued))]
[JsonDerivedType(typeof(MediatorJoined))]
[JsonDerivedType(typeof(MediatorWithdrew))]
public abstract record MediationEvent : NegotiationEvent
{
    private protected MediationEvent()
    {
    }

    /// <summary>The kinds of the theme, in the order in which they are listed.</summary>
    internal static ValueList<EventKind> Kinds { get; } =
    [
        new("mediation_offer", typeof(MediationOffered), Theme.Mediation),
        new("mediation_accepted", typeof(MediationAccepted), Theme.Mediation),
        new("mediation_meeting", typeof(MediationMeetingHeld), Theme.Mediation),
        new("regional_meeting", typeof(RegionalMeetingHeld), Theme.Mediation),
        new("regional_statement", typeof(RegionalStatementIssued), Theme.Mediation),
        new("mediator_joined", typeof(MediatorJoined), Theme.Mediation),
        new("mediator_withdrew", typeof(MediatorWithdrew), Theme.Mediation),
    ];
}

/// <summary>An actor offered to mediate or to help.</summary>
/// <param name="By">The actor that offers.</param>
public sealed record MediationOffered(ActorId By) : MediationEvent;

/// <summary>A party welcomed an offer to mediate.</summary>
/// <param name="By">The party that welcomes the offer.</param>
/// <param name="Mediator">The actor that offered.</param>
public sealed record MediationAccepted(ActorId By, ActorId Mediator) : MediationEvent;

/// <summary>A mediator met the parties outside the rounds of talks.</summary>
/// <param name="Track">The line of meetings to which it belongs.</param>
/// <param name="Mediators">The mediators who brought the parties together.</param>
/// <param name="Parties">The parties that came.</param>
public sealed record MediationMeetingHeld(TrackId Track, ValueList<ActorId> Mediators, ValueList<ActorId> Parties) : MediationEvent;

/// <summary>States of the region met about the dispute.</summary>
/// <param name="Participants">The participants.</param>
/// <param name="Absent">The invited actors that stayed away.</param>
public sealed record RegionalMeetingHeld(ValueList<ActorId> Participants, ValueList<ActorId> Absent = default) : MediationEvent;

/// <summary>States of the region issued a joint statement.</summary>
/// <param name="By">The states that issued it.</param>
/// <param name="To">The addressee.</param>
public sealed record RegionalStatementIssued(ValueList<ActorId> By, ActorId To) : MediationEvent;

/// <summary>A mediator joined a track of the talks.</summary>
/// <param name="Mediator">The mediator.</param>
/// <param name="Track">The track.</param>
public sealed record MediatorJoined(ActorId Mediator, TrackId Track) : MediationEvent;

/// <summary>A mediator left a track of the talks.</summary>
/// <param name="Mediator">The mediator.</param>
/// <param name="Track">The track.</param>
public sealed record MediatorWithdrew(ActorId Mediator, TrackId Track) : MediationEvent;
