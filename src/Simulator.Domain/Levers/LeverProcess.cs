using System.Diagnostics;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Levers;

/// <summary>The process of levers and structural factors.</summary>
internal static class LeverProcess
{
    private static readonly Rule InForce = new("lever-in-force", "Only a lever in force can be withdrawn.");

    /// <summary>The rules of the theme, with the kinds that each may refuse.</summary>
    public static IReadOnlyList<(Rule Rule, Type[] Kinds)> Refusals { get; } =
    [
        (Amounts.Fraction, [typeof(LeverApplied), typeof(FactorChanged)]),
        (InForce, [typeof(LeverWithdrawn)]),
    ];

    /// <summary>The state after a change of a lever or factor.</summary>
    public static NegotiationState Evolve(NegotiationState state, LeverEvent happened) => happened switch
    {
        LeverApplied e => state with
        {
            Levers = state.Levers.Put(
                lever => lever.Lever == e.Lever,
                new(e.Lever, e.Level, e.Account.When.Effective(), e.RampDays, e.By, e.LagDays)),
        },
        LeverWithdrawn e => state with { Levers = state.Levers.Where(lever => lever.Lever != e.Lever).ToValueList() },
        FactorChanged e => state with
        {
            Factors = state.Factors.Put(
                factor => factor.Factor == e.Factor && factor.For == e.For,
                new(e.Factor, e.Level, e.Account.When.Effective(), e.For)),
        },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
    };

    /// <summary>The rules of levers that an event breaks.</summary>
    public static IEnumerable<BrokenRule> Rules(NegotiationState state, LeverEvent proposed) => proposed switch
    {
        LeverApplied e =>
        [
            .. Amounts.Within(e.Level, e.RampDays),
            .. Amounts.Fraction.Unless(e.LagDays >= 0, $"It lags {e.LagDays} days.", $"0 days or more."),
        ],
        LeverWithdrawn e => InForce.Unless(
            state.Levers.Any(lever => lever.Lever == e.Lever), $"'{e.Lever}' is not in force.", $"{LeverEvent.Kinds.Of<LeverApplied>()} first."),
        FactorChanged e => Amounts.Fraction.Unless(e.Level is >= 0 and <= 2, $"It is {e.Level}.", $"from 0 to 2, where 1 is as on the record."),
        _ => throw new UnreachableException($"{proposed.GetType().Name} has no arm among the rules."),
    };

    /// <summary>The actor that applies a lever; empty for the other changes.</summary>
    public static ValueList<ActorId> DecidedBy(LeverEvent happened) => happened switch
    {
        LeverApplied e => e.By is { } by ? [by] : [],
        LeverWithdrawn or FactorChanged => [],
        _ => throw new UnreachableException($"{happened.GetType().Name} has no arm among the deciders."),
    };
}
