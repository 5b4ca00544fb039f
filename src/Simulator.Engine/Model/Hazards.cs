namespace Simulator.Engine;

/// <summary>How likely things are on a day: pure functions of the state and of what levers and factors make of the day.</summary>
/// <remarks>
/// Each is a sum of terms, on the log scale of a daily rate or on the log-odds of a probability, and tells its terms to whoever listens, so that
/// every draw can be explained. The equations and constants are those of the reference model, with the steps that were added to it.
/// </remarks>
public static class Hazards
{
    /// <summary>Probability a day that another mediator comes along.</summary>
    public const double MediatorJoins = 0.012;

    private const double ReferenceTrust = 0.25;

    /// <summary>How well compliance is monitored, from 0 to 1: by levers, or by a mechanism that the parties agreed on and that works by now (<c>M_op</c>).</summary>
    public static double Monitoring(in ModelState state, in Conditions conditions, int day) =>
        state.Rung >= 3 && day >= state.OperatesFrom ? Math.Max(conditions.Monitoring, state.Quality) : conditions.Monitoring;

    /// <summary>What monitoring does to disputes: as much as it sees, less what it stirs up where it sees little (Verjee 2024). Can be negative.</summary>
    public static double Calming(double monitoring, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var seen = monitoring / parameters.LowQuality;
        return seen is <= 0 or >= 1 ? monitoring : monitoring - (4 * parameters.Backfire * seen * (1 - seen));
    }

    /// <summary>Whether a round lies within seven days, before or after.</summary>
    public static bool NearTalks(in ModelState state, int day) =>
        (state.NextRound != ModelState.Never && state.NextRound - day is >= 0 and <= 7) || (state.LastRound != ModelState.Never && day - state.LastRound is >= 0 and <= 7);

    /// <summary>Log of the rate of attacks a day.</summary>
    public static double Attack<T>(in ModelState state, in Conditions conditions, int day, double monitoring, Parameters parameters, T terms) where T : struct, ITerms =>
        terms.Add(TermKind.Base, parameters.LogAttackRate)
        + terms.Add(TermKind.NearTalks, NearTalks(state, day) ? parameters.AttacksNearTalks : 0)
        + terms.Add(TermKind.RecentStrikes, parameters.AttacksAfterStrikes * state.StrikeMemory)
        + terms.Add(TermKind.Monitoring, -0.20 * monitoring)
        + terms.Add(TermKind.Settlement, state.Rung >= 4 ? -0.25 : 0)
        + terms.Add(TermKind.Levers, conditions.Attack);

    /// <summary>Log-odds that an attack is answered by a strike across the border.</summary>
    public static double Strike<T>(in ModelState state, in Conditions conditions, int day, double monitoring, Parameters parameters, T terms) where T : struct, ITerms =>
        terms.Add(TermKind.Base, parameters.StrikeLogOdds)
        + terms.Add(TermKind.LockIn, parameters.LockInWeight * (state.ClaimantLockIn - 0.35))
        + terms.Add(TermKind.Trust, -parameters.TrustWeight * (state.Trust - ReferenceTrust))
        + terms.Add(TermKind.Monitoring, -parameters.MonitoringWeight * Calming(monitoring, parameters))
        + terms.Add(TermKind.NearTalks, NearTalks(state, day) ? -0.5 : 0)
        + terms.Add(TermKind.Leverage, state.Rung >= 2 ? -0.5 * state.Leverage : 0)
        + terms.Add(TermKind.Levers, conditions.Strike);

    /// <summary>Log of the rate of fire on the border a day.</summary>
    public static double Fire<T>(in ModelState state, in Conditions conditions, double monitoring, Parameters parameters, T terms) where T : struct, ITerms =>
        terms.Add(TermKind.Base, parameters.LogFireRate)
        + terms.Add(TermKind.Monitoring, -0.6 * parameters.MonitoringWeight * Calming(monitoring, parameters))
        + terms.Add(TermKind.Trust, -0.8 * (state.Trust - ReferenceTrust))
        + terms.Add(TermKind.RecentStrikes, 0.2 * state.StrikeMemory)
        + terms.Add(TermKind.Levers, conditions.Fire);

    /// <summary>Log-odds that an incident grows into open fighting.</summary>
    public static double Escalation<T>(in ModelState state, in Conditions conditions, double monitoring, Parameters parameters, T terms) where T : struct, ITerms =>
        terms.Add(TermKind.Base, parameters.EscalationLogOdds + 0.22)
        + terms.Add(TermKind.EarlierIncidents, 0.25 * Math.Max(0, state.Incidents(22) - 1))
        + terms.Add(TermKind.LockIn, parameters.LockInWeight * ((0.5 * (state.ClaimantLockIn + state.AddresseeLockIn)) - 0.3))
        + terms.Add(TermKind.Trust, -parameters.TrustWeight * (state.Trust - ReferenceTrust))
        + terms.Add(TermKind.Monitoring, -0.8 * parameters.MonitoringWeight * Calming(monitoring, parameters))
        + terms.Add(TermKind.Settlement, state.Rung >= 4 ? -parameters.SettlementWeight : 0)
        + terms.Add(TermKind.Interim, state.Rung == 2 ? -0.3 : 0)
        + terms.Add(TermKind.NoCeasefire, state.Lapsed ? 0.5 : 0)
        + terms.Add(TermKind.Leverage, -0.4 * state.Leverage)
        + terms.Add(TermKind.Levers, conditions.Escalation);

    /// <summary>Log of the rate a day at which a day for a round is agreed on.</summary>
    public static double Round<T>(in ModelState state, in Conditions conditions, Parameters parameters, T terms) where T : struct, ITerms =>
        terms.Add(TermKind.Base, Math.Log(parameters.RoundRate))
        + terms.Add(TermKind.Leverage, Math.Log(0.4 + state.Leverage))
        + terms.Add(TermKind.FailedRounds, -parameters.Discouragement * state.FailedRounds)
        + terms.Add(TermKind.Fighting, state.Hostilities ? Math.Log(1.25) : 0)
        + terms.Add(TermKind.Mediators, Math.Log(RoundShare(state, conditions)))
        + terms.Add(TermKind.Levers, conditions.RoundRate);

    /// <summary>No less than the rate of rounds a day, and found without logarithms: most days need no more.</summary>
    internal static double RoundAtMost(in ModelState state, in Conditions conditions, Parameters parameters)
    {
        const double FightingAndRounding = 1.26;
        return parameters.RoundRate * (0.4 + state.Leverage) * FightingAndRounding * RoundShare(state, conditions) * conditions.RoundFactor;
    }

    /// <summary>Log-odds that a veto centre refuses a step beyond a ceasefire: the more, the further the reservation points lie apart (Putnam 1988).</summary>
    /// <param name="gap">By how much the claimant's minimum exceeds the addressee's maximum; negative counts as none.</param>
    /// <param name="levers">What levers and factors add for that veto centre.</param>
    /// <param name="parameters">The numbers of the model.</param>
    /// <param name="terms">Who listens.</param>
    public static double Refusal<T>(double gap, double levers, Parameters parameters, T terms) where T : struct, ITerms
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return terms.Add(TermKind.Base, parameters.Refusal)
            + terms.Add(TermKind.Gap, parameters.RefusalPerGap * Math.Max(0, gap))
            + terms.Add(TermKind.Levers, levers);
    }

    private static double RoundShare(in ModelState state, in Conditions conditions) =>
        Math.Max(0.01, 1 + conditions.RoundShare + (0.1 * (state.Mediators + conditions.ExtraMediators - 2)));

    /// <summary>The probability of log-odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>The log-odds of a probability between 0 and 1.</summary>
    public static double LogOdds(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>The probability that something with that log rate a day happens on a day at least once.</summary>
    public static double OnADay(double logRate) => 1 - Math.Exp(-Math.Exp(logRate));
}
