using System.Runtime.InteropServices;
using Simulator.Domain.ModelCards;

namespace Simulator.Engine;

/// <summary>A sum over variables that enters a hazard or the bargaining.</summary>
public enum Formula
{
    /// <summary>The log rate of attacks.</summary>
    Attack,

    /// <summary>The log-odds that an attack is answered by a strike.</summary>
    Strike,

    /// <summary>The log rate of fire on the border.</summary>
    Fire,

    /// <summary>The log-odds that an incident grows into open fighting.</summary>
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

/// <summary>How strongly a variable enters a formula.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="By">What it adds at full strength.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Loading(ModelVariable Variable, double By);

/// <summary>How strongly each variable enters each formula: the constants of the reference model, in one table.</summary>
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
                new(ModelVariable.Surveillance, -0.35), new(ModelVariable.Intelligence, -0.20), new(ModelVariable.Ruling, -0.15),
                new(ModelVariable.Relocation, -0.45), new(ModelVariable.WrittenCommitment, -0.125), new(ModelVariable.CallToArms, 0.6),
                new(ModelVariable.AttackRate, 1),
            ],
            Formula.Strike =>
            [
                new(ModelVariable.Intelligence, -0.4), new(ModelVariable.StrikePolicy, 1.6), new(ModelVariable.Pressure, -0.3),
                new(ModelVariable.StrikeOdds, 1),
            ],
            Formula.Fire => [new(ModelVariable.CallToArms, 0.7), new(ModelVariable.Surveillance, -0.15), new(ModelVariable.FireRate, 1)],
            Formula.Escalation =>
            [
                new(ModelVariable.Pressure, -0.4), new(ModelVariable.Incentives, -0.3), new(ModelVariable.CallToArms, 0.9),
                new(ModelVariable.StrikePolicy, 0.5), new(ModelVariable.Guarantee, -3 * parameters.Guarantee), new(ModelVariable.EscalationOdds, 1),
            ],
            Formula.RoundShare => [new(ModelVariable.Pressure, 0.15), new(ModelVariable.Venue, 0.1)],
            Formula.Credibility =>
            [
                new(ModelVariable.WrittenCommitment, 0.2), new(ModelVariable.Intelligence, 0.1), new(ModelVariable.Guarantee, parameters.Guarantee),
                new(ModelVariable.Credibility, 1),
            ],
            Formula.ClaimantMinimum => [new(ModelVariable.Pressure, -0.05), new(ModelVariable.ClaimantMinimum, 1)],
            Formula.AddresseeMaximum =>
            [
                new(ModelVariable.Incentives, 0.10), new(ModelVariable.Pressure, 0.06), new(ModelVariable.Ruling, 0.05), new(ModelVariable.Relocation, 0.06),
                new(ModelVariable.JointSystem, 0.05), new(ModelVariable.LocalConfidence, 0.03), new(ModelVariable.CallToArms, -0.10),
                new(ModelVariable.AddresseeMaximum, 1),
            ],
            Formula.Zone => [new(ModelVariable.Venue, 0.04), new(ModelVariable.WrittenCommitment, 0.05), new(ModelVariable.Monitoring, 0.06), new(ModelVariable.Zone, 1)],
            Formula.TrustGrowth => [new(ModelVariable.LocalConfidence, 0.5), new(ModelVariable.Intelligence, 0.3), new(ModelVariable.TrustGrowth, 1)],
            _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "Allowed: a formula of the model."),
        };
    }
}
