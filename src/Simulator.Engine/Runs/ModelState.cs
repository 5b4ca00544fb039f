using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using static Simulator.Engine.Runs.ReferenceConstants;

namespace Simulator.Engine.Runs;

/// <summary>The compact state of a run: all that hazards and bargaining depend on, in one value of some 150 bytes.</summary>
/// <remarks>
/// <para>
/// The negotiation has a state of its own, <see cref="Domain.State.NegotiationState"/>, with parties, issues, sources and lists. One question takes
/// millions of runs. So the model keeps what it needs as numbers that are changed in place, without allocation, and adds quantities that are not on
/// record: trust, hurt, lock-in, leverage. <see cref="Apply"/> is its only transition by events, whether recorded, scripted or drawn.
/// </para>
/// <para>
/// The two states correspond as follows on the evening of a day: <see cref="Rung"/> is the negotiation's rung, which is monitored only once the
/// mechanism operates; a rung from 1 on is a cessation in force; <see cref="Hostilities"/> is <c>Fighting</c>; <see cref="Rounds"/>,
/// <see cref="LastRound"/>, <see cref="NextRound"/> and <see cref="Failed"/> are its rounds held, last, scheduled and collapsed;
/// <see cref="Attacks"/>, <see cref="Strikes"/> and <see cref="Fires"/> are its attacks, strikes and clashes; <see cref="Mediators"/> counts its
/// mediators at work; <see cref="Quality"/> and <see cref="Operates"/> belong to its mechanism. A round never stays open overnight. Border, levers,
/// commitments and factors are not in this state: they are the covariates of a day, the same for all runs. A test replays runs through both states.
/// </para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public record struct ModelState
{
    /// <summary>The day number that means no day.</summary>
    public const int Never = int.MinValue / 2;

    /// <summary>The last round that <see cref="StepUps"/> can hold; later ones share its bit.</summary>
    private const int LastStepUp = 63;

    /// <summary>Trust between the parties, above 0 and up to 1; violence does not lower it below 0.02 (<c>T</c>).</summary>
    public double Trust { get; set; }

    /// <summary>Hurt as the claimant feels it, from 0 to 1 (<c>H_P</c>).</summary>
    public double ClaimantHurt { get; set; }

    /// <summary>Hurt as the addressee feels it, from 0 to 1 (<c>H_A</c>).</summary>
    public double AddresseeHurt { get; set; }

    /// <summary>Lock-in of the claimant by its public threats, from 0.1 to 1 (<c>L_P</c>).</summary>
    public double ClaimantLockIn { get; set; }

    /// <summary>Lock-in of the addressee by its public threats, from 0.1 to 1 (<c>L_A</c>).</summary>
    public double AddresseeLockIn { get; set; }

    /// <summary>Leverage of the mediators, from 0 to 1 (<c>m</c>).</summary>
    public double Leverage { get; set; }

    /// <summary>Memory of strikes: one for each, fading by 7 % a day (<c>s</c>).</summary>
    public double StrikeMemory { get; set; }

    /// <summary>Quality of an established mechanism, from 0 to 1; negative when none is established.</summary>
    public double Quality { get; set; }

    /// <summary>
    /// The rung of agreement: 0 (none), 1 (ceasefire), 2 (interim), 3 (monitored) or 4 (comprehensive) (<c>A</c>).
    /// </summary>
    public int Rung { get; set; }

    /// <summary>The highest rung since the runs began.</summary>
    public int HighestRung { get; set; }

    /// <summary>True during open fighting between the parties (<c>W</c>).</summary>
    public bool Hostilities { get; set; }

    /// <summary>True after a ceasefire has ended without open fighting.</summary>
    public bool Lapsed { get; set; }

    /// <summary>The day of the first relapse into open fighting since the runs began; <see cref="Never"/> without a relapse.</summary>
    public int Relapsed { get; set; }

    /// <summary>Failed rounds in a row (<c>f</c>).</summary>
    public int FailedRounds { get; set; }

    /// <summary>Rounds held.</summary>
    public int Rounds { get; set; }

    /// <summary>The day of the last round; <see cref="Never"/> before the first.</summary>
    public int LastRound { get; set; }

    /// <summary>The day of the next round; <see cref="Never"/> when none is scheduled.</summary>
    public int NextRound { get; set; }

    /// <summary>True when the last round failed.</summary>
    public bool Failed { get; set; }

    /// <summary>The rounds that gained a rung, as bits: bit 1 for the first round.</summary>
    public ulong StepUps { get; set; }

    /// <summary>Mediators at work (<c>n</c>).</summary>
    public int Mediators { get; set; }

    /// <summary>The first day of operation of the agreed mechanism; <see cref="Never"/> when none is agreed.</summary>
    public int OperatesFrom { get; set; }

    /// <summary>True when the agreed mechanism operates.</summary>
    public bool Operates { get; set; }

    /// <summary>True when a mechanism has operated since the runs began.</summary>
    public bool Operated { get; set; }

    /// <summary>Attacks so far.</summary>
    public int Attacks { get; set; }

    /// <summary>Strikes so far.</summary>
    public int Strikes { get; set; }

    /// <summary>Exchanges of fire so far.</summary>
    public int Fires { get; set; }

    /// <summary>Days with an attack: bit 0 is today.</summary>
    public ulong AttackDays { get; set; }

    /// <summary>Days with a strike: bit 0 is today.</summary>
    public ulong StrikeDays { get; set; }

    /// <summary>Days with fire on the border: bit 0 is today.</summary>
    public ulong FireDays { get; set; }

    /// <summary>True when there has been violence today.</summary>
    public bool Disturbed { get; set; }

    /// <summary>The state on the morning of the day on which the model opens.</summary>
    /// <param name="parameters">The parameters of the model.</param>
    /// <param name="mediators">The number of mediators at work.</param>
    /// <param name="firstRound">The day of the scheduled round; <c>null</c> when none is scheduled.</param>
    public static ModelState Opening(Parameters parameters, int mediators, int? firstRound)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new()
        {
            Trust = parameters.Trust,
            ClaimantHurt = parameters.Hurt,
            AddresseeHurt = parameters.Hurt,
            ClaimantLockIn = parameters.LockIn,
            AddresseeLockIn = parameters.LockIn * AddresseeLockInPart,
            Leverage = parameters.Leverage,
            StrikeMemory = OpeningStrikeMemory,
            Quality = -1,
            Mediators = mediators,
            NextRound = firstRound ?? Never,
            LastRound = Never,
            Relapsed = Never,
            OperatesFrom = Never,
        };
    }

    /// <summary>The same state with all counts at zero, for runs that begin with it.</summary>
    public readonly ModelState Begun() => this with
    {
        HighestRung = Rung,
        Relapsed = Never,
        Operated = Operates,
        Attacks = 0,
        Strikes = 0,
        Fires = 0,
        StepUps = 0,
    };

    /// <summary>The number of incidents between the parties in the last given number of days, today included.</summary>
    public readonly int Incidents(int days) =>
        BitOperations.PopCount(StrikeDays & Days(days)) + BitOperations.PopCount(FireDays & Days(days));

    /// <summary>The number of days with an attack among the last given number of days, today included.</summary>
    public readonly int AttacksIn(int days) => BitOperations.PopCount(AttackDays & Days(days));

    /// <summary>The transition of the state by one event. It checks no rule and refuses no event.</summary>
    /// <remarks>The negotiation evolves (<see cref="Domain.Negotiation.Evolve"/>); the model applies the model events of an event.</remarks>
    /// <param name="modelEvent">The event of the model.</param>
    /// <param name="day">The number of the day.</param>
    /// <param name="parameters">The parameters of the model.</param>
    public void Apply(ModelEvent modelEvent, int day, Parameters parameters)
    {
        switch (modelEvent.Kind)
        {
            case ModelEventKind.Attack:
                Attacks++;
                AttackDays |= 1;
                Disturbed = true;
                Distrust(parameters.TrustLoss);
                ClaimantLockIn = Math.Min(1, ClaimantLockIn + AttackOnLockIn);
                break;
            case ModelEventKind.Strike:
                Strikes++;
                StrikeDays |= 1;
                StrikeMemory++;
                Disturbed = true;
                Distrust(StrikeOnTrust * parameters.TrustLoss);
                AddresseeHurt = Math.Min(1, AddresseeHurt + StrikeOnHurt);
                AddresseeLockIn = Math.Min(1, AddresseeLockIn + StrikeOnLockIn);
                break;
            case ModelEventKind.BorderFire:
                Fires++;
                FireDays |= 1;
                Disturbed = true;
                Distrust(FireOnTrust * parameters.TrustLoss);
                break;
            case ModelEventKind.HostilitiesResume:
                Hostilities = true;
                Lapsed = false;
                Relapsed = Relapsed == Never ? day : Relapsed;
                Disturbed = true;
                Rung = 0;
                Operates = false;
                ClaimantHurt = Math.Min(1, ClaimantHurt + FightingOnHurt);
                AddresseeHurt = Math.Min(1, AddresseeHurt + FightingOnHurt);
                break;
            case ModelEventKind.CeasefireLapses:
                Rung = 0;
                Operates = false;
                Lapsed = true;
                break;
            case ModelEventKind.RoundScheduled:
                NextRound = modelEvent.Day;
                break;
            case ModelEventKind.RoundBegins:
                Rounds++;
                LastRound = day;
                NextRound = Never;
                Failed = false;
                break;
            case ModelEventKind.Agreement:
                Agree((int)modelEvent.Value, day, parameters);
                break;
            case ModelEventKind.NoProgress:
                FailedRounds++;
                Trust *= NoProgressOnTrust;
                break;
            case ModelEventKind.RoundFails when Failed:
                // The round has failed already, and a second event states the collapse: count one failure.
                break;
            case ModelEventKind.RoundFails:
                FailedRounds++;
                Failed = true;
                Trust *= FailureOnTrust;
                ClaimantLockIn = Math.Min(1, ClaimantLockIn + FailureOnClaimantLockIn);
                AddresseeLockIn = Math.Min(1, AddresseeLockIn + FailureOnAddresseeLockIn);
                Leverage = Math.Min(Leverage, Math.Max(LowestLeverage, Leverage - FailureOnLeverage));
                break;
            case ModelEventKind.TalksResume:
                Failed = false;
                break;
            case ModelEventKind.ClaimantRefuses:
                FailedRounds++;
                Trust *= RefusalOnTrust;
                ClaimantLockIn = Math.Min(1, ClaimantLockIn + RefusalOnClaimantLockIn);
                break;
            case ModelEventKind.AddresseeRefuses:
                FailedRounds++;
                Trust *= RefusalOnTrust;
                AddresseeLockIn = Math.Min(1, AddresseeLockIn + RefusalOnAddresseeLockIn);
                break;
            case ModelEventKind.MechanismEstablished:
                Quality = modelEvent.Value;
                OperatesFrom = modelEvent.Day;
                Operates = false;
                break;
            case ModelEventKind.MechanismOperates:
                Rung = Math.Max(Rung, 3);
                HighestRung = Math.Max(HighestRung, Rung);
                OperatesFrom = day;
                Operates = true;
                Operated = true;
                break;
            case ModelEventKind.ViolationReported:
                Distrust(ViolationOnTrust * parameters.TrustLoss);
                ClaimantLockIn = Math.Min(1, ClaimantLockIn + ViolationOnLockIn);
                break;
            case ModelEventKind.ComplianceReported or ModelEventKind.Gesture:
                Trust += GoodwillOnTrust * (1 - Trust);
                break;
            case ModelEventKind.MediatorJoins:
                Mediators++;
                Leverage = Math.Min(1, Leverage + MediatorOnLeverage);
                break;
            case ModelEventKind.MediatorLeaves:
                Leverage *= Mediators > 1 ? (Mediators - 1.0) / Mediators : 0;
                Mediators = Math.Max(0, Mediators - 1);
                break;
            case ModelEventKind.ClaimantThreatens:
                ClaimantLockIn = Math.Min(1, ClaimantLockIn + ThreatOnLockIn);
                break;
            case ModelEventKind.AddresseeThreatens:
                AddresseeLockIn = Math.Min(1, AddresseeLockIn + ThreatOnLockIn);
                break;
            default:
                throw new UnreachableException($"{modelEvent.Kind} is not applied.");
        }
    }

    /// <summary>The dynamics of a day: trust grows on a quiet day, hurt, lock-in and the memory of strikes fade, a closed border hurts.</summary>
    /// <param name="covariates">The covariates of the day.</param>
    /// <param name="monitoring">The monitoring of compliance, from 0 to 1.</param>
    /// <param name="parameters">The parameters of the model.</param>
    public void EndDay(in Covariates covariates, double monitoring, Parameters parameters)
    {
        if (!Disturbed && !Hostilities)
        {
            var growth = Math.Max(0, 1 + (MonitoringOnTrustGrowth * monitoring) + covariates.TrustGrowth);
            Trust = Math.Min(1, Trust + (parameters.TrustGain * growth * (1 - Trust)));
        }

        if (covariates.TrustDrift != 0)
        {
            Trust = Math.Clamp(Trust + covariates.TrustDrift, LowestTrust, 1);
        }

        var fading = Hostilities ? 0 : HurtFading;
        var closure = parameters.ClosureHurt * covariates.Border;
        ClaimantHurt = Math.Max(
            0, ClaimantHurt - (fading * (ClaimantHurt - RestingHurt)) + (closure * ClaimantClosurePart * (1 - ClaimantHurt)));
        AddresseeHurt = Math.Max(0, AddresseeHurt - (fading * (AddresseeHurt - RestingHurt)) + (closure * (1 - AddresseeHurt)));
        ClaimantLockIn = Math.Clamp(
            ClaimantLockIn - (LockInFading * (ClaimantLockIn - RestingClaimantLockIn - covariates.ClaimantLockIn)), LowestLockIn, 1);
        AddresseeLockIn = Math.Clamp(
            AddresseeLockIn - (LockInFading * (AddresseeLockIn - RestingAddresseeLockIn - covariates.AddresseeLockIn)), LowestLockIn, 1);
        StrikeMemory *= StrikeMemoryKept;
    }

    /// <summary>The start of a day: past violence moves one day further back.</summary>
    internal void NextDay()
    {
        Disturbed = false;
        AttackDays <<= 1;
        StrikeDays <<= 1;
        FireDays <<= 1;
    }

    private static ulong Days(int days) => (1UL << days) - 1;

    private void Distrust(double share) => Trust = Math.Max(LowestTrust, Trust * (1 - share));

    private void Agree(int rung, int day, Parameters parameters)
    {
        if (rung > Rung)
        {
            StepUps |= 1UL << Math.Min(Rounds, LastStepUp);
            if (rung == 3)
            {
                (Quality, OperatesFrom) = (MechanismQuality, day + (int)parameters.Lag);
            }
        }

        Rung = Math.Max(Rung, rung);
        HighestRung = Math.Max(HighestRung, Rung);
        Hostilities = false;
        Lapsed = false;
        Failed = false;
        Trust = Math.Min(1, Trust + AgreementOnTrust);
        FailedRounds = Math.Max(0, FailedRounds - 1);
    }
}
