using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Tests.Engine.Statistics.Coverage;

namespace Simulator.Tests.Engine;

/// <summary>
/// The whole way from seeds to an interval, 2,000 times over: close to 95 of 100 intervals hold the effect, which 400,000 other pairs tell.
/// </summary>
public sealed class ComparisonCoverageTests(ITestOutputHelper output)
{
    private const int Days = 25;
    private const long ManyPairs = 400_000;
    private const long Pairs = 200;

    private static readonly RunInput Without = ReferenceCase.RunInput(Days, model: ReferenceCase.Model(added: true));
    private static readonly RunInput With = ReferenceCase.RunInput(
        Days, [ReferenceCase.Applied(ModelVariable.CallToArms, 1, 2)], ReferenceCase.Model(added: true));

    private static readonly Lazy<Comparison> Truth = new(() => Comparison.Of(With, Without, seed: 0, ManyPairs, Talks.Effort));

    private static readonly Lazy<Interval[][]> Intervals = new(() =>
    [
        .. Enumerable.Range(1, Repeated.Times).AsParallel().AsOrdered().Select(seed =>
        {
            var repeated = Comparison.Of(With, Without, (ulong)seed, Pairs, new(1));
            return Estimates(repeated).Select(estimate => estimate.Interval).ToArray();
        }),
    ]);

    [Theory]
    [InlineData(0, "the share of relapses")]
    [InlineData(1, "trust")]
    [InlineData(2, "attacks")]
    [InlineData(3, "the hazard of relapse")]
    public void Intervals_of_a_comparison_hold_the_effect(int which, string of)
    {
        var truth = Estimates(Truth.Value).ElementAt(which).Value;
        output.WriteLine($"{of}: {truth}");
        Repeated.AssertCovers(truth, repetition => Intervals.Value[repetition][which], output);
    }

    private static IEnumerable<Estimate> Estimates(Comparison comparison) =>
        [comparison.Effect(Measure.Relapse), comparison.Effect(Measure.Trust), comparison.Effect(Measure.Attack),
            comparison.HazardRatio.Value!.Value];
}
