using Simulator.Domain.ModelCards;

namespace Simulator.Engine.Runs;

/// <summary>
/// The parameters of the model, by meaning. The case folder holds them by symbol, each with range, unit, evidence and source.
/// </summary>
/// <remarks>All other numbers of the model are <see cref="ReferenceConstants"/>.</remarks>
public sealed record Parameters
{
    /// <summary>Attacks a day (<c>lam0</c>), at reference covariates.</summary>
    public required double AttackRate
    {
        get;
        init
        {
            field = value;
            LogAttackRate = Math.Log(value);
        }
    }

    /// <summary>Added to the log rate of attacks within seven days of a round (<c>b_talk</c>).</summary>
    public required double AttacksNearTalks { get; init; }

    /// <summary>Added to the log rate of attacks per remembered strike (<c>b_strike</c>).</summary>
    public required double AttacksAfterStrikes { get; init; }

    /// <summary>Probability that a strike follows an attack (<c>p_ret</c>), at reference covariates.</summary>
    public required double StrikeProbability
    {
        get;
        init
        {
            field = value;
            StrikeLogOdds = Hazards.LogOdds(value);
        }
    }

    /// <summary>Exchanges of fire on the border a day (<c>eta0</c>), at reference covariates.</summary>
    public required double FireRate
    {
        get;
        init
        {
            field = value;
            LogFireRate = Math.Log(value);
        }
    }

    /// <summary>Probability that an incident escalates into open fighting (<c>p_esc</c>), at reference covariates.</summary>
    public required double EscalationProbability
    {
        get;
        init
        {
            field = value;
            EscalationLogOdds = Hazards.LogOdds(value);
        }
    }

    /// <summary>Log-odds of strike and escalation per unit of lock-in (<c>g_L</c>).</summary>
    public required double LockInWeight { get; init; }

    /// <summary>Reduction of the log-odds of strike and escalation by a unit of trust (<c>g_T</c>).</summary>
    public required double TrustWeight { get; init; }

    /// <summary>Reduction of the log-odds of a strike by full monitoring, and by shares of it for fire and escalation (<c>g_M</c>).</summary>
    public required double MonitoringWeight { get; init; }

    /// <summary>Reduction of the log-odds of escalation by a comprehensive agreement (<c>g_A</c>).</summary>
    public required double SettlementWeight { get; init; }

    /// <summary>Trust when the model opens, from 0 to 1 (<c>T0</c>).</summary>
    public required double Trust { get; init; }

    /// <summary>Share of the missing trust that a quiet day adds (<c>dT_up</c>).</summary>
    public required double TrustGain { get; init; }

    /// <summary>Share of trust that an attack removes (<c>dT_down</c>).</summary>
    public required double TrustLoss { get; init; }

    /// <summary>Hurt of both parties when the model opens, from 0 to 1 (<c>H0</c>).</summary>
    public required double Hurt { get; init; }

    /// <summary>Share of the missing hurt that a day with a closed border adds (<c>hB</c>).</summary>
    public required double ClosureHurt { get; init; }

    /// <summary>Lock-in of the claimant when the model opens, from 0 to 1; that of the addressee is 0.7 of it (<c>L0</c>).</summary>
    public required double LockIn { get; init; }

    /// <summary>Rounds scheduled a day (<c>mu0</c>), at reference covariates.</summary>
    public required double RoundRate { get; init; }

    /// <summary>Reduction of the log rate of rounds by each failed round in a row (<c>xi</c>).</summary>
    public required double Discouragement { get; init; }

    /// <summary>Leverage of the mediators when the model opens, from 0 to 1 (<c>m0</c>).</summary>
    public required double Leverage { get; init; }

    /// <summary>The least that the claimant accepts, before all other terms (<c>rP</c>).</summary>
    public required double ClaimantMinimum { get; init; }

    /// <summary>The most that the addressee concedes, before all other terms (<c>rA</c>).</summary>
    public required double AddresseeMaximum { get; init; }

    /// <summary>The cost of outside oversight to the addressee in sovereignty (<c>sov</c>).</summary>
    public required double SovereigntyCost { get; init; }

    /// <summary>Scale of the random deviation of a round (<c>tau</c>).</summary>
    public required double SessionError { get; init; }

    /// <summary>Days in which outside pressure falls to 1/e, about a third (<c>x_decay</c>).</summary>
    public required double PressureDecay { get; init; }

    /// <summary>The width of the zone that a ceasefire takes (<c>theta1</c>).</summary>
    public required double CeasefireThreshold { get; init; }

    /// <summary>The width of the zone that an agreement in principle takes (<c>theta2</c>).</summary>
    public required double InterimThreshold { get; init; }

    /// <summary>The width of the zone that a monitored agreement takes (<c>theta3</c>).</summary>
    public required double MonitoredThreshold { get; init; }

    /// <summary>The width of the zone that a comprehensive agreement takes (<c>theta4</c>).</summary>
    public required double ComprehensiveThreshold { get; init; }

    /// <summary>
    /// Log-odds that a veto centre refuses when the reservation points meet (<c>ratify_0</c>); minus infinity switches the step off.
    /// </summary>
    public required double Refusal { get; init; }

    /// <summary>Log-odds of a refusal per unit of the gap between the reservation points (<c>ratify_gap</c>).</summary>
    public required double RefusalPerGap { get; init; }

    /// <summary>Days from the agreement on a mechanism to its first day of operation (<c>lag</c>).</summary>
    public required double Lag { get; init; }

    /// <summary>
    /// The load of levers that the addressee can carry out at a time (<c>capacity</c>), in units of lever load; infinity switches the ceiling off.
    /// </summary>
    public required double Capacity { get; init; }

    /// <summary>The maximum amount by which poor monitoring adds to disputes (<c>backfire</c>).</summary>
    public required double Backfire { get; init; }

    /// <summary>The quality below which monitoring can backfire (<c>low_quality</c>).</summary>
    public required double LowQuality { get; init; }

    /// <summary>Credibility that a guarantor adds (<c>guarantee</c>); the log-odds of escalation fall by three times this number.</summary>
    public required double Guarantee { get; init; }

    internal double LogAttackRate { get; private init; }

    internal double LogFireRate { get; private init; }

    internal double StrikeLogOdds { get; private init; }

    internal double EscalationLogOdds { get; private init; }

    /// <summary>The parameters of a case.</summary>
    /// <param name="card">The model card of the case.</param>
    /// <param name="instead">Values that replace those of the case, by symbol. Default <c>null</c>.</param>
    /// <param name="reference">True to use the values of the reference model, with the added steps switched off. Default false.</param>
    /// <exception cref="ArgumentException">
    /// A symbol is unknown or missing, or a value lies outside its range; the message says what is allowed.
    /// </exception>
    public static Parameters Of(ModelCard card, IReadOnlyDictionary<string, double>? instead = null, bool reference = false)
    {
        ArgumentNullException.ThrowIfNull(card);
        var known = card.Parameters.ToDictionary(parameter => parameter.Id, StringComparer.Ordinal);
        foreach (var (id, value) in instead ?? new Dictionary<string, double>(StringComparer.Ordinal))
        {
            if (!known.TryGetValue(id, out var parameter))
            {
                throw new ArgumentException($"Unknown parameter '{id}'. Allowed: {string.Join(", ", known.Keys)}.", nameof(instead));
            }

            if (!(value >= parameter.Least && value <= parameter.Most))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"{id} = {value} is outside its range. Allowed: from {parameter.Least} to {parameter.Most}."),
                    nameof(instead));
            }
        }

        double Value(string id) =>
            instead is not null && instead.TryGetValue(id, out var other) ? other
            : known.TryGetValue(id, out var parameter) ? (reference ? parameter.Reference : null) ?? parameter.Value
            : throw new ArgumentException($"The model card has no parameter '{id}'. Allowed: a card with all parameters.", nameof(card));

        var numbers = new Parameters
        {
            AttackRate = Value("lam0"),
            AttacksNearTalks = Value("b_talk"),
            AttacksAfterStrikes = Value("b_strike"),
            StrikeProbability = Value("p_ret"),
            FireRate = Value("eta0"),
            EscalationProbability = Value("p_esc"),
            LockInWeight = Value("g_L"),
            TrustWeight = Value("g_T"),
            MonitoringWeight = Value("g_M"),
            SettlementWeight = Value("g_A"),
            Trust = Value("T0"),
            TrustGain = Value("dT_up"),
            TrustLoss = Value("dT_down"),
            Hurt = Value("H0"),
            ClosureHurt = Value("hB"),
            LockIn = Value("L0"),
            RoundRate = Value("mu0"),
            Discouragement = Value("xi"),
            Leverage = Value("m0"),
            ClaimantMinimum = Value("rP"),
            AddresseeMaximum = Value("rA"),
            SovereigntyCost = Value("sov"),
            SessionError = Value("tau"),
            PressureDecay = Value("x_decay"),
            CeasefireThreshold = Value("theta1"),
            InterimThreshold = Value("theta2"),
            MonitoredThreshold = Value("theta3"),
            ComprehensiveThreshold = Value("theta4"),
            Refusal = Value("ratify_0"),
            RefusalPerGap = Value("ratify_gap"),
            Lag = Value("lag"),
            Capacity = Value("capacity"),
            Backfire = Value("backfire"),
            LowQuality = Value("low_quality"),
            Guarantee = Value("guarantee"),
        };
        return reference ? numbers.WithoutAddedSteps() : numbers;
    }

    private Parameters WithoutAddedSteps() => this with
    {
        Refusal = double.NegativeInfinity,
        Lag = 0,
        Capacity = double.PositiveInfinity,
        Backfire = 0,
        Guarantee = 0,
    };
}
