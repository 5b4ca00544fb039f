using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Levers;

/// <summary>A change of a lever or of a structural factor.</summary>
/// <remarks>The attributes name the records to the generator of JSON code. They do not change the JSON.</remarks>
[JsonDerivedType(typeof(LeverApplied))]
[JsonDerivedType(typeof(LeverWithdrawn))]
[JsonDerivedType(typeof(FactorChanged))]
public abstract record LeverEvent : NegotiationEvent
{
    private protected LeverEvent()
    {
    }

    /// <summary>The kinds of the theme, in the order in which they are listed.</summary>
    internal static ValueList<EventKind> Kinds { get; } =
    [
        new("lever_applied", typeof(LeverApplied), Theme.Levers),
        new("lever_withdrawn", typeof(LeverWithdrawn), Theme.Levers),
        new("factor_changed", typeof(FactorChanged), Theme.Levers),
    ];
}

/// <summary>A lever was applied.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="By">The actor that applies it; <c>null</c> when no single actor applies it.</param>
/// <param name="Level">The strength, from 0 (not at all) to 1 (fully).</param>
/// <param name="RampDays">Days until the lever reaches its full strength, from 0, counted from the end of the lag.</param>
/// <param name="LagDays">Days before the lever begins to work, from 0.</param>
public sealed record LeverApplied(LeverId Lever, ActorId? By = null, double Level = 1, int RampDays = 0, int LagDays = 0) : LeverEvent;

/// <summary>A lever was withdrawn.</summary>
/// <param name="Lever">The lever.</param>
public sealed record LeverWithdrawn(LeverId Lever) : LeverEvent;

/// <summary>The weight of a structural factor changed from the weight on the record.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Level">The new weight, from 0 (no weight) to 2 (twice as much); 1 is the weight on the record.</param>
/// <param name="For">The party concerned; <c>null</c> for all parties.</param>
public sealed record FactorChanged(FactorId Factor, double Level, ActorId? For = null) : LeverEvent;
