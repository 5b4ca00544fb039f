using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>Levers beside each other: which of them does more, how many are too many, and for how long one helps.</summary>
public sealed class PackagesTests(ITestOutputHelper output)
{
    private const int Pairs = 20_000;

    [Theory]
    [InlineData("joint-system=0.8 intelligence-exchange=0.5", "monitoring-mechanism=0.7")]
    [InlineData("joint-system", "monitoring-mechanism")]
    public void A_joint_system_brings_more_agreement_than_plain_monitoring(string joint, string plain)
    {
        var effect = Comparison.Of(
            Talks.RunInput(Talks.Levers(joint, 19), Talks.End), Talks.RunInput(Talks.Levers(plain, 19), Talks.End), seed: 1, Pairs, Talks.Effort);
        output.WriteLine($"{effect.Effect(Measure.Agreement)}");

        Assert.Equal(Sign.Increase, effect.SignOf(Measure.Agreement));
    }

    [Fact]
    public void The_package_is_the_best_of_the_table_and_strikes_with_an_edict_are_the_worst()
    {
        var rows = LeverSignsTests.Table.Select(row => (Levers: row.Data.Item1, Runs: Talks.Effect(row.Data.Item1, row.Data.Item2).With)).ToArray();
        double Relapse(EnsembleResult survey) => survey.Measures[(int)Measure.Relapse].Average;
        double Agreement(EnsembleResult survey) => survey.Measures[(int)Measure.Agreement].Average;

        Assert.Equal(Packages.Best, rows.MinBy(row => Relapse(row.Runs)).Levers);
        Assert.Equal(Packages.Best, rows.MaxBy(row => Agreement(row.Runs)).Levers);
        Assert.Equal(Packages.Worst, rows.MaxBy(row => Relapse(row.Runs)).Levers);
        Assert.Equal(Packages.Worst, rows.MinBy(row => Agreement(row.Runs)).Levers);
    }

    [Fact]
    public void One_more_mediator_helps_and_each_further_one_does_less()
    {
        RunInput More(int mediators) => ReferenceCase.RunInput(
            74, mediators == 0 ? [] : [ReferenceCase.Applied(ModelVariable.ExtraMediators, mediators, 19)]);
        Sign Agreement(int with, int without) => Comparison.Of(More(with), More(without), seed: 1, Pairs, Talks.Effort).SignOf(Measure.Agreement);

        Assert.Equal(Sign.Increase, Agreement(1, 0));
        Assert.Equal(Sign.Decrease, Agreement(2, 1));
        Assert.Equal(Sign.Decrease, Agreement(3, 2));
        Assert.Equal(Sign.Decrease, Agreement(2, 0));
    }

    [Fact]
    public void Pressure_holds_fighting_back_less_and_less()
    {
        var effect = Comparison.Of(
            ReferenceCase.RunInput(131, [ReferenceCase.Applied(ModelVariable.Pressure, 1, 19)]), ReferenceCase.RunInput(131), seed: 1, Pairs,
            Talks.Effort);
        var ratios = Enumerable.Range(0, 4).Select(month => 19 + (30 * month))
            .Select(first => Rate(effect.With, first, first + 23) / Rate(effect.Without, first, first + 23)).ToArray();
        output.WriteLine(string.Join(", ", ratios));

        Assert.Equal(ratios.Order(), ratios);
        Assert.InRange(ratios[0], 0, 0.7);
        Assert.InRange(ratios[^1], 0.8, 1);
    }

    /// <summary>Relapses a day between two days, the last one not included, among the runs that had none before.</summary>
    private static double Rate(EnsembleResult survey, int first, int last)
    {
        var (left, events, days) = (survey.Runs - survey.RelapsedOn[..first].Sum(), 0L, 0L);
        foreach (var relapsed in survey.RelapsedOn[first..last])
        {
            days += left;
            events += relapsed;
            left -= relapsed;
        }

        return (double)events / days;
    }
}
