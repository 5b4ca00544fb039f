using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Violence;

/// <summary>An attack, a clash, a strike, an operation, or an outbreak of fighting.</summary>
/// <remarks>The attributes name the records to the generator of JSON code. They do not change the JSON.</remarks>
[JsonDerivedType(typeof(AttackCarriedOut))]
[JsonDerivedType(typeof(BorderClashFought))]
[JsonDerivedType(typeof(BorderClashWithAirStrikesFought))]
[JsonDerivedType(typeof(HostilitiesResumed))]
[JsonDerivedType(typeof(BorderIncidentOccurred))]
[JsonDerivedType(typeof(AirStrikeCarriedOut))]
[JsonDerivedType(typeof(AirStrikeAlleged))]
[JsonDerivedType(typeof(MilitaryOperationLaunched))]
[JsonDerivedType(typeof(SecurityOperationConducted))]
public abstract record ViolenceEvent : NegotiationEvent
{
    private protected ViolenceEvent()
    {
    }

    /// <summary>The kinds of the theme, in the order in which they are listed.</summary>
    internal static ValueList<EventKind> Kinds { get; } =
    [
        new("attack", typeof(AttackCarriedOut), Theme.Violence),
        new("border_clash", typeof(BorderClashFought), Theme.Violence),
        new("border_clash_airstrike", typeof(BorderClashWithAirStrikesFought), Theme.Violence),
        new("hostilities_resumed", typeof(HostilitiesResumed), Theme.Violence),
        new("border_incident", typeof(BorderIncidentOccurred), Theme.Violence),
        new("airstrike", typeof(AirStrikeCarriedOut), Theme.Violence),
        new("airstrike_alleged", typeof(AirStrikeAlleged), Theme.Violence),
        new("military_operation", typeof(MilitaryOperationLaunched), Theme.Violence),
        new("security_operation", typeof(SecurityOperationConducted), Theme.Violence),
    ];
}

/// <summary>An armed attack by a movement.</summary>
/// <param name="Against">The victim of the attack.</param>
/// <param name="By">The presumed attacker; <c>null</c> when unknown.</param>
/// <param name="Tolls">The losses, as each side claims them.</param>
public sealed record AttackCarriedOut(ActorId Against, ActorId? By = null, ValueList<Toll> Tolls = default) : ViolenceEvent, ITolled;

/// <summary>Forces of the parties fought on the border.</summary>
/// <param name="Between">The parties that fought.</param>
/// <param name="Tolls">The losses, as each side claims them.</param>
public sealed record BorderClashFought(ValueList<ActorId> Between, ValueList<Toll> Tolls = default) : ViolenceEvent, ITolled;

/// <summary>Forces of the parties fought on the border and from the air.</summary>
/// <param name="Between">The parties that fought.</param>
/// <param name="Tolls">The losses, as each side claims them.</param>
public sealed record BorderClashWithAirStrikesFought(ValueList<ActorId> Between, ValueList<Toll> Tolls = default) : ViolenceEvent, ITolled;

/// <summary>
/// Sustained open fighting began between the parties, for the first time or again. It ends a truce or ceasefire in force without assigning
/// blame.
/// </summary>
/// <remarks>The outbreak is not itself a clash: clashes are recorded and counted one by one.</remarks>
/// <param name="Between">The parties that fight.</param>
public sealed record HostilitiesResumed(ValueList<ActorId> Between) : ViolenceEvent;

/// <summary>A short exchange of fire on the border.</summary>
/// <param name="Between">The parties that fired.</param>
/// <param name="Tolls">The losses, as each side claims them.</param>
public sealed record BorderIncidentOccurred(ValueList<ActorId> Between, ValueList<Toll> Tolls = default) : ViolenceEvent, ITolled;

/// <summary>An air strike that its author admits or that is undisputed.</summary>
/// <param name="By">The actor that struck.</param>
/// <param name="On">The actor whose soil was struck.</param>
/// <param name="Tolls">The losses, as each side claims them.</param>
public sealed record AirStrikeCarriedOut(ActorId By, ActorId On, ValueList<Toll> Tolls = default) : ViolenceEvent, ITolled;

/// <summary>An air strike that one side alleges and the other does not admit.</summary>
/// <param name="Suspect">The alleged author of the strike.</param>
/// <param name="On">The actor whose soil was struck.</param>
/// <param name="AllegedBy">The actor that alleges it; <c>null</c> when the allegation is not official.</param>
/// <param name="Denied">True when the suspect denies the strike; false when it only stays silent.</param>
/// <param name="Tolls">The losses, as each side claims them.</param>
public sealed record AirStrikeAlleged(
    ActorId Suspect, ActorId On, ActorId? AllegedBy = null, bool Denied = false, ValueList<Toll> Tolls = default) : ViolenceEvent, ITolled;

/// <summary>A state began a military operation against a movement.</summary>
/// <param name="By">The state that began it.</param>
/// <param name="Against">The target of the operation.</param>
public sealed record MilitaryOperationLaunched(ActorId By, ActorId Against) : ViolenceEvent;

/// <summary>A state conducted security operations at home.</summary>
/// <param name="By">The state that conducted them.</param>
public sealed record SecurityOperationConducted(ActorId By) : ViolenceEvent;
