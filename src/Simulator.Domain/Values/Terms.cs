namespace Simulator.Domain.Values;

/// <summary>The form of a demand or an assurance. Ordered: each binds more than the one before.</summary>
public enum Form
{
    /// <summary>Spoken assurance.</summary>
    Verbal,

    /// <summary>On paper.</summary>
    Written,

    /// <summary>On paper, with a way to check it.</summary>
    Verifiable,
}

/// <summary>The status of the ceasefire as a party states it. A ceasefire has as many states as parties.</summary>
public enum CeasefireStatus
{
    /// <summary>The party says that it holds.</summary>
    Holding,

    /// <summary>The party says that it holds as long as a condition is met.</summary>
    Conditional,

    /// <summary>The party says, or shows, that it does not hold.</summary>
    NotHolding,
}

/// <summary>A statement of one party on the ceasefire at some moment.</summary>
/// <param name="Party">The party.</param>
/// <param name="Status">The status that the party claims.</param>
public sealed record CeasefireStance(ActorId Party, CeasefireStatus Status);

/// <summary>The intended duration of a ceasefire.</summary>
public enum CeasefireTerm
{
    /// <summary>Not stated, or disputed.</summary>
    Unstated,

    /// <summary>For a time.</summary>
    Temporary,

    /// <summary>Without a time limit.</summary>
    Permanent,
}

/// <summary>The position of a party on an issue.</summary>
public enum Position
{
    /// <summary>Demands it of the other side.</summary>
    Demands,

    /// <summary>Refuses the demand of the other side.</summary>
    Refuses,

    /// <summary>Gives its word, but not on paper.</summary>
    OffersVerbally,

    /// <summary>Agrees in principle; the details are open.</summary>
    AgreesInPrinciple,

    /// <summary>Accepts the demand.</summary>
    Accepts,
}

/// <summary>The outcome of a round of talks.</summary>
public enum RoundOutcome
{
    /// <summary>The parties agreed on something.</summary>
    Agreement,

    /// <summary>The round ended without agreement, and no party broke off the talks.</summary>
    NoProgress,

    /// <summary>A party declared the talks failed.</summary>
    Collapse,
}

/// <summary>The reported direction of violence.</summary>
public enum Trend
{
    /// <summary>More violence.</summary>
    Rising,

    /// <summary>Less violence.</summary>
    Falling,
}
