namespace Simulator.Domain;

/// <summary>A party shut crossings.</summary>
/// <param name="By">Who shut them.</param>
/// <param name="Crossings">Which.</param>
public sealed record BorderClosed(ActorId By, ValueList<string> Crossings) : NegotiationEvent;

/// <summary>A party opened crossings again.</summary>
/// <param name="By">Who opened them.</param>
/// <param name="Crossings">Which; all that were shut when none is named.</param>
public sealed record BorderReopened(ActorId By, ValueList<string> Crossings = default) : NegotiationEvent;

/// <summary>A party let aid through a border that stayed shut for trade.</summary>
/// <param name="By">Who let it through.</param>
/// <param name="For">Whose aid.</param>
/// <param name="Crossings">Where.</param>
public sealed record HumanitarianExemptionGranted(ActorId By, ActorId For, ValueList<string> Crossings) : NegotiationEvent;

/// <summary>A party used trade as a means.</summary>
/// <param name="By">Who did.</param>
/// <param name="Against">Against whom.</param>
public sealed record EconomicMeasureTaken(ActorId By, ActorId Against) : NegotiationEvent;
