namespace Simulator.Domain.Events;

/// <summary>The theme of an event: the part of the talks to which it belongs.</summary>
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

    /// <summary>Background, counts, visits.</summary>
    Context,

    /// <summary>Levers applied and withdrawn, structural factors changed.</summary>
    Levers,

    /// <summary>Starts of branches, and undone moves on branches.</summary>
    Branching,
}
