using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

/// <summary>Something known of the case that runs from the opening should reproduce.</summary>
/// <param name="Id">Its code, such as <c>SF5</c>.</param>
/// <param name="Text">The fact, in our own words.</param>
/// <param name="Statistic">The statistic of an ensemble that shows it.</param>
/// <param name="Until">The last day of the runs.</param>
/// <param name="Tuned">Whether parameters were set with this fact in view: then to pass is fit and no validation.</param>
/// <param name="Least">The lowest value that passes; none without a lower bound.</param>
/// <param name="Most">The highest value that passes; none without an upper bound.</param>
/// <param name="Basis">Where the target comes from.</param>
/// <param name="Sources">Sources of the case that it rests on.</param>
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

/// <summary>Whether a fact served to set parameters.</summary>
public enum Tuning
{
    /// <summary>It did not: to pass says something.</summary>
    No,

    /// <summary>A rate that goes into it was taken from elsewhere.</summary>
    Partly,

    /// <summary>It did: to pass is fit.</summary>
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

    /// <summary>Whether the number of attacks on record lies between the 5 % and 95 % quantiles of runs: 1 or 0.</summary>
    AttacksCovered,

    /// <summary>Whether the number of strikes on record lies between the 5 % and 95 % quantiles of runs: 1 or 0.</summary>
    StrikesCovered,

    /// <summary>Whether the number of exchanges of fire on record lies between the 5 % and 95 % quantiles of runs: 1 or 0.</summary>
    FireCovered,

    /// <summary>By how much the share of frozen ends exceeds that of the next most frequent end.</summary>
    FrozenLead,

    /// <summary>Mean trust at the end less mean trust twelve days after the opening.</summary>
    TrustChange,

    /// <summary>The smallest fall, from round to round up to the fourth, in the chance that a round gains a rung.</summary>
    StepUpDecline,

    /// <summary>Share of runs with the rounds, the highest rung, the relapse and the end that are on record.</summary>
    ExactPath,
}
