using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>The stylised facts of the shipped talks, on 100,000 runs.</summary>
public sealed class StylisedFactsTests(ITestOutputHelper output)
{
    private const long Runs = 100_000;

    public static TheoryData<bool, DateOnly> Ensembles =>
        new MatrixTheoryData<bool, DateOnly>([true, false], Talks.Card.Facts.Select(fact => fact.Until).Distinct());

    [Theory]
    [MemberData(nameof(Ensembles))]
    public void All_stylised_facts_hold_with_the_added_steps_and_without_them(bool added, DateOnly until)
    {
        var record = Talks.Record(until);
        var survey = EnsembleResult.Of(Talks.RunInput([], until, StochasticModel.Of(Talks.Case, added: added)), seed: 1, Runs, Talks.Effort, record);

        foreach (var fact in Talks.Card.Facts.Where(fact => fact.Until == until))
        {
            var check = Calibration.Check(fact, survey, record);
            output.WriteLine(
                FormattableString.Invariant(
                    $"{fact.Id} {check.Value.Value:F4} ({check.Value.Interval.Low:F4} to {check.Value.Interval.High:F4}), tuned {fact.Tuned}"));
            Assert.True(check.Passes, $"{fact.Id}: {fact.Text} {check.Value}");
            Assert.True(check.Value.Interval.Contains(check.Value.Value));
        }
    }

    [Fact]
    public void What_was_tuned_is_marked_and_what_tests_the_model_is_not() => Assert.Equal(
        "SF1 Yes, SF2 Yes, SF3 Yes, SF4 Yes, SF5 Yes, SF6 Yes, SF7 Partly, SF8a Partly, SF8b Partly, SF9 No, SF10 Yes, SF11 No, SF12 No, SF13 No",
        string.Join(", ", Talks.Card.Facts.Select(fact => $"{fact.Id} {fact.Tuned}")));

    [Fact]
    public void A_fact_fails_where_runs_are_too_calm()
    {
        var calm = StochasticModel.Of(Talks.Case, new Dictionary<string, double>(StringComparer.Ordinal) { ["p_esc"] = 0.03, ["eta0"] = 0.015 });
        var survey = EnsembleResult.Of(Talks.RunInput([], Talks.End, calm), seed: 1, 10_000, Talks.Effort);

        Assert.False(Calibration.Check(Talks.Card.Facts.Single(fact => fact.Id == "SF5"), survey, default).Passes);
    }

    [Fact]
    public void Survival_falls_from_day_to_day_and_ends_at_the_share_without_a_relapse()
    {
        var survey = EnsembleResult.Of(Talks.RunInput([], Talks.End), seed: 1, 10_000, Talks.Effort);
        var curve = Calibration.Survival(survey);

        Assert.Equal(survey.Days, curve.Count);
        Assert.All(curve.Zip(curve.Skip(1)), pair => Assert.True(pair.Second.Value <= pair.First.Value));
        Assert.Equal(Calibration.Check(Talks.Card.Facts.Single(fact => fact.Statistic == Statistic.NoRelapse), survey, default).Value, curve[^1]);
    }
}
