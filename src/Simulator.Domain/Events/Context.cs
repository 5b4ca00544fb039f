namespace Simulator.Domain;

/// <summary>Something that must be known to understand the rest.</summary>
/// <param name="About">Whom it is about.</param>
public sealed record BackgroundNoted(ActorId About) : NegotiationEvent;

/// <summary>An agreement outside these talks.</summary>
/// <param name="Parties">Who agreed.</param>
public sealed record OutsideAgreementSigned(ValueList<ActorId> Parties) : NegotiationEvent;

/// <summary>Power changed hands.</summary>
/// <param name="To">Who rules now.</param>
public sealed record RegimeChanged(ActorId To) : NegotiationEvent;

/// <summary>People were replaced who matter to the talks.</summary>
/// <param name="Of">Who replaced them.</param>
/// <param name="Affected">Who lost their place.</param>
public sealed record PersonnelChanged(ActorId Of, ActorId Affected) : NegotiationEvent;

/// <summary>A count of violence over a period was published.</summary>
/// <param name="By">Whose violence is counted; none when not said.</param>
/// <param name="Tolls">The counts.</param>
public sealed record ViolenceCounted(ActorId? By = null, ValueList<Toll> Tolls = default) : NegotiationEvent, ITolled;

/// <summary>Violence grew or fell over a period.</summary>
/// <param name="By">Whose violence.</param>
/// <param name="Trend">Which way.</param>
public sealed record ViolenceTrendReported(ActorId By, Trend Trend) : NegotiationEvent;

/// <summary>An official visit to a third country.</summary>
/// <param name="Visitor">Who went.</param>
/// <param name="Host">Who received.</param>
public sealed record VisitMade(ActorId Visitor, ActorId Host) : NegotiationEvent;
