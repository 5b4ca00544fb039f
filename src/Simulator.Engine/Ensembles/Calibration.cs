using Simulator.Domain.ModelCards;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.Pairs;

namespace Simulator.Engine.Ensembles;

/// <summary>The check whether runs reproduce a stylised fact.</summary>
/// <param name="Fact">The fact, with its target.</param>
/// <param name="Value">The statistic over the runs, with its interval.</param>
public sealed record FactCheck(StylisedFact Fact, Estimate Value)
{
    /// <summary>True when the statistic lies within the target.</summary>
    public bool Passes => !(Value.Value < Fact.Least) && !(Value.Value > Fact.Most);
}

/// <summary>Comparison of runs from the opening of the model with known facts of the case.</summary>
/// <remarks>
/// When parameters were tuned to a fact, passing its check shows fit only. Facts not used for tuning say more, and one case says little.
/// </remarks>
public static class Calibration
{
    /// <summary>Checks a stylised fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="survey">Runs from the opening to the last day of the fact.</param>
    /// <param name="record">The recorded outcome by that day, for facts that compare with it.</param>
    public static FactCheck Check(StylisedFact fact, EnsembleResult survey, RunOutcome record)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(survey);
        return new(fact, fact.Statistic switch
        {
            Statistic.StepUpInRound1 => Gained(survey, 1),
            Statistic.StepUpInRound2 => Gained(survey, 2),
            Statistic.EverMonitored => Proportion.Of(survey.HighestRung[3] + survey.HighestRung[4], survey.Runs),
            Statistic.Comprehensive => Proportion.Of(survey.Outcomes[(int)Outcome.Comprehensive], survey.Runs),
            Statistic.NoRelapse => Proportion.Of(survey.Runs - survey.Relapsed, survey.Runs),
            Statistic.Relapse => Proportion.Of(survey.Relapsed, survey.Runs),
            Statistic.MedianRounds => Quantile.Of(survey.Rounds, 0.5),
            Statistic.AttacksCovered => Covered(survey.Attacks, record.Attacks),
            Statistic.StrikesCovered => Covered(survey.Strikes, record.Strikes),
            Statistic.FireCovered => Covered(survey.Fires, record.Fires),
            Statistic.FrozenLead => FrozenLead(survey),
            Statistic.TrustChange => TrustChange(survey),
            Statistic.StepUpDecline => Decline(survey),
            Statistic.ExactPath => Proportion.Of(survey.OnPath, survey.Runs),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Statistic, "Allowed: a statistic of ensembles."),
        });
    }

    /// <summary>The survival curve: the share of runs without relapse into fighting by each day, from the first day on.</summary>
    public static IReadOnlyList<Estimate> Survival(EnsembleResult survey)
    {
        ArgumentNullException.ThrowIfNull(survey);
        var (left, curve) = (survey.Runs, new List<Estimate>());
        foreach (var relapsed in survey.RelapsedOn.AsSpan(0, survey.Days))
        {
            left -= relapsed;
            curve.Add(Proportion.Of(left, survey.Runs));
        }

        return curve;
    }

    private static Estimate Gained(EnsembleResult survey, int round) =>
        survey.RoundHeld[round] == 0 ? new(0, new(0, 1)) : Proportion.Of(survey.RoundGained[round], survey.RoundHeld[round]);

    private static Estimate Covered(long[] counts, int known)
    {
        var (low, high) = (Quantile.Of(counts, 0.05), Quantile.Of(counts, 0.95));
        double Within(double least, double most) => known >= least && known <= most ? 1 : 0;
        return new(Within(low.Value, high.Value), new(Within(low.Interval.High, high.Interval.Low), Within(low.Interval.Low, high.Interval.High)));
    }

    /// <summary>The lead of frozen over the most frequent other outcome. A run has one outcome, so the difference is one of paired shares.</summary>
    private static Estimate FrozenLead(EnsembleResult survey)
    {
        var frozen = survey.Outcomes[(int)Outcome.Frozen];
        var next = survey.Outcomes.Where((_, outcome) => outcome != (int)Outcome.Frozen).Max();
        return PairedProportions.Difference(new(0, frozen, next, survey.Runs - frozen - next));
    }

    private static Estimate TrustChange(EnsembleResult survey)
    {
        const int Twelfth = 12;
        var (early, end) = (survey.MeanTrust(Math.Min(Twelfth, survey.Days - 1)), survey.Measures[(int)Measure.Trust].Mean);
        var change = end.Value - early;

        // The two days are correlated in a run; adding their errors as if they were not is conservative.
        var reach = (end.Interval.High - end.Value) * Math.Sqrt(2);
        return new(change, new(change - reach, change + reach));
    }

    private static Estimate Decline(EnsembleResult survey)
    {
        var falls = Enumerable.Range(1, 3).Where(round => survey.RoundHeld[round + 1] > 0).Select(round =>
        {
            var (before, after) = (Gained(survey, round), Gained(survey, round + 1));
            return new Estimate(
                before.Value - after.Value, new(before.Interval.Low - after.Interval.High, before.Interval.High - after.Interval.Low));
        }).ToArray();
        return falls.Length == 0 ? new(0, Interval.Everything) : falls.MinBy(fall => fall.Value);
    }
}
