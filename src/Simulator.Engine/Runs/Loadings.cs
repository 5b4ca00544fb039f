using System.Runtime.InteropServices;
using Simulator.Domain.ModelCards;
using static Simulator.Engine.Runs.ReferenceConstants;

namespace Simulator.Engine.Runs;

/// <summary>A sum over variables that enters a hazard or the bargaining.</summary>
public enum Formula
{
    /// <summary>The log rate of attacks.</summary>
    Attack,

    /// <summary>The log-odds that a strike follows an attack.</summary>
    Strike,

    /// <summary>The log rate of fire on the border.</summary>
    Fire,

    /// <summary>The log-odds that an incident escalates into open fighting.</summary>
    Escalation,

    /// <summary>The relative rate of rounds.</summary>
    RoundShare,

    /// <summary>The credibility of promises.</summary>
    Credibility,

    /// <summary>The least that the claimant accepts.</summary>
    ClaimantMinimum,

    /// <summary>The most that the addressee concedes.</summary>
    AddresseeMaximum,

    /// <summary>The zone of agreement.</summary>
    Zone,

    /// <summary>The relative growth of trust on a quiet day.</summary>
    TrustGrowth,
}

/// <summary>The loading of a variable in a formula.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="By">The amount that the variable adds at full strength.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Loading(ModelVariable Variable, double By);

/// <summary>Loadings of the variables in each formula, in one table. <see cref="ReferenceConstants"/> has their sources.</summary>
public static class Loadings
{
    /// <summary>The loadings of a formula.</summary>
    public static IReadOnlyList<Loading> Of(Formula formula, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return formula switch
        {
            Formula.Attack =>
            [
                new(ModelVariable.Surveillance, SurveillanceOnAttack), new(ModelVariable.Intelligence, IntelligenceOnAttack),
                new(ModelVariable.Ruling, RulingOnAttack), new(ModelVariable.Relocation, RelocationOnAttack),
                new(ModelVariable.WrittenCommitment, WrittenCommitmentOnAttack), new(ModelVariable.CallToArms, CallToArmsOnAttack),
                new(ModelVariable.AttackRate, 1),
            ],
            Formula.Strike =>
            [
                new(ModelVariable.Intelligence, IntelligenceOnStrike), new(ModelVariable.StrikePolicy, StrikePolicyOnStrike),
                new(ModelVariable.Pressure, PressureOnStrike), new(ModelVariable.StrikeOdds, 1),
            ],
            Formula.Fire =>
            [
                new(ModelVariable.CallToArms, CallToArmsOnFire), new(ModelVariable.Surveillance, SurveillanceOnFire),
                new(ModelVariable.FireRate, 1),
            ],
            Formula.Escalation =>
            [
                new(ModelVariable.Pressure, PressureOnEscalation), new(ModelVariable.Incentives, IncentivesOnEscalation),
                new(ModelVariable.CallToArms, CallToArmsOnEscalation), new(ModelVariable.StrikePolicy, StrikePolicyOnEscalation),
                new(ModelVariable.Guarantee, GuaranteeOnEscalation * parameters.Guarantee), new(ModelVariable.EscalationOdds, 1),
            ],
            Formula.RoundShare => [new(ModelVariable.Pressure, PressureOnRounds), new(ModelVariable.Venue, VenueOnRounds)],
            Formula.Credibility =>
            [
                new(ModelVariable.WrittenCommitment, WrittenCommitmentOnCredibility), new(ModelVariable.Intelligence, IntelligenceOnCredibility),
                new(ModelVariable.Guarantee, parameters.Guarantee), new(ModelVariable.Credibility, 1),
            ],
            Formula.ClaimantMinimum => [new(ModelVariable.Pressure, PressureOnMinimum), new(ModelVariable.ClaimantMinimum, 1)],
            Formula.AddresseeMaximum =>
            [
                new(ModelVariable.Incentives, IncentivesOnMaximum), new(ModelVariable.Pressure, PressureOnMaximum),
                new(ModelVariable.Ruling, RulingOnMaximum), new(ModelVariable.Relocation, RelocationOnMaximum),
                new(ModelVariable.JointSystem, JointSystemOnMaximum), new(ModelVariable.LocalConfidence, LocalConfidenceOnMaximum),
                new(ModelVariable.CallToArms, CallToArmsOnMaximum), new(ModelVariable.AddresseeMaximum, 1),
            ],
            Formula.Zone =>
            [
                new(ModelVariable.Venue, VenueOnZone), new(ModelVariable.WrittenCommitment, WrittenCommitmentOnZone),
                new(ModelVariable.Monitoring, MonitoringOnZone), new(ModelVariable.Zone, 1),
            ],
            Formula.TrustGrowth =>
            [
                new(ModelVariable.LocalConfidence, LocalConfidenceOnTrustGrowth), new(ModelVariable.Intelligence, IntelligenceOnTrustGrowth),
                new(ModelVariable.TrustGrowth, 1),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "Allowed: a formula of the model."),
        };
    }
}
