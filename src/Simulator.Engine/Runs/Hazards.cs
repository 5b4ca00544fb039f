using static Simulator.Engine.Runs.ReferenceConstants;

namespace Simulator.Engine.Runs;

/// <summary>Hazards of a day: log rates and log-odds as pure functions of the state and the covariates.</summary>
/// <remarks>
/// Each is a sum of terms, on the log scale of a daily rate or on the log-odds of a probability, and reports its terms, so that every draw can be
/// explained. The equations are those of the reference model, with the added steps; <see cref="ReferenceConstants"/> has their constants.
/// </remarks>
public static class Hazards
{
    /// <summary>Monitoring of compliance, from 0 to 1: by levers, or by a mechanism that operates by the given day (<c>M_op</c>).</summary>
    public static double Monitoring(in ModelState state, in Covariates covariates, int day) =>
        state.Rung >= 3 && day >= state.OperatesFrom ? Math.Max(covariates.Monitoring, state.Quality) : covariates.Monitoring;

    /// <summary>
    /// Net effect of monitoring on disputes: its quality, less the disputes that poor monitoring causes (Verjee 2024). Can be negative.
    /// </summary>
    public static double MonitoringEffect(double monitoring, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        // The backfire is a parabola in quality: 0 at zero and at the low quality, and at its maximum halfway.
        var seen = monitoring / parameters.LowQuality;
        return seen is <= 0 or >= 1 ? monitoring : monitoring - (4 * parameters.Backfire * seen * (1 - seen));
    }

    /// <summary>True when a round lies within <see cref="DaysNearTalks"/>, before or after.</summary>
    public static bool NearTalks(in ModelState state, int day) =>
        (state.NextRound != ModelState.Never && state.NextRound - day is >= 0 and <= DaysNearTalks)
        || (state.LastRound != ModelState.Never && day - state.LastRound is >= 0 and <= DaysNearTalks);

    /// <summary>Log of the daily rate of attacks.</summary>
    public static double Attack<T>(in ModelState state, in Covariates covariates, int day, double monitoring, Parameters parameters, T terms)
        where T : struct, ITerms =>
        terms.Add(TermKind.Base, parameters.LogAttackRate)
        + terms.Add(TermKind.NearTalks, NearTalks(state, day) ? parameters.AttacksNearTalks : 0)
        + terms.Add(TermKind.RecentStrikes, parameters.AttacksAfterStrikes * state.StrikeMemory)
        + terms.Add(TermKind.Monitoring, MonitoringOnAttack * monitoring)
        + terms.Add(TermKind.Settlement, state.Rung >= 4 ? SettlementOnAttack : 0)
        + terms.Add(TermKind.Levers, covariates.Attack);

    /// <summary>Log-odds that a strike across the border follows an attack.</summary>
    public static double Strike<T>(in ModelState state, in Covariates covariates, int day, double monitoring, Parameters parameters, T terms)
        where T : struct, ITerms =>
        terms.Add(TermKind.Base, parameters.StrikeLogOdds)
        + terms.Add(TermKind.LockIn, parameters.LockInWeight * (state.ClaimantLockIn - ReferenceClaimantLockIn))
        + terms.Add(TermKind.Trust, -parameters.TrustWeight * (state.Trust - ReferenceTrust))
        + terms.Add(TermKind.Monitoring, -parameters.MonitoringWeight * MonitoringEffect(monitoring, parameters))
        + terms.Add(TermKind.NearTalks, NearTalks(state, day) ? NearTalksOnStrike : 0)
        + terms.Add(TermKind.Leverage, state.Rung >= 2 ? LeverageOnStrike * state.Leverage : 0)
        + terms.Add(TermKind.Levers, covariates.Strike);

    /// <summary>Log of the daily rate of fire on the border.</summary>
    public static double Fire<T>(in ModelState state, in Covariates covariates, double monitoring, Parameters parameters, T terms)
        where T : struct, ITerms =>
        terms.Add(TermKind.Base, parameters.LogFireRate)
        + terms.Add(TermKind.Monitoring, MonitoringOnFire * parameters.MonitoringWeight * MonitoringEffect(monitoring, parameters))
        + terms.Add(TermKind.Trust, TrustOnFire * (state.Trust - ReferenceTrust))
        + terms.Add(TermKind.RecentStrikes, StrikesOnFire * state.StrikeMemory)
        + terms.Add(TermKind.Levers, covariates.Fire);

    /// <summary>Log-odds that an incident escalates into open fighting.</summary>
    public static double Escalation<T>(in ModelState state, in Covariates covariates, double monitoring, Parameters parameters, T terms)
        where T : struct, ITerms =>
        terms.Add(TermKind.Base, parameters.EscalationLogOdds + EscalationOffset)
        + terms.Add(TermKind.EarlierIncidents, EarlierIncidentOnEscalation * Math.Max(0, state.Incidents(EscalationWindow) - 1))
        + terms.Add(TermKind.LockIn, parameters.LockInWeight * (((state.ClaimantLockIn + state.AddresseeLockIn) / 2) - ReferenceMeanLockIn))
        + terms.Add(TermKind.Trust, -parameters.TrustWeight * (state.Trust - ReferenceTrust))
        + terms.Add(TermKind.Monitoring, MonitoringOnEscalation * parameters.MonitoringWeight * MonitoringEffect(monitoring, parameters))
        + terms.Add(TermKind.Settlement, state.Rung >= 4 ? -parameters.SettlementWeight : 0)
        + terms.Add(TermKind.Interim, state.Rung == 2 ? InterimOnEscalation : 0)
        + terms.Add(TermKind.NoCeasefire, state.Lapsed ? LapseOnEscalation : 0)
        + terms.Add(TermKind.Leverage, LeverageOnEscalation * state.Leverage)
        + terms.Add(TermKind.Levers, covariates.Escalation);

    /// <summary>Log of the daily rate at which rounds are scheduled.</summary>
    public static double Round<T>(in ModelState state, in Covariates covariates, Parameters parameters, T terms) where T : struct, ITerms =>
        terms.Add(TermKind.Base, Math.Log(parameters.RoundRate))
        + terms.Add(TermKind.Leverage, Math.Log(RoundLeverageFloor + state.Leverage))
        + terms.Add(TermKind.FailedRounds, -parameters.Discouragement * state.FailedRounds)
        + terms.Add(TermKind.Fighting, state.Hostilities ? Math.Log(FightingOnRounds) : 0)
        + terms.Add(TermKind.Mediators, Math.Log(RoundShare(state, covariates)))
        + terms.Add(TermKind.Levers, covariates.RoundRate);

    /// <summary>Upper bound of the daily rate of rounds, without logarithms: most days need no more.</summary>
    internal static double RoundAtMost(in ModelState state, in Covariates covariates, Parameters parameters)
    {
        // FightingOnRounds, with a margin for the rounding of the logarithms in the exact rate.
        const double FightingAndRounding = 1.26;
        return parameters.RoundRate * (RoundLeverageFloor + state.Leverage) * FightingAndRounding
            * RoundShare(state, covariates) * covariates.RoundFactor;
    }

    /// <summary>
    /// Log-odds that a veto centre refuses a step beyond a ceasefire. They rise with the gap between the reservation points (Putnam 1988).
    /// </summary>
    /// <param name="gap">The claimant's minimum less the addressee's maximum; a negative gap counts as 0.</param>
    /// <param name="levers">The sum of levers and factors for that veto centre.</param>
    /// <param name="parameters">The parameters of the model.</param>
    /// <param name="terms">The receiver of the terms.</param>
    public static double Refusal<T>(double gap, double levers, Parameters parameters, T terms) where T : struct, ITerms
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return terms.Add(TermKind.Base, parameters.Refusal)
            + terms.Add(TermKind.Gap, parameters.RefusalPerGap * Math.Max(0, gap))
            + terms.Add(TermKind.Levers, levers);
    }

    private static double RoundShare(in ModelState state, in Covariates covariates) =>
        Math.Max(
            MinRoundFactor, 1 + covariates.RoundShare + (MediatorOnRounds * (state.Mediators + covariates.ExtraMediators - ReferenceMediators)));

    /// <summary>The probability with given log-odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>The log-odds of a probability between 0 and 1.</summary>
    public static double LogOdds(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>The probability of at least one event on a day, with a given log of the daily rate.</summary>
    public static double OnADay(double logRate) => 1 - Math.Exp(-Math.Exp(logRate));
}
