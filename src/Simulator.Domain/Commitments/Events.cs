using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Commitments;

/// <summary>A commitment, or an event in the life of the monitoring mechanism.</summary>
/// <remarks>The attributes name the records to the generator of JSON code. They do not change the JSON.</remarks>
[JsonDerivedType(typeof(CommitmentSigned))]
[JsonDerivedType(typeof(MechanismEstablished))]
[JsonDerivedType(typeof(MechanismBecameOperational))]
[JsonDerivedType(typeof(MechanismReported))]
public abstract record CommitmentEvent : NegotiationEvent
{
    private protected CommitmentEvent()
    {
    }

    /// <summary>The kinds of the theme, in the order in which they are listed.</summary>
    internal static ValueList<EventKind> Kinds { get; } =
    [
        new("commitment_signed", typeof(CommitmentSigned), Theme.Commitments),
        new("mechanism_established", typeof(MechanismEstablished), Theme.Commitments),
        new("mechanism_operational", typeof(MechanismBecameOperational), Theme.Commitments),
        new("mechanism_report", typeof(MechanismReported), Theme.Commitments),
    ];
}

/// <summary>A party bound itself.</summary>
/// <param name="By">The party that is bound.</param>
/// <param name="Issues">The issues on which it is bound.</param>
/// <param name="Form">The form of the commitment.</param>
/// <param name="Guarantors">The guarantors; empty when the commitment is not guaranteed.</param>
public sealed record CommitmentSigned(
    ActorId By, ValueList<IssueId> Issues, Form Form, ValueList<ActorId> Guarantors = default) : CommitmentEvent, IAboutIssues;

/// <summary>The parties set up a mechanism to monitor an agreement. The mechanism does not work yet.</summary>
/// <param name="Operators">The actors that run the mechanism.</param>
/// <param name="Quality">The quality of monitoring, from 0 (sees nothing) to 1 (sees everything).</param>
/// <param name="LagDays">Days until the mechanism is planned to work, from 0.</param>
public sealed record MechanismEstablished(ValueList<ActorId> Operators, double Quality, int LagDays = 0) : CommitmentEvent;

/// <summary>The mechanism began to work.</summary>
public sealed record MechanismBecameOperational() : CommitmentEvent;

/// <summary>The mechanism reported.</summary>
/// <param name="Violation">True when the report finds a violation.</param>
/// <param name="By">The violator, when the report identifies one.</param>
public sealed record MechanismReported(bool Violation, ActorId? By = null) : CommitmentEvent;
