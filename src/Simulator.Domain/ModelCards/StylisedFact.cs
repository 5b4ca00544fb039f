using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>A known fact of the case that runs from the opening should reproduce.</summary>
/// <param name="Id">The code, such as <c>SF5</c>.</param>
/// <param name="Text">The fact, in our own words.</param>
/// <param name="Statistic">The statistic of an ensemble that shows it.</param>
/// <param name="Until">The last day of the runs.</param>
/// <param name="Tuned">The use of this fact in setting parameters: if it was used, a pass shows fit and not validity.</param>
/// <param name="Least">The lowest value that passes; <c>null</c> when there is no lower bound.</param>
/// <param name="Most">The highest value that passes; <c>null</c> when there is no upper bound.</param>
/// <param name="Basis">The origin of the target.</param>
/// <param name="Sources">The sources of the case that support the target.</param>
public sealed record StylisedFact(
    string Id,
    string Text,
    Statistic Statistic,
    DateOnly Until,
    Tuning Tuned,
    double? Least = null,
    double? Most = null,
    string? Basis = null,
    ValueList<SourceId> Sources = default);

/// <summary>The use of a fact in setting parameters.</summary>
public enum Tuning
{
    /// <summary>Not used: a pass is evidence for the model.</summary>
    No,

    /// <summary>Partly used: a rate that contributes to the fact was taken from elsewhere.</summary>
    Partly,

    /// <summary>Used: a pass only shows fit.</summary>
    Yes,
}

/// <summary>A statistic of an ensemble, in the terms of stylised facts.</summary>
public enum Statistic
{
    /// <summary>Share of runs in which the first round gains a rung.</summary>
    StepUpInRound1,

    /// <summary>Share of runs with a second round in which that round gains a rung.</summary>
    StepUpInRound2,

    /// <summary>Share of runs that ever reach a monitored agreement.</summary>
    EverMonitored,

    /// <summary>Share of runs that end with a comprehensive agreement.</summary>
    Comprehensive,

    /// <summary>Share of runs that do not fall back into open fighting.</summary>
    NoRelapse,

    /// <summary>Share of runs that fall back into open fighting.</summary>
    Relapse,

    /// <summary>Median number of rounds.</summary>
    MedianRounds,

    /// <summary>1 when the number of attacks on record lies between the 5 % and 95 % quantiles of runs, else 0.</summary>
    AttacksCovered,

    /// <summary>1 when the number of strikes on record lies between the 5 % and 95 % quantiles of runs, else 0.</summary>
    StrikesCovered,

    /// <summary>1 when the number of exchanges of fire on record lies between the 5 % and 95 % quantiles of runs, else 0.</summary>
    FireCovered,

    /// <summary>The excess of the share of frozen ends over that of the next most frequent end.</summary>
    FrozenLead,

    /// <summary>Mean trust at the end minus mean trust twelve days after the opening.</summary>
    TrustChange,

    /// <summary>The smallest fall, from round to round up to the fourth, in the chance that a round gains a rung.</summary>
    StepUpDecline,

    /// <summary>Share of runs with the rounds, the highest rung, the relapse and the end that are on record.</summary>
    ExactPath,
}
