namespace Simulator.Domain.ModelCards;

/// <summary>A variable of the model that levers and factors can change.</summary>
public enum ModelVariable
{
    /// <summary>Quality of the monitoring of compliance, from 0 to 1 (<c>M</c>).</summary>
    Monitoring,

    /// <summary>Effectiveness of a joint system of parties and mediators, from 0 to 1 (<c>J</c>).</summary>
    JointSystem,

    /// <summary>Exchange of intelligence, from 0 to 1 (<c>I</c>).</summary>
    Intelligence,

    /// <summary>Surveillance and quick reaction, from 0 to 1 (<c>Q</c>).</summary>
    Surveillance,

    /// <summary>A commitment in writing, from 0 to 1 (<c>W_c</c>).</summary>
    WrittenCommitment,

    /// <summary>A religious ruling against the spoiler, from 0 to 1 (<c>F</c>).</summary>
    Ruling,

    /// <summary>Relocation of the spoiler, from 0 to 1 (<c>R</c>).</summary>
    Relocation,

    /// <summary>Economic incentives, from 0 to 1 (<c>E</c>).</summary>
    Incentives,

    /// <summary>Outside pressure, from 0 to 1; it wears off (<c>X</c>).</summary>
    Pressure,

    /// <summary>Another venue, from 0 to 1 (<c>V</c>).</summary>
    Venue,

    /// <summary>Mediators beyond those at work, a number (<c>n+</c>).</summary>
    ExtraMediators,

    /// <summary>Strikes as a policy of the claimant, from 0 to 1.</summary>
    StrikePolicy,

    /// <summary>A call to fight the claimant, from 0 to 1.</summary>
    CallToArms,

    /// <summary>Degree of closure of the border to trade, from 0 to 1 (<c>B</c>).</summary>
    BorderClosure,

    /// <summary>Confidence building along the border, from 0 to 1 (<c>cbm</c>).</summary>
    LocalConfidence,

    /// <summary>Guarantees of outsiders for promises, from 0 to 1.</summary>
    Guarantee,

    /// <summary>Added to the log rate of attacks.</summary>
    AttackRate,

    /// <summary>Added to the log-odds that an attack is answered by a strike.</summary>
    StrikeOdds,

    /// <summary>Added to the log rate of fire across the border.</summary>
    FireRate,

    /// <summary>Added to the log-odds that an incident grows into open fighting.</summary>
    EscalationOdds,

    /// <summary>Added to the log rate at which rounds are agreed on.</summary>
    RoundRate,

    /// <summary>Added to the least that the claimant accepts (<c>rP</c>).</summary>
    ClaimantMinimum,

    /// <summary>Added to the most that the addressee concedes (<c>rA</c>).</summary>
    AddresseeMaximum,

    /// <summary>Added to the zone of agreement (<c>Z</c>), such as by a wider agenda.</summary>
    Zone,

    /// <summary>Added to the relative size of random error in sessions: 0.2 makes <c>tau</c> a fifth larger.</summary>
    SessionError,

    /// <summary>Added to the credibility of promises (<c>K</c>).</summary>
    Credibility,

    /// <summary>Added to the weight of the claimant's hurt: 0.5 makes it 1.5 times as large.</summary>
    ClaimantHurt,

    /// <summary>Added to the weight of the addressee's hurt: 0.5 makes it 1.5 times as large.</summary>
    AddresseeHurt,

    /// <summary>Added to the level to which the claimant's lock-in returns (<c>L_P</c>).</summary>
    ClaimantLockIn,

    /// <summary>Added to the level to which the addressee's lock-in returns (<c>L_A</c>).</summary>
    AddresseeLockIn,

    /// <summary>Added to trust (<c>T</c>) per day while the lever or factor acts.</summary>
    TrustDrift,

    /// <summary>Added to the relative growth of trust on a quiet day: 0.5 makes it 1.5 times as fast.</summary>
    TrustGrowth,

    /// <summary>Added to the log-odds that the claimant's veto centre refuses.</summary>
    ClaimantRefusal,

    /// <summary>Added to the log-odds that the addressee's veto centre refuses.</summary>
    AddresseeRefusal,

    /// <summary>Added to the relative capacity of the addressee to carry out promises: -0.5 halves it.</summary>
    Capacity,
}
