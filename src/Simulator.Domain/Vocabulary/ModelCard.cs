namespace Simulator.Domain;

/// <summary>What the stochastic model of a case is told by its folder: who plays which role, with which parameters, and what levers and factors move.</summary>
/// <param name="Opens">The first day that the model tells; its initial values are those of that morning.</param>
/// <param name="FirstRound">The day of the round that is agreed on when the model opens; none where none is.</param>
/// <param name="Claimant">The party that demands action and may strike across the border.</param>
/// <param name="Addressee">The party of which it is demanded.</param>
/// <param name="ClaimantVeto">Who at home can refuse what the claimant's team has agreed to.</param>
/// <param name="AddresseeVeto">Who at home can refuse what the addressee's team has agreed to.</param>
/// <param name="Spoilers">Who attacks the claimant; the first one is named where a run draws an attack.</param>
/// <param name="Mediators">Who mediates when the model opens.</param>
/// <param name="Joining">Who may come to mediate as well, in the order in which runs let them join.</param>
/// <param name="Track">The line of meetings on which drawn rounds are held.</param>
/// <param name="Agenda">What an agreement on each rung is about.</param>
/// <param name="Parameters">The numbers of the model, one for each of <see cref="ModelParameters.Ids"/>.</param>
/// <param name="Levers">What each lever moves.</param>
/// <param name="Factors">What each structural factor moves.</param>
/// <param name="Facts">The stylised facts that runs from the opening should reproduce.</param>
/// <param name="Reference">The survival of comparable ceasefires, to show beside that of runs; none where none is known.</param>
public sealed record ModelCard(
    DateOnly Opens,
    ActorId Claimant,
    ActorId Addressee,
    ActorId ClaimantVeto,
    ActorId AddresseeVeto,
    ValueList<ActorId> Spoilers,
    ValueList<ActorId> Mediators,
    TrackId Track,
    ValueList<Parameter> Parameters,
    ValueList<AgendaItem> Agenda = default,
    ValueList<ActorId> Joining = default,
    DateOnly? FirstRound = null,
    ValueList<LeverMapping> Levers = default,
    ValueList<FactorMapping> Factors = default,
    ValueList<StylisedFact> Facts = default,
    ReferenceClass? Reference = null);

/// <summary>What an agreement on a rung is about.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Issues">The issues.</param>
public sealed record AgendaItem(Rung Rung, ValueList<IssueId> Issues);

/// <summary>How well a number is known.</summary>
public enum EvidenceGrade
{
    /// <summary>Counted in the record of the case or in a published count of it.</summary>
    Counted,

    /// <summary>Computed anew from published data of comparable cases.</summary>
    Recomputed,

    /// <summary>Read in the work or its summary; for most, a direction and no size.</summary>
    Read,

    /// <summary>A claim of an author on this case.</summary>
    Claimed,

    /// <summary>Set so that runs reproduce stylised facts of the case, or numbers of comparable cases.</summary>
    Tuned,

    /// <summary>Assumed: no evidence on its size is known.</summary>
    Assumption,
}

/// <summary>A number of the model.</summary>
/// <param name="Id">Its name in files, commands and formulas, one of <see cref="ModelParameters.Ids"/>.</param>
/// <param name="Name">What it is, in a few words.</param>
/// <param name="Value">Its value.</param>
/// <param name="Least">The lowest sensible value.</param>
/// <param name="Most">The highest sensible value.</param>
/// <param name="Unit">Its unit, such as <c>per day</c>, <c>probability</c>, <c>log-odds</c>.</param>
/// <param name="Grade">How well it is known.</param>
/// <param name="Basis">What it rests on, in our own words, with the work it comes from.</param>
/// <param name="Role">Whether it is one of the exposed numbers, a threshold, or belongs to a step that was added to the reference model.</param>
/// <param name="Sources">Sources of the case that it rests on.</param>
/// <param name="Reference">Its value in the reference model, where the added steps made it necessary to set it anew; none where it is the same.</param>
public sealed record Parameter(
    string Id,
    string Name,
    double Value,
    double Least,
    double Most,
    string Unit,
    EvidenceGrade Grade,
    string Basis,
    ParameterRole Role = ParameterRole.Exposed,
    ValueList<SourceId> Sources = default,
    double? Reference = null);

/// <summary>What a parameter belongs to.</summary>
public enum ParameterRole
{
    /// <summary>One of the numbers of the reference model that users vary.</summary>
    Exposed,

    /// <summary>The height of a rung of agreement.</summary>
    Threshold,

    /// <summary>A step that was added to the reference model.</summary>
    Added,
}

/// <summary>What a lever moves in the model.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Grade">How well the size of its effect is known.</param>
/// <param name="Basis">Why it moves these, in our own words.</param>
/// <param name="Moves">What it moves at full strength; empty for a contested lever, which has readings instead.</param>
/// <param name="Readings">Of a contested lever, the rival readings of what it moves; results are shown as an interval over all of them.</param>
/// <param name="Load">How much of the addressee's capacity to carry out promises it takes at full strength, from 0.</param>
/// <param name="Sources">Sources of the case that it rests on.</param>
public sealed record LeverMapping(
    LeverId Lever,
    EvidenceGrade Grade,
    string Basis,
    ValueList<Movement> Moves = default,
    ValueList<RivalReading> Readings = default,
    double Load = 0,
    ValueList<SourceId> Sources = default);

/// <summary>One reading of what a contested lever does.</summary>
/// <param name="Name">Its name, such as <c>pain-moves</c>.</param>
/// <param name="Says">What it holds, in our own words.</param>
/// <param name="Moves">What the lever moves under it.</param>
public sealed record RivalReading(string Name, string Says, ValueList<Movement> Moves = default);

/// <summary>What a structural factor moves in the model.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Grade">How well the size of its effect is known.</param>
/// <param name="Basis">Why it moves these, in our own words.</param>
/// <param name="Moves">What it moves when it weighs twice as much as on the record; the opposite when it weighs nothing.</param>
/// <param name="Sources">Sources of the case that it rests on.</param>
public sealed record FactorMapping(FactorId Factor, EvidenceGrade Grade, string Basis, ValueList<Movement> Moves, ValueList<SourceId> Sources = default);

/// <summary>A variable of the model and how far it moves.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="By">How far, in the unit of the variable.</param>
public sealed record Movement(ModelVariable Variable, double By);

/// <summary>What levers and factors can move.</summary>
public enum ModelVariable
{
    /// <summary>How well compliance is monitored, from 0 to 1 (<c>M</c>).</summary>
    Monitoring,

    /// <summary>How far a joint system of parties and mediators works, from 0 to 1 (<c>J</c>).</summary>
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

    /// <summary>How far the border is closed to trade, from 0 to 1 (<c>B</c>).</summary>
    BorderClosure,

    /// <summary>Confidence building along the border, from 0 to 1 (<c>cbm</c>).</summary>
    LocalConfidence,

    /// <summary>Outsiders who stand surety for what was promised, from 0 to 1.</summary>
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

    /// <summary>Added to the relative size of what goes wrong in sessions: 0.2 makes <c>tau</c> a fifth larger.</summary>
    SessionError,

    /// <summary>Added to the credibility of promises (<c>K</c>).</summary>
    Credibility,

    /// <summary>Added to the weight of the claimant's hurt: 0.5 makes it half as large again.</summary>
    ClaimantHurt,

    /// <summary>Added to the weight of the addressee's hurt: 0.5 makes it half as large again.</summary>
    AddresseeHurt,

    /// <summary>Added to the level that the claimant's lock-in returns to (<c>L_P</c>).</summary>
    ClaimantLockIn,

    /// <summary>Added to the level that the addressee's lock-in returns to (<c>L_A</c>).</summary>
    AddresseeLockIn,

    /// <summary>Added to trust a day (<c>T</c>), as long as it lasts.</summary>
    TrustDrift,

    /// <summary>Added to the relative growth of trust on a quiet day: 0.5 makes it half as fast again.</summary>
    TrustGrowth,

    /// <summary>Added to the log-odds that the claimant's veto centre refuses.</summary>
    ClaimantRefusal,

    /// <summary>Added to the log-odds that the addressee's veto centre refuses.</summary>
    AddresseeRefusal,

    /// <summary>Added to the relative capacity of the addressee to carry out promises: -0.5 halves it.</summary>
    Capacity,
}

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

/// <summary>How long comparable ceasefires lasted.</summary>
/// <param name="Name">Which cases they are.</param>
/// <param name="Basis">Where the numbers come from, and their limits.</param>
/// <param name="Points">The share still at peace after so many days.</param>
public sealed record ReferenceClass(string Name, string Basis, ValueList<SurvivalPoint> Points);

/// <summary>A point of a survival curve.</summary>
/// <param name="Days">Days since the start.</param>
/// <param name="Share">Share still at peace, from 0 to 1.</param>
public sealed record SurvivalPoint(int Days, double Share);
