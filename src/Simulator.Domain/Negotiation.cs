using System.Diagnostics;
using Simulator.Domain.Border;
using Simulator.Domain.Branching;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Context;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Mediation;
using Simulator.Domain.State;
using Simulator.Domain.Statements;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.Domain;

/// <summary>The negotiation as a process: the events that it allows, and the change of state that each event brings. Start reading here.</summary>
/// <remarks>
/// <c>Decide</c> checks every rule and refuses events; <see cref="Evolve"/> checks no rule and is total, so that history always folds.
/// Both treat recorded, scripted and simulated events alike. Each theme has a folder with its events and its process.
/// </remarks>
public static class Negotiation
{
    /// <summary>Checks an event against the rules of the process and accepts or refuses it.</summary>
    /// <returns>The same event, so that calls can be chained.</returns>
    /// <exception cref="RefusedException">The event breaks a rule; the message names who, what, when, the rule, and what is allowed.</exception>
    public static NegotiationEvent Decide(NegotiationState state, NegotiationEvent proposed)
    {
        var broken = Rules.BrokenBy(state, proposed);
        return broken.Count == 0 ? proposed : throw new RefusedException(proposed, broken);
    }

    /// <summary>Decides events one after the other, each on the state after the events before it.</summary>
    /// <returns>The state after the last event.</returns>
    /// <exception cref="RefusedException">One of the events breaks a rule.</exception>
    public static NegotiationState Decide(NegotiationState state, IEnumerable<NegotiationEvent> proposed) =>
        proposed.Aggregate(state, (before, next) => Evolve(before, Decide(before, next)));

    /// <summary>The state after events, folded from a given state or from <see cref="NegotiationState.Empty"/>.</summary>
    public static NegotiationState Fold(IEnumerable<NegotiationEvent> events, NegotiationState? from = null) =>
        events.Aggregate(from ?? NegotiationState.Empty, Evolve);

    /// <summary>The state after an event. The fold never refuses an event and never throws on history.</summary>
    public static NegotiationState Evolve(NegotiationState state, NegotiationEvent happened)
    {
        var day = happened.Account.When.Effective();
        state = state with
        {
            Events = state.Events + 1,
            Begins = state.Begins ?? day,
            AsOf = state.AsOf is { } latest && latest > day ? latest : day,
        };
        return happened switch
        {
            TalksEvent e => TalksProcess.Evolve(state, e),
            DemandEvent e => DemandProcess.Evolve(state, e),
            CommitmentEvent e => CommitmentProcess.Evolve(state, e),
            CeasefireEvent e => CeasefireProcess.Evolve(state, e),
            ViolenceEvent e => ViolenceProcess.Evolve(state, e),
            BorderEvent e => BorderProcess.Evolve(state, e),
            MediationEvent e => MediationProcess.Evolve(state, e),
            StatementEvent e => StatementProcess.Evolve(state, e),
            ContextEvent e => ContextProcess.Evolve(state, e),
            LeverEvent e => LeverProcess.Evolve(state, e),
            BranchingEvent e => BranchingProcess.Evolve(state, e),
            _ => throw OfNoTheme(happened),
        };
    }

    /// <summary>The rules of its theme that an event breaks. <see cref="Rules.BrokenBy"/> adds the rules that apply to every theme.</summary>
    internal static IEnumerable<BrokenRule> BrokenOfTheme(NegotiationState state, NegotiationEvent proposed) => proposed switch
    {
        TalksEvent e => TalksProcess.Rules(state, e),
        DemandEvent e => DemandProcess.Rules(state, e),
        CommitmentEvent e => CommitmentProcess.Rules(state, e),
        CeasefireEvent e => CeasefireProcess.Rules(state, e),
        ViolenceEvent e => ViolenceProcess.Rules(state, e),
        BorderEvent e => BorderProcess.Rules(state, e),
        MediationEvent e => MediationProcess.Rules(state, e),
        StatementEvent e => StatementProcess.Rules(state, e),
        ContextEvent e => ContextProcess.Rules(state, e),
        LeverEvent e => LeverProcess.Rules(state, e),
        BranchingEvent e => BranchingProcess.Rules(state, e),
        _ => throw OfNoTheme(proposed),
    };

    /// <summary>The actors without whose decision an event would not happen; empty when unknown or decided outside the talks.</summary>
    public static ValueList<ActorId> DecidedBy(NegotiationEvent happened) => happened switch
    {
        TalksEvent e => TalksProcess.DecidedBy(e),
        DemandEvent e => DemandProcess.DecidedBy(e),
        CommitmentEvent e => CommitmentProcess.DecidedBy(e),
        CeasefireEvent e => CeasefireProcess.DecidedBy(e),
        ViolenceEvent e => ViolenceProcess.DecidedBy(e),
        BorderEvent e => BorderProcess.DecidedBy(e),
        MediationEvent e => MediationProcess.DecidedBy(e),
        StatementEvent e => StatementProcess.DecidedBy(e),
        ContextEvent e => ContextProcess.DecidedBy(e),
        LeverEvent e => LeverProcess.DecidedBy(e),
        BranchingEvent e => BranchingProcess.DecidedBy(e),
        _ => throw OfNoTheme(happened),
    };

    private static UnreachableException OfNoTheme(NegotiationEvent happened) => new($"{happened?.GetType().Name} has no theme.");
}
