using Simulator.Domain.ModelCards;

namespace Simulator.Engine.Runs;

/// <summary>The variables that act on the same quantity as a parameter, because both enter one formula of the model.</summary>
public static class ParameterVariables
{
    private static readonly ModelVariable[] Monitored = [ModelVariable.Monitoring, ModelVariable.JointSystem];
    private static readonly ModelVariable[] LockIn = [ModelVariable.ClaimantLockIn, ModelVariable.AddresseeLockIn];

    /// <summary>The variables of a parameter, in the order of the enumeration; empty when levers and factors do not act on its quantity.</summary>
    /// <param name="parameter">The symbol of the parameter.</param>
    /// <param name="parameters">The parameters of the model.</param>
    public static IReadOnlyList<ModelVariable> Of(string parameter, Parameters parameters)
    {
        ModelVariable[] all = parameter switch
        {
            "lam0" => [.. In(Formula.Attack), .. Monitored],
            "p_ret" => [.. In(Formula.Strike), .. Monitored],
            "eta0" => [.. In(Formula.Fire), .. Monitored],
            "p_esc" => [.. In(Formula.Escalation), .. Monitored],
            "g_M" or "backfire" or "low_quality" => Monitored,
            "g_L" or "L0" => LockIn,
            "T0" => [ModelVariable.TrustDrift],
            "dT_up" => In(Formula.TrustGrowth),
            "H0" => [ModelVariable.ClaimantHurt, ModelVariable.AddresseeHurt],
            "hB" => [ModelVariable.BorderClosure],
            "mu0" => [.. In(Formula.RoundShare), ModelVariable.ExtraMediators, ModelVariable.RoundRate],
            "rP" => [.. In(Formula.ClaimantMinimum), .. In(Formula.Credibility), .. Monitored, ModelVariable.ClaimantHurt],
            "rA" => [.. In(Formula.AddresseeMaximum), ModelVariable.AddresseeHurt],
            "sov" => [ModelVariable.JointSystem],
            "tau" => [ModelVariable.SessionError],
            "x_decay" => [ModelVariable.Pressure],
            "theta1" or "theta2" or "theta3" or "theta4" => [.. In(Formula.Zone), ModelVariable.ExtraMediators],
            "ratify_0" => [ModelVariable.ClaimantRefusal, ModelVariable.AddresseeRefusal],
            "capacity" => [ModelVariable.Capacity],
            "guarantee" => [ModelVariable.Guarantee],
            _ => [],
        };
        return [.. all.Distinct().Order()];

        ModelVariable[] In(Formula formula) => [.. Loadings.Of(formula, parameters).Select(loading => loading.Variable)];
    }
}
