using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Context;

/// <summary>Background to the talks: changes, counts and visits.</summary>
/// <remarks>The attributes name the records to the generator of JSON code. They do not change the JSON.</remarks>
[JsonDerivedType(typeof(BackgroundNoted))]
[JsonDerivedType(typeof(OutsideAgreementSigned))]
[JsonDerivedType(typeof(RegimeChanged))]
[JsonDerivedType(typeof(PersonnelChanged))]
[JsonDerivedType(typeof(ViolenceCounted))]
[JsonDerivedType(typeof(ViolenceTrendReported))]
[JsonDerivedType(typeof(VisitMade))]
public abstract record ContextEvent : NegotiationEvent
{
    private protected ContextEvent()
    {
    }

    /// <summary>The kinds of the theme, in the order in which they are listed.</summary>
    internal static ValueList<EventKind> Kinds { get; } =
    [
        new("background", typeof(BackgroundNoted), Theme.Context),
        new("agreement", typeof(OutsideAgreementSigned), Theme.Context),
        new("regime_change", typeof(RegimeChanged), Theme.Context),
        new("personnel_change", typeof(PersonnelChanged), Theme.Context),
        new("violence_statistic", typeof(ViolenceCounted), Theme.Context),
        new("violence_trend", typeof(ViolenceTrendReported), Theme.Context),
        new("visit", typeof(VisitMade), Theme.Context),
    ];
}

/// <summary>A background fact, needed to understand the other events.</summary>
/// <param name="About">The actor that it concerns.</param>
public sealed record BackgroundNoted(ActorId About) : ContextEvent;

/// <summary>An agreement outside these talks.</summary>
/// <param name="Parties">The actors that agreed.</param>
public sealed record OutsideAgreementSigned(ValueList<ActorId> Parties) : ContextEvent;

/// <summary>Power changed hands.</summary>
/// <param name="To">The new ruler.</param>
public sealed record RegimeChanged(ActorId To) : ContextEvent;

/// <summary>People important to the talks were replaced.</summary>
/// <param name="Of">The actor that replaced them.</param>
/// <param name="Affected">The people who lost their place.</param>
public sealed record PersonnelChanged(ActorId Of, ActorId Affected) : ContextEvent;

/// <summary>A count of violence over a period was published.</summary>
/// <param name="By">The actor whose violence is counted; <c>null</c> when not stated.</param>
/// <param name="Tolls">The counts.</param>
public sealed record ViolenceCounted(ActorId? By = null, ValueList<Toll> Tolls = default) : ContextEvent, ITolled;

/// <summary>Violence grew or fell over a period.</summary>
/// <param name="By">The actor whose violence grew or fell.</param>
/// <param name="Trend">The direction.</param>
public sealed record ViolenceTrendReported(ActorId By, Trend Trend) : ContextEvent;

/// <summary>An official visit to a third country.</summary>
/// <param name="Visitor">The visitor.</param>
/// <param name="Host">The host.</param>
public sealed record VisitMade(ActorId Visitor, ActorId Host) : ContextEvent;
