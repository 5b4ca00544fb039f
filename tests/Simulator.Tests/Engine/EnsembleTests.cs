using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Chance;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;

namespace Simulator.Tests.Engine;

/// <summary>Many runs: what is counted of them, on however many threads.</summary>
public sealed class EnsembleTests
{
    private const int Runs = 1_500;

    private static readonly RunInput Parent = ReferenceCase.RunInput(74, model: ReferenceCase.Model(added: true));
    private static readonly RunInput Changed = ReferenceCase.RunInput(
        74, [ReferenceCase.Applied(ModelVariable.JointSystem, 0.8, 19)], ReferenceCase.Model(added: true));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void The_number_of_threads_changes_no_count_of_a_survey(int threads) => Assert.Equal(
        Text(EnsembleResult.Of(Parent, 7, Runs, new(1))), Text(EnsembleResult.Of(Parent, 7, Runs, new(threads))));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void The_number_of_threads_changes_no_count_of_a_comparison(int threads) => Assert.Equal(
        Text(Comparison.Of(Changed, Parent, 7, Runs, new(1))), Text(Comparison.Of(Changed, Parent, 7, Runs, new(threads))));

    [Fact]
    public void Another_seed_changes_them() =>
        Assert.NotEqual(Text(EnsembleResult.Of(Parent, 7, Runs, new(1))), Text(EnsembleResult.Of(Parent, 8, Runs, new(1))));

    [Fact]
    public void Two_halves_put_together_are_the_whole()
    {
        var (first, second) = (new EnsembleResult(Parent.Days), new EnsembleResult(Parent.Days));
        for (var run = 0; run < Runs; run++)
        {
            (run < 400 ? first : second).Add(Parent, 7, run);
        }

        first.Merge(second);
        Assert.Equal(Text(EnsembleResult.Of(Parent, 7, Runs, new(1))), Text(first));
    }

    [Fact]
    public void Every_run_is_counted_once_in_each_place() => Supposed.Whatever(supposed =>
    {
        const int Few = 20;
        var premise = supposed.RunInput();
        var survey = EnsembleResult.Of(premise, (ulong)supposed.Seed, Few, new(1));

        Assert.All(
            [survey.Outcomes, survey.HighestRung, survey.RelapsedOn, survey.Rounds, survey.Attacks, survey.Strikes, survey.Fires],
            counts => Assert.Equal(Few, counts.Sum()));
        Assert.All(Enumerable.Range(0, premise.Days), day => Assert.Equal(Few, Sum(survey.TrustOn(day))));
        Assert.All(survey.RoundGained.Zip(survey.RoundHeld), round => Assert.InRange(round.First, 0, round.Second));
        Assert.All(survey.RoundHeld, held => Assert.InRange(held, 0, Few));
        Assert.Equal(1, survey.Outcomes.Sum(count => Proportion.Of(count, Few).Value), 1e-12);
    });

    [Fact]
    public void The_measures_of_a_survey_are_the_sums_of_its_runs()
    {
        var survey = EnsembleResult.Of(Parent, 7, 300, new(2));
        var ends = Enumerable.Range(0, 300)
            .Select(run => RunOutcome.Of(Parent, Simulation.Run(Parent, new RunDraws(7, (ulong)run), default(NoListener)))).ToArray();

        foreach (var measure in Enum.GetValues<Measure>())
        {
            Assert.Equal(ends.Average(end => end.Of(measure)), survey.Measures[(int)measure].Average, 1e-5);
        }

        Assert.Equal(ends.Average(end => end.Trust), survey.MeanTrust(Parent.Days - 1), 1e-6);
        Assert.Equal(ends.Count(end => end.Eroding), survey.Eroding);
    }

    [Fact]
    public void A_survey_counts_the_runs_that_came_to_what_came_true()
    {
        var path = RunOutcome.Of(Parent, Simulation.Run(Parent, new RunDraws(7, 0), default(NoListener)));
        var ends = Enumerable.Range(0, 300).Select(
            run => RunOutcome.Of(Parent, Simulation.Run(Parent, new RunDraws(7, (ulong)run), default(NoListener))));

        Assert.Equal(
            ends.Count(
                end => (end.Rounds, end.HighestRung, end.Relapsed, end.Outcome) == (path.Rounds, path.HighestRung, path.Relapsed, path.Outcome)),
            EnsembleResult.Of(Parent, 7, 300, new(2), path).OnPath);
    }

    [Fact]
    public void With_an_empty_change_both_sides_are_the_same_runs()
    {
        var same = Comparison.Of(ReferenceCase.RunInput(74), ReferenceCase.RunInput(74), 7, Runs, new(2));

        Assert.Equal(Text(same.With), Text(same.Without));
        Assert.All(Enum.GetValues<Measure>(), measure => Assert.Equal((0, Sign.None), (same.Effect(measure).Value, same.SignOf(measure))));
        Assert.Equal(1, same.HazardRatio.Value!.Value.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(10_000_001)]
    public void Too_few_or_too_many_runs_are_refused(long runs) => Assert.Contains(
        $"The number of runs is {runs}. Allowed: 1 to 10000000.",
        Assert.Throws<ArgumentOutOfRangeException>(() => EnsembleResult.Of(Parent, 1, runs, new(1))).Message);

    [Fact]
    public void Pairs_need_the_same_days() => Assert.Contains(
        "The inputs have different days: 2025-10-18 to 2025-12-31, and 2025-10-18 to 2025-10-28. Allowed: the same days.",
        Assert.Throws<ArgumentException>(() => Comparison.Of(Parent, ReferenceCase.RunInput(10), 1, 1, new(1))).Message);

    [Fact]
    public void Runs_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var heard = new Heard(_ => cancel.Cancel());

        Assert.ThrowsAny<OperationCanceledException>(() => EnsembleResult.Of(Parent, 1, 1_000_000, new(2, heard), cancel: cancel.Token));
    }

    [Fact]
    public void Progress_adds_up_to_all_runs()
    {
        var done = new List<long>();
        EnsembleResult.Of(Parent, 1, Runs, new(1, new Heard(done.Add)));

        Assert.All(done, more => Assert.True(more > 0));
        Assert.Equal(Runs, done.Sum());
    }

    private static string Text(Comparison comparison) => string.Join(
        '\n',
        [
            Text(comparison.With), Text(comparison.Without), $"{comparison.HazardRatio.Value}",
            .. Enum.GetValues<Measure>().Select(measure => $"{measure} {comparison.Effect(measure)} {comparison.SignOf(measure)}"),
            .. Enum.GetValues<Outcome>().Select(outcome => $"{outcome} {comparison.Effect(outcome)}"),
        ]);

    private static string Text(EnsembleResult survey) => string.Join(
        '\n',
        [
            $"{survey.Runs} {survey.Eroding} {survey.Operated} {survey.OnPath} {survey.Relapsed}",
            .. new[]
                {
                    survey.Outcomes, survey.RelapsedOn, survey.HighestRung, survey.Rounds, survey.Attacks, survey.Strikes, survey.Fires,
                    survey.RoundHeld, survey.RoundGained,
                }
                .Select(counts => string.Join(' ', counts)),
            .. Enumerable.Range(0, survey.Days).Select(day => $"{string.Join(' ', survey.TrustOn(day).ToArray())} {survey.MeanTrust(day):R}"),
            .. survey.Measures.Select(moments => $"{moments.Count} {moments.Sum} {moments.Squares}"),
        ]);

    private static long Sum(ReadOnlySpan<long> counts)
    {
        var sum = 0L;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }

    private sealed class Heard(Action<long> hear) : IProgress<long>
    {
        public void Report(long value) => hear(value);
    }
}
