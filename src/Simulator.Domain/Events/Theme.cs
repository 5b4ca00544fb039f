namespace Simulator.Domain.Events;

/// <summary>The theme of an event: which part of the talks it belongs to.</summary>
public enum Theme
{
    /// <summary>Rounds, sessions, agreements, collapse.</summary>
    Talks,

    /// <summary>Demands and positions.</summary>
    Demands,

    /// <summary>Commitments and mechanisms.</summary>
    Commitments,

    /// <summary>Truces and ceasefires.</summary>
    Ceasefire,

    /// <summary>Attacks, clashes, strikes, operations.</summary>
    Violence,

    /// <summary>Crossings and trade.</summary>
    Economy,

    /// <summary>Offers, mediators, regional meetings.</summary>
    Mediation,

    /// <summary>Statements, accusations, threats, gestures, reports.</summary>
    Voices,

    /// <summary>What must be known to understand the rest.</summary>
    Context,

    /// <summary>Levers applied and withdrawn, structural factors changed.</summary>
    Levers,

    /// <summary>Timelines that leave their parent, and moves taken back on them.</summary>
    Branching,
}
