using System.Runtime.InteropServices;
using static Simulator.Engine.Runs.ReferenceConstants;

namespace Simulator.Engine.Runs;

/// <summary>The bargaining step of a round: the parties' reservation points, the zone between them, and the rung that it reaches.</summary>
/// <remarks>
/// Reservation points and zone as in Raiffa 1982; credibility after Fearon 1995 and Walter 1997. A round gains one rung at most, since crises drive
/// the agenda. <see cref="ReferenceConstants"/> has the constants.
/// </remarks>
public static class BargainingStep
{
    /// <summary>Amount by which full hurt raises the addressee's maximum.</summary>
    public const double HurtOnMaximum = AddresseeHurtPart * HurtOnReservation;

    /// <summary>Credibility of promises, up to 1 (<c>K</c>).</summary>
    public static double Credibility(in ModelState state, in Covariates covariates, double monitoring) =>
        Math.Min(1, BaseCredibility + (TrustOnCredibility * state.Trust) + (MonitoringOnCredibility * monitoring) + covariates.Credibility);

    /// <summary>The least that the claimant accepts in the round that has begun.</summary>
    public static double ClaimantMinimum<T>(in ModelState state, in Covariates covariates, double monitoring, Parameters parameters, T terms)
        where T : struct, ITerms =>
        terms.Add(TermKind.Base, parameters.ClaimantMinimum)
        + terms.Add(TermKind.ClaimantHurt, -HurtOnReservation * FeltByClaimant(state, covariates))
        + terms.Add(
            TermKind.Credibility,
            -CredibilityOnMinimum * (Credibility(state, covariates, monitoring) - ReferenceCredibility) / ReferenceCredibility)
        + terms.Add(TermKind.LockIn, LockInOnReservation * (state.ClaimantLockIn - ReferenceClaimantLockIn))
        + terms.Add(TermKind.RecentAttacks, AttackOnMinimum * state.AttacksIn(AttackWindow))
        + terms.Add(TermKind.LaterRounds, LaterRoundOnMinimum * Math.Clamp(state.Rounds - 1, 0, LaterRounds))
        + terms.Add(TermKind.Levers, covariates.ClaimantMinimum);

    /// <summary>The most that the addressee concedes in the round that has begun.</summary>
    public static double AddresseeMaximum<T>(in ModelState state, in Covariates covariates, Parameters parameters, T terms)
        where T : struct, ITerms =>
        terms.Add(TermKind.Base, parameters.AddresseeMaximum)
        + terms.Add(TermKind.AddresseeHurt, HurtOnReservation * FeltByAddressee(state, covariates) * AddresseeHurtPart)
        + terms.Add(TermKind.Trust, TrustOnMaximum * (state.Trust - ReferenceTrust))
        + terms.Add(TermKind.LockIn, -LockInOnReservation * (state.AddresseeLockIn - ReferenceAddresseeLockIn))
        + terms.Add(TermKind.Sovereignty, covariates.Joint || state.Rounds <= 1 ? 0 : -parameters.SovereigntyCost * OversightPart)
        + terms.Add(TermKind.RecentStrikes, StrikesOnMaximum * state.StrikeMemory)
        + terms.Add(TermKind.Levers, covariates.AddresseeMaximum);

    /// <summary>Width that mediators and levers add to the zone.</summary>
    public static double Bonus<T>(in ModelState state, in Covariates covariates, T terms) where T : struct, ITerms =>
        terms.Add(TermKind.Leverage, LeverageOnZone * state.Leverage)
        + terms.Add(TermKind.Mediators, MediatorBonus(state.Mediators + covariates.ExtraMediators))
        + terms.Add(TermKind.Levers, covariates.Zone);

    /// <summary>The reservation points and the zone between them in the round that has begun.</summary>
    public static Table Sit(in ModelState state, in Covariates covariates, double monitoring, Parameters parameters)
    {
        var minimum = ClaimantMinimum(state, covariates, monitoring, parameters, default(NoTerms));
        var maximum = AddresseeMaximum(state, covariates, parameters, default(NoTerms));
        return new(
            minimum, maximum, maximum - minimum + Bonus(state, covariates, default(NoTerms)), parameters.SessionError * covariates.SessionError);
    }

    /// <summary>The rung that a zone reaches, at most one above the present one.</summary>
    public static int Reached(double zone, int rung, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var reached = (zone >= parameters.CeasefireThreshold ? 1 : 0) + (zone >= parameters.InterimThreshold ? 1 : 0)
            + (zone >= parameters.MonitoredThreshold ? 1 : 0) + (zone >= parameters.ComprehensiveThreshold ? 1 : 0);
        return Math.Min(rung + 1, reached);
    }

    /// <summary>The threshold of a rung: the width of the zone that it takes.</summary>
    public static double Threshold(int rung, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return rung switch
        {
            1 => parameters.CeasefireThreshold,
            2 => parameters.InterimThreshold,
            3 => parameters.MonitoredThreshold,
            4 => parameters.ComprehensiveThreshold,
            _ => throw new ArgumentOutOfRangeException(nameof(rung), rung, "Allowed: 1 to 4."),
        };
    }

    /// <summary>A logistic deviation with a given scale.</summary>
    public static double Deviation(double uniform, double scale)
    {
        // Keeps the logarithm finite.
        const double Edge = 1e-9;
        return scale * Hazards.LogOdds(Math.Min(Math.Max(uniform, Edge), 1 - Edge));
    }

    /// <summary>Hurt as the claimant feels it, from 0 to 1.</summary>
    public static double FeltByClaimant(in ModelState state, in Covariates covariates) => Math.Min(1, state.ClaimantHurt * covariates.ClaimantHurt);

    /// <summary>Hurt as the addressee feels it, from 0 to 1.</summary>
    public static double FeltByAddressee(in ModelState state, in Covariates covariates) =>
        Math.Min(1, state.AddresseeHurt * covariates.AddresseeHurt);

    /// <summary>Effect of the number of mediators on the zone: a third helps, further ones do harm (the shape after Böhmelt 2011).</summary>
    public static double MediatorBonus(double mediators) => mediators <= BestMediators
        ? ThirdMediator * (mediators - ReferenceMediators)
        : ThirdMediator - (FurtherMediator * (mediators - BestMediators));
}

/// <summary>The bargaining table of a round.</summary>
/// <param name="Minimum">The least that the claimant accepts.</param>
/// <param name="Maximum">The most that the addressee concedes.</param>
/// <param name="Zone">The width of the zone plus the bonus of mediators and levers; negative when the sides stay apart.</param>
/// <param name="Error">The scale of the random deviation of the round.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Table(double Minimum, double Maximum, double Zone, double Error);
