namespace Simulator.Domain;

/// <summary>A party bound itself.</summary>
/// <param name="By">Who is bound.</param>
/// <param name="Issues">To what.</param>
/// <param name="Form">In which form.</param>
/// <param name="Guarantors">Who stands surety; none when nobody does.</param>
public sealed record CommitmentSigned(
    ActorId By, ValueList<IssueId> Issues, Form Form, ValueList<ActorId> Guarantors = default) : NegotiationEvent;

/// <summary>The parties set up a mechanism to monitor what was agreed. It does not work yet.</summary>
/// <param name="Operators">Who runs it.</param>
/// <param name="Quality">How much it sees, from 0 (nothing) to 1 (everything).</param>
/// <param name="LagDays">Days until it is meant to work, from 0.</param>
public sealed record MechanismEstablished(ValueList<ActorId> Operators, double Quality, int LagDays = 0) : NegotiationEvent;

/// <summary>The mechanism began to work.</summary>
public sealed record MechanismBecameOperational() : NegotiationEvent;

/// <summary>The mechanism reported.</summary>
/// <param name="Violation">True when it found a violation.</param>
/// <param name="By">By whom, when it found one and could tell.</param>
public sealed record MechanismReported(bool Violation, ActorId? By = null) : NegotiationEvent;
