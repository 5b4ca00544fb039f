namespace Simulator.Domain;

/// <summary>The parties stopped fighting for a stated, short time.</summary>
/// <param name="Parties">Who stopped.</param>
/// <param name="Until">Last day; none when not said.</param>
public sealed record TruceAgreed(ValueList<ActorId> Parties, DateOnly? Until = null) : NegotiationEvent;

/// <summary>The parties made a truce last longer.</summary>
/// <param name="Until">New last day; none when it ends with an occasion instead of a date.</param>
public sealed record TruceExtended(DateOnly? Until = null) : NegotiationEvent;

/// <summary>Fighting broke a truce.</summary>
/// <param name="By">Who fought, as far as said.</param>
public sealed record TruceBreached(ValueList<ActorId> By) : NegotiationEvent;

/// <summary>The parties agreed on a ceasefire.</summary>
/// <param name="Parties">Who is bound.</param>
/// <param name="Form">The form of the text.</param>
/// <param name="Term">For how long it is meant.</param>
/// <param name="Mediators">Who brought it about.</param>
public sealed record CeasefireAgreed(
    ValueList<ActorId> Parties, Form Form, CeasefireTerm Term = CeasefireTerm.Unstated, ValueList<ActorId> Mediators = default) : NegotiationEvent;

/// <summary>One party called a ceasefire off. The ceasefire may be another one than that of the talks.</summary>
/// <param name="By">Who called it off.</param>
/// <param name="With">The other party.</param>
public sealed record CeasefireEnded(ActorId By, ActorId With) : NegotiationEvent;

/// <summary>The ceasefire ran out without being renewed.</summary>
public sealed record CeasefireExpired() : NegotiationEvent;

/// <summary>A party said whether the ceasefire stands.</summary>
/// <param name="By">Whose word it is.</param>
/// <param name="Status">What it says.</param>
public sealed record CeasefireStatusClaimed(ActorId By, CeasefireStatus Status) : NegotiationEvent;
