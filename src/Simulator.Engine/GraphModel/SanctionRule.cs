namespace Simulator.Engine.GraphModel;

/// <summary>The counter-moves of opponents that count as sanctions. Published tools use different rules, and so their results differ.</summary>
public enum SanctionRule
{
    /// <summary>Any legal sequence: the opponents move one after the other, none twice in a row (Fang, Hipel and Kilgour 1993).</summary>
    LegalSequences,

    /// <summary>The opponents move one after the other, each at most once.</summary>
    EachOnce,

    /// <summary>One opponent makes one move.</summary>
    SingleOpponent,
}

/// <summary>The solution concepts: definitions of when a state is stable for a decision maker.</summary>
public enum SolutionConcept
{
    /// <summary>The decision maker has no unilateral improvement (Nash 1950).</summary>
    Nash,

    /// <summary>
    /// Every unilateral improvement is sanctioned by moves of the opponents, even to their own harm (general metarationality, Howard 1971).
    /// </summary>
    Gmr,

    /// <summary>
    /// As <see cref="Gmr"/>, and the decision maker cannot escape from the sanction by a move of its own (symmetric metarationality, Howard 1971).
    /// </summary>
    Smr,

    /// <summary>
    /// Every unilateral improvement is sanctioned by unilateral improvements of the opponents (sequential stability, Fraser and Hipel 1979).
    /// </summary>
    Seq,

    /// <summary>
    /// Every unilateral improvement is sanctioned by unilateral improvements that opponents make at the same time (simultaneous stability, Fraser and
    /// Hipel 1984).
    /// </summary>
    Sim,
}
