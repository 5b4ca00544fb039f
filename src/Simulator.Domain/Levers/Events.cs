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
/// <param name="Lever">Which.</param>
/// <param name="By">By whom; none when it is everybody's doing.</param>
/// <param name="Level">How strongly, from 0 (not at all) to 1 (fully).</param>
/// <param name="RampDays">Days until it has its full strength, from 0, counted from the end of the lag.</param>
/// <param name="LagDays">Days before it begins to work at all, from 0.</param>
public sealed record LeverApplied(LeverId Lever, ActorId? By = null, double Level = 1, int RampDays = 0, int LagDays = 0) : LeverEvent;

/// <summary>A lever was taken away again.</summary>
/// <param name="Lever">Which.</param>
public sealed record LeverWithdrawn(LeverId Lever) : LeverEvent;

/// <summary>A structural factor came to weigh more or less than it does on the record.</summary>
/// <param name="Factor">Which.</param>
/// <param name="Level">How much it weighs, from 0 (not at all) over 1 (as on the record) to 2 (twice as much).</param>
/// <param name="For">For whom; none when for all.</param>
public sealed record FactorChanged(FactorId Factor, double Level, ActorId? For = null) : LeverEvent;
