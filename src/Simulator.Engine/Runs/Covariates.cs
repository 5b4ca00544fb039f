using System.Runtime.InteropServices;
using Simulator.Domain.ModelCards;
using static Simulator.Engine.Runs.ReferenceConstants;

namespace Simulator.Engine.Runs;

/// <summary>The covariates of a day: the sums of levers and factors that enter each formula. They are the same for all runs.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Covariates
{
    /// <summary>Levers and factors in the log rate of attacks.</summary>
    public double Attack { get; private init; }

    /// <summary>Levers and factors in the log-odds of a strike.</summary>
    public double Strike { get; private init; }

    /// <summary>Levers and factors in the log rate of fire on the border.</summary>
    public double Fire { get; private init; }

    /// <summary>Levers and factors in the log-odds of escalation.</summary>
    public double Escalation { get; private init; }

    /// <summary>Levers and factors in the relative rate of rounds, in addition to the number of mediators.</summary>
    public double RoundShare { get; private init; }

    /// <summary>Levers and factors in the log rate of rounds.</summary>
    public double RoundRate { get; private init; }

    /// <summary>The exponential of <see cref="RoundRate"/>, a factor on the rate of rounds.</summary>
    public double RoundFactor { get; private init; }

    /// <summary>Levers and factors in the credibility of promises.</summary>
    public double Credibility { get; private init; }

    /// <summary>Levers and factors in the least that the claimant accepts.</summary>
    public double ClaimantMinimum { get; private init; }

    /// <summary>Levers and factors in the most that the addressee concedes.</summary>
    public double AddresseeMaximum { get; private init; }

    /// <summary>Levers and factors in the zone of agreement.</summary>
    public double Zone { get; private init; }

    /// <summary>The factor on the session error, from 0.1.</summary>
    public double SessionError { get; private init; }

    /// <summary>Levers and factors in the relative growth of trust.</summary>
    public double TrustGrowth { get; private init; }

    /// <summary>Levers and factors in trust in a day.</summary>
    public double TrustDrift { get; private init; }

    /// <summary>Closure of the border, from 0 (open) to 1 (closed).</summary>
    public double Border { get; private init; }

    /// <summary>Monitoring by levers, from 0 to 1: the better of plain monitoring and three quarters of a joint system.</summary>
    public double Monitoring { get; private init; }

    /// <summary>True when a joint system spares the addressee the cost of outside oversight.</summary>
    public bool Joint { get; private init; }

    /// <summary>Mediators beyond those at work.</summary>
    public double ExtraMediators { get; private init; }

    /// <summary>The weight of the claimant's hurt; 1 is the weight on record.</summary>
    public double ClaimantHurt { get; private init; }

    /// <summary>The weight of the addressee's hurt; 1 is the weight on record.</summary>
    public double AddresseeHurt { get; private init; }

    /// <summary>Rise of the resting level of the claimant's lock-in.</summary>
    public double ClaimantLockIn { get; private init; }

    /// <summary>Rise of the resting level of the addressee's lock-in.</summary>
    public double AddresseeLockIn { get; private init; }

    /// <summary>Levers and factors in the log-odds that the claimant's veto centre refuses.</summary>
    public double ClaimantRefusal { get; private init; }

    /// <summary>Levers and factors in the log-odds that the addressee's veto centre refuses.</summary>
    public double AddresseeRefusal { get; private init; }

    /// <summary>Outside pressure that remains, from 0 to 1.</summary>
    public double Pressure { get; private init; }

    /// <summary>The covariates that follow from the values of the variables.</summary>
    public static Covariates Of(VariableValues values, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(parameters);
        double Sum(Formula formula) => Loadings.Of(formula, parameters).Sum(loading => loading.By * values[loading.Variable]);
        return new()
        {
            Attack = Sum(Formula.Attack),
            Strike = Sum(Formula.Strike),
            Fire = Sum(Formula.Fire),
            Escalation = Sum(Formula.Escalation),
            RoundShare = Sum(Formula.RoundShare),
            RoundRate = values[ModelVariable.RoundRate],
            RoundFactor = Math.Exp(values[ModelVariable.RoundRate]),
            Credibility = Sum(Formula.Credibility),
            ClaimantMinimum = Sum(Formula.ClaimantMinimum),
            AddresseeMaximum = Sum(Formula.AddresseeMaximum),
            Zone = Sum(Formula.Zone),
            SessionError = Math.Max(MinSessionError, 1 + values[ModelVariable.SessionError]),
            TrustGrowth = Sum(Formula.TrustGrowth),
            TrustDrift = values[ModelVariable.TrustDrift],
            Border = values[ModelVariable.BorderClosure],
            Monitoring = Math.Max(values[ModelVariable.Monitoring], JointAsMonitoring * values[ModelVariable.JointSystem]),
            Joint = values[ModelVariable.JointSystem] > 0,
            ExtraMediators = values[ModelVariable.ExtraMediators],
            ClaimantHurt = Math.Max(0, 1 + values[ModelVariable.ClaimantHurt]),
            AddresseeHurt = Math.Max(0, 1 + values[ModelVariable.AddresseeHurt]),
            ClaimantLockIn = values[ModelVariable.ClaimantLockIn],
            AddresseeLockIn = values[ModelVariable.AddresseeLockIn],
            ClaimantRefusal = values[ModelVariable.ClaimantRefusal],
            AddresseeRefusal = values[ModelVariable.AddresseeRefusal],
            Pressure = values[ModelVariable.Pressure],
        };
    }
}

/// <summary>The value of each variable on a day.</summary>
public sealed class VariableValues
{
    private readonly double[] values = new double[Enum.GetValues<ModelVariable>().Length];

    /// <summary>The value of a variable; 0 unless something moves it.</summary>
    public double this[ModelVariable variable]
    {
        get => values[(int)variable];
        internal set => values[(int)variable] = value;
    }
}
