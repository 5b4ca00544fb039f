using System.Numerics;
using Simulator.Engine.Statistics.ShapleyValues;

namespace Simulator.Tests.Engine.Statistics.Coverage;

public class ShapleyCoverageTests(ITestOutputHelper output)
{
    // The chance that something happens, by coalition of three levers: the first two work only together, the third does harm.
    private static readonly double[] Chances = [0.2, 0.22, 0.2, 0.45, 0.1, 0.12, 0.1, 0.35];

    [Theory]
    [InlineData(200)]
    [InlineData(1000)]
    public void Intervals_of_the_whole_effect_hold_it(int n) =>
        Repeated.AssertCovers(Chances[7] - Chances[0], repetition => Drawn(n, repetition).Total.Interval, output);

    [Theory]
    [InlineData(200, 0)]
    [InlineData(1000, 1)]
    [InlineData(1000, 2)]
    public void Intervals_of_a_share_hold_it(int n, int player)
    {
        var truth = Enumerable.Range(0, 8).Where(coalition => ((coalition >> player) & 1) == 0).Sum(coalition =>
            (Chances[coalition | (1 << player)] - Chances[coalition]) / (BitOperations.PopCount((uint)coalition) == 1 ? 6 : 3));
        Repeated.AssertCovers(truth, repetition => Drawn(n, repetition).Share(player).Interval, output);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void They_do_where_orders_are_sampled(int orders)
    {
        var truth = ((Chances[1] - Chances[0] + Chances[7] - Chances[6]) / 3) + ((Chances[3] - Chances[2] + Chances[5] - Chances[4]) / 6);
        Repeated.AssertCovers(truth, repetition =>
        {
            var sampled = new SampledShapley(3, orders, repetition);
            for (var run = 0; run < 300; run++)
            {
                var luck = Repeated.Luck(repetition, run).A;
                sampled.Add((ulong)run, coalition => luck < Chances[coalition] ? 1 : 0);
            }

            return sampled.Sums.Share(0).Interval;
        }, output);
    }

    private static ShapleySums Drawn(int n, uint repetition)
    {
        var shapley = new Shapley(3);
        Span<long> values = stackalloc long[8];
        for (var run = 0; run < n; run++)
        {
            var luck = Repeated.Luck(repetition, run).A;
            for (var coalition = 0; coalition < values.Length; coalition++)
            {
                values[coalition] = luck < Chances[coalition] ? 1 : 0;
            }

            shapley.Add(values);
        }

        return shapley.Sums;
    }
}
