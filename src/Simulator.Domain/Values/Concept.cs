namespace Simulator.Domain.Values;

/// <summary>A concept of conflict management that a scenario or a lesson teaches.</summary>
public enum Concept
{
    /// <summary>When a conflict is ready for talks: both sides hurt, neither can win, and both see a way out (Zartman).</summary>
    Ripeness,

    /// <summary>A stalemate that hurts both sides and that neither can escape by escalating.</summary>
    HurtingStalemate,

    /// <summary>The sense on both sides that a negotiated solution is there to be found.</summary>
    WayOut,

    /// <summary>The zone of possible agreement: what both sides prefer to no agreement.</summary>
    Zopa,

    /// <summary>The best alternative to a negotiated agreement, which sets what a side will accept.</summary>
    Batna,

    /// <summary>The worst deal that a side still prefers to none.</summary>
    ReservationValue,

    /// <summary>Rules that pick one point of the zone of agreement, such as Nash's or Kalai and Smorodinsky's.</summary>
    BargainingSolution,

    /// <summary>Several issues on one table, so that one can be traded for another.</summary>
    IssueLinkage,

    /// <summary>A promise that both want and that is not believed, because its maker may gain from breaking it later (Fearon).</summary>
    CommitmentProblem,

    /// <summary>A sign that is believed because it would be too dear for one who does not mean it.</summary>
    CostlySignal,

    /// <summary>A third party that stands surety for a promise.</summary>
    Guarantee,

    /// <summary>Finding out whether what was promised is kept.</summary>
    Verification,

    /// <summary>Who watches what, how often, and what follows from a finding.</summary>
    MonitoringDesign,

    /// <summary>Kinds of halts to the fighting, how they live and how they die.</summary>
    Ceasefire,

    /// <summary>Those who believe that peace threatens them, and work to undermine it (Stedman).</summary>
    Spoiler,

    /// <summary>Knowing who did it, and what is done when nobody knows.</summary>
    Attribution,

    /// <summary>Help of a third party in a negotiation, from carrying messages to pressing for terms.</summary>
    Mediation,

    /// <summary>What a mediator can give or take to move the parties.</summary>
    Leverage,

    /// <summary>Two levels at once: whatever is agreed at the table has to be accepted at home (Putnam).</summary>
    TwoLevelGame,

    /// <summary>What a leader pays at home for backing down from words said in public.</summary>
    AudienceCosts,

    /// <summary>The readiness to rely on the other side, which is lost faster than won.</summary>
    Trust,

    /// <summary>Answering like with like.</summary>
    Reciprocity,

    /// <summary>Small steps, announced and carried out, that invite the other side to answer (Osgood's GRIT).</summary>
    Grit,

    /// <summary>Coercion: force and pressure meant to move the other side, and what they bring instead.</summary>
    Coercion,

    /// <summary>A conflict that is neither fought out nor settled, and why it stays so.</summary>
    FrozenConflict,

    /// <summary>Keeping a conflict bearable, as against resolving what lies beneath it.</summary>
    ConflictManagement,

    /// <summary>Sources that contradict each other, and how to keep and weigh their claims.</summary>
    ContestedFacts,

    /// <summary>Reasoning about what would have followed had one thing been otherwise.</summary>
    Counterfactual,
}
