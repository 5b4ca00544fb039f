using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.Pairs;

namespace Simulator.Tests.Engine.Statistics.Coverage;

/// <summary>Days until something happens, at a constant rate per day until day 75, in pairs of which a part shares its luck.</summary>
public class SurvivalCoverageTests(ITestOutputHelper output)
{
    private const int Days = 75;

    [Theory]
    [InlineData(200, 0.02, 0.01, 0)]
    [InlineData(200, 0.02, 0.02, 0.9)]
    [InlineData(500, 0.004, 0.005, 0.9)]
    [InlineData(1000, 0.001, 0.002, 0.7)]
    [InlineData(2000, 0.03, 0.01, 1)]
    public void Intervals_of_the_hazard_ratio_hold_it(int n, double with, double without, double shared) => Repeated.AssertCovers(
        with / without,
        repetition =>
        {
            var ratio = new HazardRatio();
            for (var run = 0; run < n; run++)
            {
                var ((happenedWith, daysWith), (happenedWithout, daysWithout)) = Pair(repetition, run, with, without, shared);
                ratio.Add(happenedWith, daysWith, happenedWithout, daysWithout);
            }

            return ratio.Value!.Value.Interval;
        },
        output);

    [Theory]
    [InlineData(200, 0.03, 0.02)]
    [InlineData(1000, 0.004, 0.005)]
    public void They_do_where_things_happen_again_and_runs_differ_in_how_often(int n, double with, double without) => Repeated.AssertCovers(
        with / without,
        repetition =>
        {
            var ratio = new HazardRatio();
            for (var run = 0; run < n; run++)
            {
                // Half of the runs are three times as violent as the others, with the change as without it; half of the pairs share all luck.
                var luck = Repeated.Luck(repetition, run);
                var (violence, second) = (luck.A < 0.5 ? 0.5 : 1.5, luck.B < 0.5 ? luck.C : luck.D);
                ratio.Add(Events(luck.C, violence * with * Days), Days, Events(second, violence * without * Days), Days);
            }

            return ratio.Value!.Value.Interval;
        },
        output);

    [Theory]
    [InlineData(200, 0.02, 0.01, 0)]
    [InlineData(200, 0.03, 0.025, 0.9)]
    [InlineData(500, 0.02, 0.02, 0.8)]
    [InlineData(2000, 0.002, 0.001, 1)]
    public void Intervals_of_the_mean_difference_in_days_hold_it(int n, double with, double without, double shared) => Repeated.AssertCovers(
        MeanDays(with) - MeanDays(without),
        repetition =>
        {
            var differences = Moments.OfCounts();
            for (var run = 0; run < n; run++)
            {
                var (one, other) = Pair(repetition, run, with, without, shared);
                differences.Add(one.Days - other.Days);
            }

            return PairedMean.Difference(differences).Interval;
        },
        output);

    private static double MeanDays(double rate) => (1 - Math.Pow(1 - rate, Days)) / rate;

    private static ((int Happened, int Days) With, (int Happened, int Days) Without) Pair(
        uint repetition, int run, double with, double without, double shared)
    {
        var luck = Repeated.Luck(repetition, run);
        return (Until(luck.A, with), Until(luck.C < shared ? luck.A : luck.B, without));
    }

    /// <summary>Whether it happens by the last day, and on how many days it could.</summary>
    private static (int Happened, int Days) Until(double luck, double rate)
    {
        var day = Math.Ceiling(Math.Log(luck) / Math.Log(1 - rate));
        return day <= Days ? (1, (int)day) : (0, Days);
    }

    /// <summary>A Poisson number by inversion.</summary>
    private static int Events(double luck, double mean)
    {
        var (events, term) = (0, Math.Exp(-mean));
        for (var sum = term; sum < luck; sum += term)
        {
            term *= mean / ++events;
        }

        return events;
    }
}
