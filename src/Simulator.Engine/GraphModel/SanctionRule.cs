namespace Simulator.Engine.GraphModel;

/// <summary>Which answers of the others a decision maker reckons with. Published tools differ in it, and so do their results.</summary>
public enum SanctionRule
{
    /// <summary>The others answer in any legal sequence: one after the other, nobody twice in a row (Fang, Hipel and Kilgour 1993).</summary>
    LegalSequences,

    /// <summary>The others answer one after the other, each of them once at most.</summary>
    EachOnce,

    /// <summary>One of the others answers, with one move.</summary>
    SingleOpponent,
}

/// <summary>When a state is stable for a decision maker: what keeps it from moving.</summary>
public enum SolutionConcept
{
    /// <summary>It has no move to a state that it prefers (Nash 1950).</summary>
    Nash,

    /// <summary>Whatever it gains by a move, the others can take away, even to their own harm (general metarationality, Howard 1971).</summary>
    Gmr,

    /// <summary>As before, and it cannot escape from that afterwards (symmetric metarationality, Howard 1971).</summary>
    Smr,

    /// <summary>
    /// Whatever it gains by a move, the others can take away by moves from which each of them gains (sequential stability, Fraser and Hipel 1979).
    /// </summary>
    Seq,

    /// <summary>
    /// Whatever it gains by a move, it does not gain where others make a move that tempts them at the same time (simultaneous stability, Fraser and
    /// Hipel 1984).
    /// </summary>
    Sim,
}
