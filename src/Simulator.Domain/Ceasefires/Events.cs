using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Ceasefires;

/// <summary>An event in the life of a truce or ceasefire.</summary>
/// <remarks>The attributes name the records to the generator of JSON code. They do not change the JSON.</remarks>
[JsonDerivedType(typeof(TruceAgreed))]
[JsonDerivedType(typeof(TruceExtended))]
[JsonDerivedType(typeof(TruceBreached))]
[JsonDerivedType(typeof(CeasefireAgreed))]
[JsonDerivedType(typeof(CeasefireEnded))]
[JsonDerivedType(typeof(CeasefireExpired))]
[JsonDerivedType(typeof(CeasefireStatusClaimed))]
public abstract record CeasefireEvent : NegotiationEvent
{
    private protected CeasefireEvent()
    {
    }

    /// <summary>The kinds of the theme, in the order in which they are listed.</summary>
    internal static ValueList<EventKind> Kinds { get; } =
    [
        new("truce_agreed", typeof(TruceAgreed), Theme.Ceasefire),
        new("truce_extended", typeof(TruceExtended), Theme.Ceasefire),
        new("truce_breached", typeof(TruceBreached), Theme.Ceasefire),
        new("ceasefire_agreed", typeof(CeasefireAgreed), Theme.Ceasefire),
        new("ceasefire_ended", typeof(CeasefireEnded), Theme.Ceasefire),
        new("ceasefire_expired", typeof(CeasefireExpired), Theme.Ceasefire),
        new("ceasefire_status_claim", typeof(CeasefireStatusClaimed), Theme.Ceasefire),
    ];
}

/// <summary>The parties stopped fighting for a stated, short time.</summary>
/// <param name="Parties">The parties that stopped.</param>
/// <param name="Until">The last day; <c>null</c> when not stated.</param>
public sealed record TruceAgreed(ValueList<ActorId> Parties, DateOnly? Until = null) : CeasefireEvent;

/// <summary>The parties made a truce last longer.</summary>
/// <param name="Until">The new last day; <c>null</c> when it ends with an occasion instead of a date.</param>
public sealed record TruceExtended(DateOnly? Until = null) : CeasefireEvent;

/// <summary>Fighting broke a truce.</summary>
/// <param name="By">The parties that fought, as far as stated.</param>
public sealed record TruceBreached(ValueList<ActorId> By) : CeasefireEvent;

/// <summary>The parties agreed on a ceasefire.</summary>
/// <param name="Parties">The parties that are bound.</param>
/// <param name="Form">The form of the text.</param>
/// <param name="Term">The intended duration.</param>
/// <param name="Mediators">The mediators who brought it about.</param>
public sealed record CeasefireAgreed(
    ValueList<ActorId> Parties, Form Form, CeasefireTerm Term = CeasefireTerm.Unstated, ValueList<ActorId> Mediators = default) : CeasefireEvent;

/// <summary>One party called a ceasefire off. The ceasefire may differ from that of the talks.</summary>
/// <param name="By">The party that called it off.</param>
/// <param name="With">The other party.</param>
public sealed record CeasefireEnded(ActorId By, ActorId With) : CeasefireEvent;

/// <summary>The ceasefire ran out without being renewed.</summary>
public sealed record CeasefireExpired() : CeasefireEvent;

/// <summary>A party made a statement on whether the ceasefire holds.</summary>
/// <param name="By">The party that made the statement.</param>
/// <param name="Status">The status that it claims.</param>
public sealed record CeasefireStatusClaimed(ActorId By, CeasefireStatus Status) : CeasefireEvent;
