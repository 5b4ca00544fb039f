using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Border;

/// <summary>A closure or opening of crossings, or a measure of trade policy.</summary>
/// <remarks>The attributes name the records to the generator of JSON code. They do not change the JSON.</remarks>
[JsonDerivedType(typeof(BorderClosed))]
[JsonDerivedType(typeof(BorderReopened))]
[JsonDerivedType(typeof(HumanitarianExemptionGranted))]
[JsonDerivedType(typeof(EconomicMeasureTaken))]
public abstract record BorderEvent : NegotiationEvent
{
    private protected BorderEvent()
    {
    }

    /// <summary>The kinds of the theme, in the order in which they are listed.</summary>
    internal static ValueList<EventKind> Kinds { get; } =
    [
        new("border_closure", typeof(BorderClosed), Theme.Economy),
        new("border_reopened", typeof(BorderReopened), Theme.Economy),
        new("humanitarian_exemption", typeof(HumanitarianExemptionGranted), Theme.Economy),
        new("economic_measure", typeof(EconomicMeasureTaken), Theme.Economy),
    ];
}

/// <summary>A party shut crossings.</summary>
/// <param name="By">The party that shut the crossings.</param>
/// <param name="Crossings">The crossings.</param>
public sealed record BorderClosed(ActorId By, ValueList<string> Crossings) : BorderEvent;

/// <summary>A party opened crossings again.</summary>
/// <param name="By">The party that opened the crossings.</param>
/// <param name="Crossings">The crossings; empty for all that were shut.</param>
public sealed record BorderReopened(ActorId By, ValueList<string> Crossings = default) : BorderEvent;

/// <summary>A party let aid through a border that stayed shut for trade.</summary>
/// <param name="By">The party that let the aid through.</param>
/// <param name="For">The actor whose aid passes.</param>
/// <param name="Crossings">The crossings open to the aid.</param>
public sealed record HumanitarianExemptionGranted(ActorId By, ActorId For, ValueList<string> Crossings) : BorderEvent;

/// <summary>A party used trade as a means of pressure.</summary>
/// <param name="By">The party that took the measure.</param>
/// <param name="Against">The target of the measure.</param>
public sealed record EconomicMeasureTaken(ActorId By, ActorId Against) : BorderEvent;
