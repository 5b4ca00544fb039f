namespace Simulator.Domain.ModelCards;

/// <summary>A measure that is compared between a branch and another timeline when a scenario is played.</summary>
public enum Measure
{
    /// <summary>The share of runs that fall back into open fighting.</summary>
    Relapse,

    /// <summary>The share of runs that reach an interim agreement or more.</summary>
    Agreement,

    /// <summary>The share of runs in which a monitoring mechanism becomes operational.</summary>
    MechanismOperating,

    /// <summary>The share of runs that settle the issues.</summary>
    ComprehensiveAgreement,

    /// <summary>The share of runs that end frozen: a ceasefire, no war, and no talks.</summary>
    Frozen,

    /// <summary>Attacks by movements per run.</summary>
    Attack,

    /// <summary>Strikes across the border per run.</summary>
    Strike,

    /// <summary>Exchanges of fire on the border per run.</summary>
    BorderFire,

    /// <summary>Rounds of talks per run.</summary>
    Rounds,

    /// <summary>Days until a relapse.</summary>
    Durability,

    /// <summary>Trust at the end, from 0 to 1.</summary>
    Trust,

    /// <summary>Hurt felt by the parties at the end, from 0 to 1.</summary>
    Hurt,

    /// <summary>The degree to which the parties have bound themselves by public threats, from 0 to 1.</summary>
    LockIn,
}
