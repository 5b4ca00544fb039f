using System.Diagnostics;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Border;

/// <summary>The process of the border: crossings and trade.</summary>
internal static class BorderProcess
{
    private static readonly Rule CrossingClosed = new("crossing-closed", "Only a crossing that is shut can be reopened or exempted.");

    /// <summary>The rules of the theme, with the kinds that each may refuse.</summary>
    public static IReadOnlyList<(Rule Rule, Type[] Kinds)> Refusals { get; } =
        [(CrossingClosed, [typeof(BorderReopened), typeof(HumanitarianExemptionGranted)])];

    /// <summary>The state after an event of the border.</summary>
    public static NegotiationState Evolve(NegotiationState state, BorderEvent happened) => happened switch
    {
        BorderClosed e => Closing(state, e),
        BorderReopened e => Reopening(state, e),
        HumanitarianExemptionGranted e => Exempting(state, e),
        EconomicMeasureTaken e => state with { EconomicMeasures = state.EconomicMeasures.Noting(BorderEvent.Kinds.Of(e), e.Account, e.By) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
    };

    /// <summary>The rules of the border that an event breaks.</summary>
    public static IEnumerable<BrokenRule> Rules(NegotiationState state, BorderEvent proposed) => proposed switch
    {
        BorderReopened e => Shut(state, e.Crossings),
        HumanitarianExemptionGranted e => Shut(state, e.Crossings),
        BorderClosed or EconomicMeasureTaken => [],
        _ => throw new UnreachableException($"{proposed.GetType().Name} has no arm among the rules."),
    };

    /// <summary>The actor that decides an event of the border.</summary>
    public static ValueList<ActorId> DecidedBy(BorderEvent happened) => happened switch
    {
        BorderClosed e => [e.By],
        BorderReopened e => [e.By],
        HumanitarianExemptionGranted e => [e.By],
        EconomicMeasureTaken e => [e.By],
        _ => throw new UnreachableException($"{happened.GetType().Name} has no arm among the deciders."),
    };

    private static NegotiationState Closing(NegotiationState state, BorderClosed e)
    {
        var shut = e.Crossings.ToHashSet();
        var known = state.Crossings.Select(crossing => crossing.Name).Where(shut.Contains).ToHashSet();
        return state with
        {
            Crossings =
            [
                .. state.Crossings.Select(crossing => shut.Contains(crossing.Name) ? Closed(crossing.Name) : crossing),
                .. e.Crossings.Where(known.Add).Select(Closed),
            ],
        };

        Crossing Closed(string name) => new(name, Closed: true, e.Account.When.Effective(), e.By);
    }

    private static NegotiationState Reopening(NegotiationState state, BorderReopened e)
    {
        var opened = e.Crossings.ToHashSet();
        return state with
        {
            Crossings = state.Crossings
                .Select(crossing => crossing.Closed && (opened.Count == 0 || opened.Contains(crossing.Name))
                    ? new Crossing(crossing.Name, Closed: false, e.Account.When.Effective(), e.By)
                    : crossing)
                .ToValueList(),
        };
    }

    private static NegotiationState Exempting(NegotiationState state, HumanitarianExemptionGranted e)
    {
        var passable = e.Crossings.ToHashSet();
        return state with
        {
            Crossings = state.Crossings
                .Select(crossing => passable.Contains(crossing.Name) && !crossing.Exempt.Contains(e.For)
                    ? crossing with { Exempt = crossing.Exempt.Add(e.For) }
                    : crossing)
                .ToValueList(),
        };
    }

    private static IEnumerable<BrokenRule> Shut(NegotiationState state, ValueList<string> crossings)
    {
        var shut = state.Crossings.Where(crossing => crossing.Closed).Select(crossing => crossing.Name).ToHashSet();
        FormattableString instead = $"{BorderEvent.Kinds.Of<BorderClosed>()} first.";
        return crossings.Count == 0
            ? CrossingClosed.Unless(shut.Count > 0, "No crossing is shut.", instead)
            : from name in crossings
              where !shut.Contains(name)
              select new BrokenRule(CrossingClosed, $"'{name}' is not shut.", instead);
    }
}
