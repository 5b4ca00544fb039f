namespace Simulator.Domain.Values;

/// <summary>A concept of conflict management that a scenario or a lesson teaches.</summary>
public enum Concept
{
    /// <summary>A conflict ready for talks: both sides hurt, neither can win, and both see a way out (Zartman).</summary>
    Ripeness,

    /// <summary>A stalemate that hurts both sides and that neither can escape by escalating.</summary>
    HurtingStalemate,

    /// <summary>The sense on both sides that a negotiated solution is possible.</summary>
    WayOut,

    /// <summary>The zone of possible agreement: all deals that both sides prefer to no agreement.</summary>
    Zopa,

    /// <summary>The best alternative to a negotiated agreement, which limits what a side will accept.</summary>
    Batna,

    /// <summary>The worst deal that a side still prefers to none.</summary>
    ReservationValue,

    /// <summary>Rules that pick one point of the zone of agreement, such as Nash's or Kalai and Smorodinsky's.</summary>
    BargainingSolution,

    /// <summary>Several issues on one table, so that one can be traded for another.</summary>
    IssueLinkage,

    /// <summary>A promise that both want and that is not believed, because its maker may gain from breaking it later (Fearon).</summary>
    CommitmentProblem,

    /// <summary>A signal that is believed because it would be too costly for an insincere sender.</summary>
    CostlySignal,

    /// <summary>A promise of a third party to enforce or underwrite an agreement.</summary>
    Guarantee,

    /// <summary>Finding out if promises are kept.</summary>
    Verification,

    /// <summary>The choice of monitors, objects and frequency, and the consequences of a finding.</summary>
    MonitoringDesign,

    /// <summary>Kinds of halts to the fighting, how they last and how they end.</summary>
    Ceasefire,

    /// <summary>Actors that believe that peace threatens them, and work to undermine it (Stedman).</summary>
    Spoiler,

    /// <summary>Identification of the perpetrator, and the response while the perpetrator is unknown.</summary>
    Attribution,

    /// <summary>Help of a third party in a negotiation, from carrying messages to pressing for terms.</summary>
    Mediation,

    /// <summary>Resources that a mediator can give or withhold to move the parties.</summary>
    Leverage,

    /// <summary>Bargaining on two levels: an agreement at the table must also be accepted at home (Putnam).</summary>
    TwoLevelGame,

    /// <summary>The price that a leader pays at home for backing down from a public commitment.</summary>
    AudienceCosts,

    /// <summary>The readiness to rely on the other side, which is lost faster than won.</summary>
    Trust,

    /// <summary>Answering like with like.</summary>
    Reciprocity,

    /// <summary>Small steps, announced and carried out, that invite the other side to answer (Osgood's GRIT).</summary>
    Grit,

    /// <summary>Force and pressure meant to move the other side, and their actual effects.</summary>
    Coercion,

    /// <summary>A conflict that is neither fought out nor settled, and why it stays so.</summary>
    FrozenConflict,

    /// <summary>Keeping a conflict bearable, as opposed to resolving its causes.</summary>
    ConflictManagement,

    /// <summary>Sources that contradict each other, and how to keep and weigh their claims.</summary>
    ContestedFacts,

    /// <summary>Reasoning about what would have followed had one thing been different.</summary>
    Counterfactual,
}
