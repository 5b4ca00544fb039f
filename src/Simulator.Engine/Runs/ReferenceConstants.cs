using System.Globalization;
using System.Reflection;
using Simulator.Domain.ModelCards;

namespace Simulator.Engine.Runs;

/// <summary>A constant of the model, readable as data.</summary>
/// <param name="Name">The name in formulas, a member of <see cref="ReferenceConstants"/>.</param>
/// <param name="Value">The value, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit, such as <c>log-odds</c>, <c>days</c>, <c>share</c>.</param>
/// <param name="Grade">The evidence for the value.</param>
/// <param name="Source">The step of the reference model that has it, with the literature for its direction.</param>
public sealed record ReferenceConstant(string Name, double Value, string Unit, EvidenceGrade Grade, string Source);

/// <summary>The constants of the model: name, value, unit, evidence grade and source of each, in one table.</summary>
/// <remarks>
/// <para>
/// The reference model is the compact hazard and bargaining model whose runs the engine reproduces, event for event (<c>reference-runs.txt</c>
/// among the approved files of the tests). Its exposed numbers are parameters of a case (<see cref="Parameters"/>) with ranges. The others are
/// constants here, which sensitivity analyses do not vary. Some of their directions have a source in the literature; hardly any of their sizes has.
/// </para>
/// <para>
/// <c>XOnY</c> is the effect of X on Y, at full strength of X unless the unit says otherwise. A change of a value changes the results of runs, and
/// raises <see cref="StochasticModel.Edition"/>.
/// </para>
/// </remarks>
public static class ReferenceConstants
{
    private const string Levers =
        "Reference model, section 4.5: effects of levers are assumptions, ordered by the claims of authors on the reference case. Step ";

    /// <summary>All constants, in the order of the table.</summary>
    public static IReadOnlyList<ReferenceConstant> All { get; } =
    [
        .. from field in typeof(ReferenceConstants).GetFields(BindingFlags.Public | BindingFlags.Static)
           let row = field.GetCustomAttribute<ReferenceConstantAttribute>() ?? throw new InvalidOperationException($"{field.Name} has no row.")
           select new ReferenceConstant(
               field.Name, Convert.ToDouble(field.GetRawConstantValue(), CultureInfo.InvariantCulture), row.Unit, row.Grade, row.Source),
    ];

    // Violence.

    /// <summary>Days before and after a round within which the round counts as near.</summary>
    [ReferenceConstant(
        "days",
        EvidenceGrade.Assumption,
        "Reference model, step 1; spoilers act around talks (Kydd and Walter 2002). The width is assumed.")]
    public const int DaysNearTalks = 7;

    /// <summary>Trust at which the term of trust is zero.</summary>
    [ReferenceConstant(
        "trust, 0 to 1",
        EvidenceGrade.Assumption,
        "Reference model, steps 2 to 4 and 7: the reference covariate, equal to T0 of the reference case.")]
    public const double ReferenceTrust = 0.25;

    /// <summary>Lock-in of the claimant at which its term is zero.</summary>
    [ReferenceConstant(
        "lock-in, 0 to 1",
        EvidenceGrade.Assumption,
        "Reference model, steps 2 and 7: the reference covariate, equal to L0 of the reference case.")]
    public const double ReferenceClaimantLockIn = 0.35;

    /// <summary>Lock-in of the addressee at which its term in the addressee's maximum is zero.</summary>
    [ReferenceConstant(
        "lock-in, 0 to 1",
        EvidenceGrade.Assumption,
        "Reference model, step 7: the reference covariate; 0.7 of L0 of the reference case is 0.245.")]
    public const double ReferenceAddresseeLockIn = 0.25;

    /// <summary>Mean lock-in of both parties at which its term in escalation is zero.</summary>
    [ReferenceConstant(
        "lock-in, 0 to 1",
        EvidenceGrade.Assumption,
        "Reference model, step 4: the reference covariate; the mean of L0 and 0.7 of it is 0.2975.")]
    public const double ReferenceMeanLockIn = 0.3;

    /// <summary>Effect of full monitoring on attacks.</summary>
    [ReferenceConstant("log rate", EvidenceGrade.Assumption, "Reference model, step 1.")]
    public const double MonitoringOnAttack = -0.20;

    /// <summary>Effect of a comprehensive agreement on attacks.</summary>
    [ReferenceConstant("log rate", EvidenceGrade.Assumption, "Reference model, step 1.")]
    public const double SettlementOnAttack = -0.25;

    /// <summary>Effect of a near round on strikes after an attack: restraint during talks.</summary>
    [ReferenceConstant("log-odds", EvidenceGrade.Assumption, "Reference model, step 2.")]
    public const double NearTalksOnStrike = -0.5;

    /// <summary>Effect of full leverage on strikes after an attack, from an agreement in principle on.</summary>
    [ReferenceConstant("log-odds", EvidenceGrade.Assumption, "Reference model, step 2.")]
    public const double LeverageOnStrike = -0.5;

    /// <summary>Effect of full monitoring on fire on the border.</summary>
    [ReferenceConstant(
        "multiples of g_M, log rate",
        EvidenceGrade.Assumption,
        "Reference model, step 3; g_M itself is tuned to the hazard ratio of peacekeeping.")]
    public const double MonitoringOnFire = -0.6;

    /// <summary>Effect of trust on fire on the border.</summary>
    [ReferenceConstant("log rate per unit of trust", EvidenceGrade.Assumption, "Reference model, step 3.")]
    public const double TrustOnFire = -0.8;

    /// <summary>Effect of a remembered strike on fire on the border.</summary>
    [ReferenceConstant("log rate per strike", EvidenceGrade.Assumption, "Reference model, step 3.")]
    public const double StrikesOnFire = 0.2;

    /// <summary>Offset that cancels the term of leverage at its opening value, so that p_esc holds at reference covariates.</summary>
    [ReferenceConstant(
        "log-odds",
        EvidenceGrade.Assumption,
        "Reference model, step 4. It is 0.4 times m0 of the reference case (0.55), and does not follow m0 when m0 is varied.")]
    public const double EscalationOffset = 0.22;

    /// <summary>Effect of each earlier recent incident on escalation (<c>b_hist</c>).</summary>
    [ReferenceConstant("log-odds per incident", EvidenceGrade.Assumption, "Reference model, step 4.")]
    public const double EarlierIncidentOnEscalation = 0.25;

    /// <summary>Days, today included, whose incidents count toward escalation.</summary>
    [ReferenceConstant("days", EvidenceGrade.Assumption, "Reference model, step 4: incidents of the last 21 days and of today.")]
    public const int EscalationWindow = 22;

    /// <summary>Effect of full monitoring on escalation.</summary>
    [ReferenceConstant(
        "multiples of g_M, log-odds",
        EvidenceGrade.Assumption,
        "Reference model, step 4; g_M itself is tuned to the hazard ratio of peacekeeping.")]
    public const double MonitoringOnEscalation = -0.8;

    /// <summary>Effect of an agreement in principle on escalation.</summary>
    [ReferenceConstant(
        "log-odds",
        EvidenceGrade.Assumption,
        "Reference model, step 4; the order of the rungs is read (Clayton and Sticher 2021), the size is assumed.")]
    public const double InterimOnEscalation = -0.3;

    /// <summary>Effect of a lapsed ceasefire on escalation.</summary>
    [ReferenceConstant(
        "log-odds",
        EvidenceGrade.Assumption,
        "Step added to the reference model: a lapsed ceasefire can turn into fighting. The size is assumed.")]
    public const double LapseOnEscalation = 0.5;

    /// <summary>Effect of full leverage on escalation.</summary>
    [ReferenceConstant("log-odds", EvidenceGrade.Assumption, "Reference model, step 4.")]
    public const double LeverageOnEscalation = -0.4;

    // Rounds of talks.

    /// <summary>Part of the rate of rounds that needs no leverage, added to leverage.</summary>
    [ReferenceConstant("leverage, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 6.")]
    public const double RoundLeverageFloor = 0.4;

    /// <summary>Factor on the rate of rounds during open fighting.</summary>
    [ReferenceConstant(
        "factor",
        EvidenceGrade.Assumption,
        "Reference model, prototype, scheduling of rounds; talks are likelier when costs are high (Clayton and others 2022). The size is assumed.")]
    public const double FightingOnRounds = 1.25;

    /// <summary>Effect of each mediator beyond two on the relative rate of rounds.</summary>
    [ReferenceConstant("relative rate per mediator", EvidenceGrade.Assumption, "Reference model, step 6.")]
    public const double MediatorOnRounds = 0.1;

    /// <summary>Number of mediators at which their terms are zero.</summary>
    [ReferenceConstant("mediators", EvidenceGrade.Counted, "Reference model, steps 6 and 7: the two mediators of the reference case.")]
    public const int ReferenceMediators = 2;

    /// <summary>Minimum of the relative rate of rounds, however far levers lower it.</summary>
    [ReferenceConstant(
        "relative rate",
        EvidenceGrade.Assumption,
        "Safeguard of the engine: the logarithm needs a positive rate. The reference model never comes near it.")]
    public const double MinRoundFactor = 0.01;

    /// <summary>Probability that another mediator joins on a day (<c>mu_ext</c>).</summary>
    [ReferenceConstant("probability per day", EvidenceGrade.Assumption, "Reference model, step 6.")]
    public const double MediatorArrival = 0.012;

    /// <summary>Leverage added by a mediator who joins.</summary>
    [ReferenceConstant("leverage, 0 to 1", EvidenceGrade.Assumption, "Reference model, prototype, arrival of mediators.")]
    public const double MediatorOnLeverage = 0.06;

    /// <summary>Number of mediators at which no further one joins by chance.</summary>
    [ReferenceConstant("mediators", EvidenceGrade.Assumption, "Reference model, prototype, arrival of mediators.")]
    public const int MaxMediators = 4;

    /// <summary>Minimum number of days from one round to the scheduling of the next.</summary>
    [ReferenceConstant("days", EvidenceGrade.Assumption, "Reference model, step 6.")]
    public const int DaysBetweenRounds = 5;

    /// <summary>Days from the scheduling of a round to the round.</summary>
    [ReferenceConstant("days", EvidenceGrade.Assumption, "Reference model, prototype, scheduling of rounds.")]
    public const int RoundNotice = 2;

    /// <summary>Minimum number of days from the outbreak of fighting to the round that mediators convene.</summary>
    [ReferenceConstant("days", EvidenceGrade.Assumption, "Reference model, prototype, step 4.")]
    public const int ReconveningDelay = 5;

    /// <summary>Number of equally likely days on which mediators convene that round.</summary>
    [ReferenceConstant("days", EvidenceGrade.Assumption, "Reference model, prototype, step 4.")]
    public const int ReconveningSpread = 14;

    // Bargaining.

    /// <summary>Credibility of promises without trust, monitoring or levers.</summary>
    [ReferenceConstant("credibility, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 7.")]
    public const double BaseCredibility = 0.20;

    /// <summary>Effect of trust on the credibility of promises.</summary>
    [ReferenceConstant("credibility per unit of trust", EvidenceGrade.Assumption, "Reference model, step 7.")]
    public const double TrustOnCredibility = 0.5;

    /// <summary>Effect of full monitoring on the credibility of promises.</summary>
    [ReferenceConstant(
        "credibility, 0 to 1",
        EvidenceGrade.Assumption,
        "Reference model, step 7; verification raises implementation (Joshi, Lee and Mac Ginty 2017). The size is assumed.")]
    public const double MonitoringOnCredibility = 0.30;

    /// <summary>Credibility at which its term is zero, and the unit in which the term counts it.</summary>
    [ReferenceConstant("credibility, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 7.")]
    public const double ReferenceCredibility = 0.3;

    /// <summary>Amount by which one unit of credibility above its reference lowers the claimant's minimum (<c>aK</c>).</summary>
    [ReferenceConstant(
        "concession, 0 to 1",
        EvidenceGrade.Assumption,
        "Reference model, step 7; a promise that is believed buys more (Fearon 1995; Walter 1997). The size is assumed.")]
    public const double CredibilityOnMinimum = 0.10;

    /// <summary>Amount by which full hurt lowers the claimant's minimum (<c>aH</c>).</summary>
    [ReferenceConstant(
        "concession, 0 to 1",
        EvidenceGrade.Assumption,
        "Reference model, step 7; hurt of both sides widens the zone (Zartman 2000). The size is assumed.")]
    public const double HurtOnReservation = 0.22;

    /// <summary>Weight of hurt in the addressee's maximum, relative to the claimant's minimum.</summary>
    [ReferenceConstant("share", EvidenceGrade.Assumption, "Reference model, step 7.")]
    public const double AddresseeHurtPart = 0.8;

    /// <summary>Amount by which full lock-in hardens the reservation point of a party (<c>aL</c>).</summary>
    [ReferenceConstant(
        "concession, 0 to 1",
        EvidenceGrade.Assumption,
        "Reference model, step 7; public threats tie hands (Fearon 1994). The size is assumed.")]
    public const double LockInOnReservation = 0.10;

    /// <summary>Amount by which each recent day with an attack raises the claimant's minimum (<c>aS</c>).</summary>
    [ReferenceConstant("concession per day with an attack", EvidenceGrade.Assumption, "Reference model, step 7.")]
    public const double AttackOnMinimum = 0.06;

    /// <summary>Days, today included, whose attacks count in a round.</summary>
    [ReferenceConstant("days", EvidenceGrade.Assumption, "Reference model, step 7: attacks of the last 7 days and of today.")]
    public const int AttackWindow = 8;

    /// <summary>Amount by which each round after the first raises the claimant's minimum.</summary>
    [ReferenceConstant("concession per round", EvidenceGrade.Assumption, "Reference model, step 7.")]
    public const double LaterRoundOnMinimum = 0.03;

    /// <summary>Maximum number of later rounds that raise the claimant's minimum.</summary>
    [ReferenceConstant("rounds", EvidenceGrade.Assumption, "Reference model, prototype, bargaining step.")]
    public const int LaterRounds = 3;

    /// <summary>Effect of trust on the addressee's maximum (<c>aT</c>).</summary>
    [ReferenceConstant("concession per unit of trust", EvidenceGrade.Assumption, "Reference model, step 7.")]
    public const double TrustOnMaximum = 0.12;

    /// <summary>Part of the cost in sovereignty that counts after the first round without a joint system.</summary>
    [ReferenceConstant("share of sov", EvidenceGrade.Assumption, "Reference model, step 7; sov rests on a claim about the reference case.")]
    public const double OversightPart = 0.3;

    /// <summary>Effect of a remembered strike on the addressee's maximum.</summary>
    [ReferenceConstant(
        "concession per strike",
        EvidenceGrade.Assumption,
        "Reference model, step 7; pain that is read as aggression hardens (Zartman 2000). The size is assumed.")]
    public const double StrikesOnMaximum = -0.025;

    /// <summary>Effect of full leverage on the zone (<c>aMed</c>).</summary>
    [ReferenceConstant(
        "concession, 0 to 1",
        EvidenceGrade.Assumption,
        "Reference model, step 7; mediators help to find agreement (Beardsley 2008). The size is assumed.")]
    public const double LeverageOnZone = 0.12;

    /// <summary>Width that a third mediator adds to the zone.</summary>
    [ReferenceConstant(
        "concession per mediator",
        EvidenceGrade.Assumption,
        "Reference model, step 7; the inverted U is read (Böhmelt 2011), the size is assumed.")]
    public const double ThirdMediator = 0.04;

    /// <summary>Width that each mediator after the third takes from the zone.</summary>
    [ReferenceConstant(
        "concession per mediator",
        EvidenceGrade.Assumption,
        "Reference model, step 7; the inverted U is read (Böhmelt 2011), the size is assumed.")]
    public const double FurtherMediator = 0.03;

    /// <summary>Number of mediators with the widest zone.</summary>
    [ReferenceConstant(
        "mediators",
        EvidenceGrade.Assumption,
        "Reference model, step 7; the inverted U is read (Böhmelt 2011), its peak is assumed.")]
    public const int BestMediators = 3;

    // State on the opening day.

    /// <summary>Opening lock-in of the addressee, relative to the claimant's.</summary>
    [ReferenceConstant("share of L0", EvidenceGrade.Assumption, "Reference model, prototype, initial state.")]
    public const double AddresseeLockInPart = 0.7;

    /// <summary>Memory of strikes on the opening day: strikes just before it.</summary>
    [ReferenceConstant("strikes", EvidenceGrade.Assumption, "Reference model, prototype, initial state.")]
    public const double OpeningStrikeMemory = 0.6;

    // Changes of the state.

    /// <summary>Minimum of trust.</summary>
    [ReferenceConstant(
        "trust, 0 to 1",
        EvidenceGrade.Assumption,
        "Reference model, prototype: violence cannot take the last of trust, which grows from what is left.")]
    public const double LowestTrust = 0.02;

    /// <summary>Lock-in of the claimant added by an attack.</summary>
    [ReferenceConstant("lock-in, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 1.")]
    public const double AttackOnLockIn = 0.08;

    /// <summary>Loss of trust by a strike, relative to an attack.</summary>
    [ReferenceConstant("multiples of dT_down", EvidenceGrade.Assumption, "Reference model, step 2.")]
    public const double StrikeOnTrust = 1.5;

    /// <summary>Hurt of the addressee added by a strike (<c>h_v</c>).</summary>
    [ReferenceConstant("hurt, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 2.")]
    public const double StrikeOnHurt = 0.05;

    /// <summary>Lock-in of the addressee added by a strike.</summary>
    [ReferenceConstant("lock-in, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 2.")]
    public const double StrikeOnLockIn = 0.08;

    /// <summary>Loss of trust by fire on the border, relative to an attack.</summary>
    [ReferenceConstant("multiples of dT_down", EvidenceGrade.Assumption, "Reference model, step 3.")]
    public const double FireOnTrust = 0.5;

    /// <summary>Hurt of each party added by the outbreak of open fighting.</summary>
    [ReferenceConstant("hurt, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 4.")]
    public const double FightingOnHurt = 0.25;

    /// <summary>Factor on trust of a round without progress.</summary>
    [ReferenceConstant("factor", EvidenceGrade.Assumption, "Reference model, prototype, end of a round.")]
    public const double NoProgressOnTrust = 0.96;

    /// <summary>Factor on trust of a failed round: it loses twice what an agreement gains.</summary>
    [ReferenceConstant("factor", EvidenceGrade.Assumption, "Reference model, prototype, end of a round: 1 less twice dT_round.")]
    public const double FailureOnTrust = 0.92;

    /// <summary>Lock-in of the claimant added by a failed round.</summary>
    [ReferenceConstant("lock-in, 0 to 1", EvidenceGrade.Assumption, "Reference model, prototype, end of a round.")]
    public const double FailureOnClaimantLockIn = 0.1;

    /// <summary>Lock-in of the addressee added by a failed round.</summary>
    [ReferenceConstant("lock-in, 0 to 1", EvidenceGrade.Assumption, "Reference model, prototype, end of a round.")]
    public const double FailureOnAddresseeLockIn = 0.08;

    /// <summary>Leverage that a failed round costs the mediators (<c>dm</c>).</summary>
    [ReferenceConstant("leverage, 0 to 1", EvidenceGrade.Assumption, "Reference model, prototype, end of a round.")]
    public const double FailureOnLeverage = 0.07;

    /// <summary>Level below which failed rounds take no leverage.</summary>
    [ReferenceConstant("leverage, 0 to 1", EvidenceGrade.Assumption, "Reference model, prototype, end of a round.")]
    public const double LowestLeverage = 0.2;

    /// <summary>Factor on trust of a refused ratification: that of a round without progress.</summary>
    [ReferenceConstant("factor", EvidenceGrade.Assumption, "Step added to the reference model (Putnam 1988). The size is assumed.")]
    public const double RefusalOnTrust = 0.96;

    /// <summary>Lock-in of the claimant added by a refusal of its veto centre: that of a failed round.</summary>
    [ReferenceConstant("lock-in, 0 to 1", EvidenceGrade.Assumption, "Step added to the reference model (Putnam 1988). The size is assumed.")]
    public const double RefusalOnClaimantLockIn = 0.1;

    /// <summary>Lock-in of the addressee added by a refusal of its veto centre: that of a failed round.</summary>
    [ReferenceConstant("lock-in, 0 to 1", EvidenceGrade.Assumption, "Step added to the reference model (Putnam 1988). The size is assumed.")]
    public const double RefusalOnAddresseeLockIn = 0.08;

    /// <summary>Trust added by an agreement (<c>dT_round</c>).</summary>
    [ReferenceConstant("trust, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 7.")]
    public const double AgreementOnTrust = 0.04;

    /// <summary>Quality of a mechanism that the parties agree on in a run.</summary>
    [ReferenceConstant(
        "monitoring, 0 to 1",
        EvidenceGrade.Assumption,
        "Reference model, step 6, notation: M_op is at least 0.6 from the third rung on.")]
    public const double MechanismQuality = 0.6;

    /// <summary>Loss of trust by a reported violation, relative to an attack: that of fire on the border.</summary>
    [ReferenceConstant("multiples of dT_down", EvidenceGrade.Assumption, "Event added to the reference model. The size is assumed.")]
    public const double ViolationOnTrust = 0.5;

    /// <summary>Lock-in of the claimant added by a reported violation: half that of an attack.</summary>
    [ReferenceConstant("lock-in, 0 to 1", EvidenceGrade.Assumption, "Event added to the reference model. The size is assumed.")]
    public const double ViolationOnLockIn = 0.04;

    /// <summary>Share of the missing trust added by a report of compliance or a gesture.</summary>
    [ReferenceConstant(
        "share",
        EvidenceGrade.Assumption,
        "Event added to the reference model; small steps that are kept build trust (Osgood 1962). The size is assumed.")]
    public const double GoodwillOnTrust = 0.01;

    /// <summary>Lock-in of a party added by its own public threat: half that of an attack.</summary>
    [ReferenceConstant(
        "lock-in, 0 to 1",
        EvidenceGrade.Assumption,
        "Event added to the reference model; public threats tie hands (Fearon 1994). The size is assumed.")]
    public const double ThreatOnLockIn = 0.04;

    // The course of a day.

    /// <summary>Effect of full monitoring on the relative growth of trust on a quiet day.</summary>
    [ReferenceConstant("relative growth", EvidenceGrade.Assumption, "Reference model, step 5.")]
    public const double MonitoringOnTrustGrowth = 0.6;

    /// <summary>Level to which hurt returns.</summary>
    [ReferenceConstant("hurt, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 5.")]
    public const double RestingHurt = 0.25;

    /// <summary>Share of hurt above its resting level that fades in a day of peace (<c>dH</c>).</summary>
    [ReferenceConstant("per day", EvidenceGrade.Assumption, "Reference model, step 5.")]
    public const double HurtFading = 0.03;

    /// <summary>Hurt of a closed border felt by the claimant, relative to the addressee.</summary>
    [ReferenceConstant(
        "share of hB",
        EvidenceGrade.Assumption,
        "Reference model, step 5; the closure costs both economies, the addressee's more. The size is assumed.")]
    public const double ClaimantClosurePart = 0.6;

    /// <summary>Share of lock-in above its resting level that fades in a day (<c>dL</c>).</summary>
    [ReferenceConstant("per day", EvidenceGrade.Assumption, "Reference model, step 5.")]
    public const double LockInFading = 0.05;

    /// <summary>Level to which the lock-in of the claimant returns.</summary>
    [ReferenceConstant("lock-in, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 5.")]
    public const double RestingClaimantLockIn = 0.25;

    /// <summary>Level to which the lock-in of the addressee returns.</summary>
    [ReferenceConstant("lock-in, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 5.")]
    public const double RestingAddresseeLockIn = 0.2;

    /// <summary>Minimum of lock-in.</summary>
    [ReferenceConstant("lock-in, 0 to 1", EvidenceGrade.Assumption, "Reference model, prototype, daily dynamics.")]
    public const double LowestLockIn = 0.1;

    /// <summary>Share of the memory of strikes kept overnight.</summary>
    [ReferenceConstant("per day", EvidenceGrade.Assumption, "Reference model, state: the memory decays by 7 % a day.")]
    public const double StrikeMemoryKept = 0.93;

    // Loadings of levers and factors.

    /// <summary>Effect of surveillance and quick reaction on attacks.</summary>
    [ReferenceConstant("log rate", EvidenceGrade.Assumption, Levers + "1.")]
    public const double SurveillanceOnAttack = -0.35;

    /// <summary>Effect of intelligence exchange on attacks.</summary>
    [ReferenceConstant("log rate", EvidenceGrade.Assumption, Levers + "1.")]
    public const double IntelligenceOnAttack = -0.20;

    /// <summary>Effect of a religious ruling on attacks.</summary>
    [ReferenceConstant("log rate", EvidenceGrade.Assumption, Levers + "1.")]
    public const double RulingOnAttack = -0.15;

    /// <summary>Effect of relocation of the spoiler on attacks.</summary>
    [ReferenceConstant("log rate", EvidenceGrade.Assumption, Levers + "1.")]
    public const double RelocationOnAttack = -0.45;

    /// <summary>Effect of a written commitment on attacks.</summary>
    [ReferenceConstant("log rate", EvidenceGrade.Assumption, Levers + "1.")]
    public const double WrittenCommitmentOnAttack = -0.125;

    /// <summary>Effect of a call to arms on attacks.</summary>
    [ReferenceConstant("log rate", EvidenceGrade.Assumption, Levers + "1.")]
    public const double CallToArmsOnAttack = 0.6;

    /// <summary>Effect of intelligence exchange on strikes after an attack.</summary>
    [ReferenceConstant("log-odds", EvidenceGrade.Assumption, Levers + "2.")]
    public const double IntelligenceOnStrike = -0.4;

    /// <summary>Effect of a policy of strikes on strikes after an attack.</summary>
    [ReferenceConstant("log-odds", EvidenceGrade.Assumption, Levers + "2.")]
    public const double StrikePolicyOnStrike = 1.6;

    /// <summary>Effect of full outside pressure on strikes after an attack.</summary>
    [ReferenceConstant("log-odds", EvidenceGrade.Assumption, Levers + "2.")]
    public const double PressureOnStrike = -0.3;

    /// <summary>Effect of a call to arms on fire on the border.</summary>
    [ReferenceConstant("log rate", EvidenceGrade.Assumption, Levers + "3.")]
    public const double CallToArmsOnFire = 0.7;

    /// <summary>Effect of surveillance and quick reaction on fire on the border.</summary>
    [ReferenceConstant("log rate", EvidenceGrade.Assumption, Levers + "3.")]
    public const double SurveillanceOnFire = -0.15;

    /// <summary>Effect of full outside pressure on escalation.</summary>
    [ReferenceConstant("log-odds", EvidenceGrade.Assumption, Levers + "4.")]
    public const double PressureOnEscalation = -0.4;

    /// <summary>Effect of economic incentives on escalation.</summary>
    [ReferenceConstant("log-odds", EvidenceGrade.Assumption, Levers + "4.")]
    public const double IncentivesOnEscalation = -0.3;

    /// <summary>Effect of a call to arms on escalation.</summary>
    [ReferenceConstant("log-odds", EvidenceGrade.Assumption, Levers + "4.")]
    public const double CallToArmsOnEscalation = 0.9;

    /// <summary>Effect of a policy of strikes on escalation.</summary>
    [ReferenceConstant("log-odds", EvidenceGrade.Assumption, Levers + "4.")]
    public const double StrikePolicyOnEscalation = 0.5;

    /// <summary>Effect of a guarantor on escalation.</summary>
    [ReferenceConstant(
        "multiples of guarantee, log-odds",
        EvidenceGrade.Assumption,
        "Step added to the reference model; guarantors lengthen peace (Walter 1997; Fortna 2003). The size is assumed.")]
    public const double GuaranteeOnEscalation = -3;

    /// <summary>Effect of full outside pressure on the relative rate of rounds.</summary>
    [ReferenceConstant("relative rate", EvidenceGrade.Assumption, Levers + "6.")]
    public const double PressureOnRounds = 0.15;

    /// <summary>Effect of another venue on the relative rate of rounds.</summary>
    [ReferenceConstant("relative rate", EvidenceGrade.Assumption, Levers + "6.")]
    public const double VenueOnRounds = 0.1;

    /// <summary>Effect of a written commitment on the credibility of promises.</summary>
    [ReferenceConstant("credibility, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double WrittenCommitmentOnCredibility = 0.2;

    /// <summary>Effect of intelligence exchange on the credibility of promises.</summary>
    [ReferenceConstant("credibility, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double IntelligenceOnCredibility = 0.1;

    /// <summary>Effect of full outside pressure on the claimant's minimum.</summary>
    [ReferenceConstant("concession, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double PressureOnMinimum = -0.05;

    /// <summary>Effect of economic incentives on the addressee's maximum.</summary>
    [ReferenceConstant("concession, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double IncentivesOnMaximum = 0.10;

    /// <summary>Effect of full outside pressure on the addressee's maximum.</summary>
    [ReferenceConstant("concession, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double PressureOnMaximum = 0.06;

    /// <summary>Effect of a religious ruling on the addressee's maximum.</summary>
    [ReferenceConstant("concession, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double RulingOnMaximum = 0.05;

    /// <summary>Effect of relocation of the spoiler on the addressee's maximum.</summary>
    [ReferenceConstant("concession, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double RelocationOnMaximum = 0.06;

    /// <summary>Effect of a joint system on the addressee's maximum.</summary>
    [ReferenceConstant("concession, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double JointSystemOnMaximum = 0.05;

    /// <summary>Effect of local confidence-building measures on the addressee's maximum.</summary>
    [ReferenceConstant("concession, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double LocalConfidenceOnMaximum = 0.03;

    /// <summary>Effect of a call to arms on the addressee's maximum.</summary>
    [ReferenceConstant("concession, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double CallToArmsOnMaximum = -0.10;

    /// <summary>Effect of another venue on the zone.</summary>
    [ReferenceConstant("concession, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double VenueOnZone = 0.04;

    /// <summary>Effect of a written commitment on the zone.</summary>
    [ReferenceConstant("concession, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double WrittenCommitmentOnZone = 0.05;

    /// <summary>Effect of full monitoring by levers on the zone.</summary>
    [ReferenceConstant("concession, 0 to 1", EvidenceGrade.Assumption, Levers + "7.")]
    public const double MonitoringOnZone = 0.06;

    /// <summary>Effect of local confidence-building measures on the relative growth of trust.</summary>
    [ReferenceConstant("relative growth", EvidenceGrade.Assumption, Levers + "5.")]
    public const double LocalConfidenceOnTrustGrowth = 0.5;

    /// <summary>Effect of intelligence exchange on the relative growth of trust.</summary>
    [ReferenceConstant("relative growth", EvidenceGrade.Assumption, Levers + "5.")]
    public const double IntelligenceOnTrustGrowth = 0.3;

    // Levers within bounds.

    /// <summary>Monitoring by a full joint system.</summary>
    [ReferenceConstant("monitoring, 0 to 1", EvidenceGrade.Assumption, "Reference model, step 6, notation: M_op is the greater of M and 0.75 J.")]
    public const double JointAsMonitoring = 0.75;

    /// <summary>Minimum of the factor on the session error, however far levers lower it.</summary>
    [ReferenceConstant(
        "factor",
        EvidenceGrade.Assumption,
        "Safeguard of the engine: a scale must be positive. The reference model has no such lever.")]
    public const double MinSessionError = 0.1;

    /// <summary>Minimum of the factor on the addressee's capacity, however far levers lower it.</summary>
    [ReferenceConstant("factor", EvidenceGrade.Assumption, "Step added to the reference model, with its safeguard. The size is assumed.")]
    public const double MinCapacity = 0.1;

    // Outcome classes.

    /// <summary>Days after a round during which talks count as alive although no round is planned.</summary>
    [ReferenceConstant("days", EvidenceGrade.Assumption, "Reference model, section 4.4: a definition.")]
    public const int TalksStayAlive = 14;

    /// <summary>Days, today included, whose incidents count toward erosion of a ceasefire.</summary>
    [ReferenceConstant("days", EvidenceGrade.Assumption, "Reference model, section 4.4: a definition, incidents of the last 30 days and of today.")]
    public const int ErosionWindow = 31;

    /// <summary>Number of recent incidents from which on a ceasefire is eroding.</summary>
    [ReferenceConstant("incidents", EvidenceGrade.Assumption, "Reference model, section 4.4: a definition.")]
    public const int ErosionIncidents = 2;
}

/// <summary>The row of a constant in the table, without its name and value, which the constant itself has.</summary>
/// <param name="unit">The unit.</param>
/// <param name="grade">The evidence for the value.</param>
/// <param name="source">The source of the value.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class ReferenceConstantAttribute(string unit, EvidenceGrade grade, string source) : Attribute
{
    public string Unit { get; } = unit;

    public EvidenceGrade Grade { get; } = grade;

    public string Source { get; } = source;
}
