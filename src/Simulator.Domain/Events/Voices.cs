namespace Simulator.Domain;

/// <summary>Someone said something that bears on the talks.</summary>
/// <param name="By">Who spoke.</param>
/// <param name="OnCeasefire">What the parties say of the ceasefire on that occasion.</param>
public sealed record StatementMade(ActorId By, ValueList<CeasefireStance> OnCeasefire = default) : NegotiationEvent;

/// <summary>Someone gave its reading of what was agreed or done.</summary>
/// <param name="By">Whose reading.</param>
public sealed record ClaimMade(ActorId By) : NegotiationEvent;

/// <summary>Someone blamed another.</summary>
/// <param name="By">Who blames.</param>
/// <param name="Against">Whom.</param>
public sealed record AccusationMade(ActorId By, ActorId Against) : NegotiationEvent;

/// <summary>Someone threatened another.</summary>
/// <param name="By">Who threatens.</param>
/// <param name="Against">Whom.</param>
public sealed record ThreatMade(ActorId By, ActorId Against) : NegotiationEvent;

/// <summary>Softer words or a small step towards the other side.</summary>
/// <param name="By">Who made it.</param>
/// <param name="Toward">Towards whom.</param>
public sealed record ConciliatoryGestureMade(ValueList<ActorId> By, ValueList<ActorId> Toward) : NegotiationEvent;

/// <summary>Religious scholars ruled on a matter.</summary>
/// <param name="By">Who ruled.</param>
/// <param name="Issues">The issues it bears on.</param>
public sealed record FatwaIssued(ActorId By, ValueList<IssueId> Issues) : NegotiationEvent;

/// <summary>Someone described where the talks stand.</summary>
/// <param name="By">Who described it.</param>
/// <param name="OnCeasefire">What the parties are reported to say of the ceasefire.</param>
public sealed record StatusReported(ActorId By, ValueList<CeasefireStance> OnCeasefire = default) : NegotiationEvent;

/// <summary>An analysis of the talks came out.</summary>
/// <param name="By">Its author.</param>
public sealed record AnalysisPublished(ActorId By) : NegotiationEvent;
