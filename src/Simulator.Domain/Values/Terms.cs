namespace Simulator.Domain.Values;

/// <summary>The form in which something is asked or given. Ordered: each binds more than the one before.</summary>
public enum Form
{
    /// <summary>Spoken assurance.</summary>
    Verbal,

    /// <summary>On paper.</summary>
    Written,

    /// <summary>On paper, with a way to check it.</summary>
    Verifiable,
}

/// <summary>What a party says of the ceasefire. A ceasefire has as many states as it has parties.</summary>
public enum CeasefireStatus
{
    /// <summary>The party says that it stands.</summary>
    Holding,

    /// <summary>The party says that it stands as long as a condition is met.</summary>
    Conditional,

    /// <summary>The party says, or shows, that it does not stand.</summary>
    NotHolding,
}

/// <summary>What one party says of the ceasefire at some moment.</summary>
/// <param name="Party">Whose word it is.</param>
/// <param name="Status">What it says.</param>
public sealed record CeasefireStance(ActorId Party, CeasefireStatus Status);

/// <summary>For how long a ceasefire is meant.</summary>
public enum CeasefireTerm
{
    /// <summary>Not said, or disputed.</summary>
    Unstated,

    /// <summary>For a time.</summary>
    Temporary,

    /// <summary>Without end.</summary>
    Permanent,
}

/// <summary>Where a party stands on an issue.</summary>
public enum Position
{
    /// <summary>Asks it of the other side.</summary>
    Demands,

    /// <summary>Refuses what the other side asks.</summary>
    Refuses,

    /// <summary>Gives its word, but not on paper.</summary>
    OffersVerbally,

    /// <summary>Agrees in principle; how is left open.</summary>
    AgreesInPrinciple,

    /// <summary>Accepts.</summary>
    Accepts,
}

/// <summary>How a round of talks ended.</summary>
public enum RoundOutcome
{
    /// <summary>The parties agreed on something.</summary>
    Agreement,

    /// <summary>It ended without agreement, and nobody broke off the talks.</summary>
    NoProgress,

    /// <summary>A party declared the talks failed.</summary>
    Collapse,
}

/// <summary>Which way violence is said to go.</summary>
public enum Trend
{
    /// <summary>More.</summary>
    Rising,

    /// <summary>Less.</summary>
    Falling,
}
