using System.Diagnostics;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Statements;

/// <summary>The process of statements, threats, gestures and reports. No rule forbids them.</summary>
internal static class StatementProcess
{
    /// <summary>The state after a statement or a gesture.</summary>
    public static NegotiationState Evolve(NegotiationState state, StatementEvent happened) => happened switch
    {
        StatementMade e => Stated(state, e, e.By) with { Ceasefire = state.Ceasefire.Said(e.OnCeasefire, e.Account) },
        ClaimMade e => Stated(state, e, e.By),
        StatusReported e => Stated(state, e, e.By) with { Ceasefire = state.Ceasefire.Said(e.OnCeasefire, e.Account) },
        AccusationMade e => state with { Threats = state.Threats.Noting(Kind(e), e.Account, e.By) },
        ThreatMade e => state with { Threats = state.Threats.Noting(Kind(e), e.Account, e.By) },
        ConciliatoryGestureMade e => state with { Gestures = state.Gestures.Noting(Kind(e), e.Account, [.. e.By]) },
        FatwaIssued e => state with { Gestures = state.Gestures.Noting(Kind(e), e.Account, e.By) },
        AnalysisPublished => state,
        _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
    };

    /// <summary>The rules of statements that an event breaks: none.</summary>
    public static IEnumerable<BrokenRule> Rules(NegotiationState state, StatementEvent proposed) => [];

    /// <summary>The actors that decide a statement or a gesture.</summary>
    public static ValueList<ActorId> DecidedBy(StatementEvent happened) => happened switch
    {
        StatementMade e => [e.By],
        ClaimMade e => [e.By],
        AccusationMade e => [e.By],
        ThreatMade e => [e.By],
        ConciliatoryGestureMade e => e.By,
        FatwaIssued e => [e.By],
        StatusReported e => [e.By],
        AnalysisPublished e => [e.By],
        _ => throw new UnreachableException($"{happened.GetType().Name} has no arm among the deciders."),
    };

    private static NegotiationState Stated(NegotiationState state, StatementEvent e, ActorId by) =>
        state with { Statements = state.Statements.Noting(Kind(e), e.Account, by) };

    private static EventKind Kind(StatementEvent e) => StatementEvent.Kinds.Of(e);
}
