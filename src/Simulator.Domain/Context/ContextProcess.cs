using System.Diagnostics;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Context;

/// <summary>The process of background events: no rule forbids them, and they leave the state of the talks unchanged.</summary>
internal static class ContextProcess
{
    /// <summary>The state, unchanged: no event of context changes it.</summary>
    public static NegotiationState Evolve(NegotiationState state, ContextEvent happened) => happened switch
    {
        BackgroundNoted or OutsideAgreementSigned or RegimeChanged or PersonnelChanged or ViolenceCounted or ViolenceTrendReported
            or VisitMade => state,
        _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
    };

    /// <summary>The rules of background events that an event breaks: none.</summary>
    public static IEnumerable<BrokenRule> Rules(NegotiationState state, ContextEvent proposed) => [];

    /// <summary>The actor that decides a background event; empty for facts and counts.</summary>
    public static ValueList<ActorId> DecidedBy(ContextEvent happened) => happened switch
    {
        BackgroundNoted or OutsideAgreementSigned or ViolenceCounted or ViolenceTrendReported => [],
        RegimeChanged e => [e.To],
        PersonnelChanged e => [e.Of],
        VisitMade e => [e.Visitor],
        _ => throw new UnreachableException($"{happened.GetType().Name} has no arm among the deciders."),
    };
}
