using System.Globalization;

namespace Simulator.Benchmarks;

/// <summary>
/// The store beside its floors in turns. On a machine whose speed changes from minute to minute all sides of a round meet the same speed, which they
/// do not where all runs of the one come after all runs of the other.
/// </summary>
internal static class Pairs
{
    /// <summary>Prints the median of each side, and the quartiles of its ratio to the first in the same round.</summary>
    /// <param name="rounds">How many turns each has, after a third as many that are not counted, in which the code is compiled.</param>
    /// <param name="only">Which kind of work: append, read or start; all when not given.</param>
    public static async Task PrintAsync(int rounds, string? only = null)
    {
        Console.WriteLine($"{rounds} rounds of each in turns: medians, and the quartiles of the ratio to the first");
        if (only is null or "append")
        {
            foreach (var (count, each) in new[] { (500, 1), (5_000, 100) })
            {
                using var append = new Appending(count, each);
                await MeasureAsync($"append {count / each:N0} x {each}", "µs/event", 1_000.0 / count, rounds, append.Sides);
            }
        }

        if (only is null or "read")
        {
            foreach (var events in new[] { 50, 1_000, 10_000 })
            {
                using var read = new Reading(events);
                await MeasureAsync($"read and fold {events:N0}", "µs/event", 1_000.0 / Reading.Each, rounds, read.Sides);
            }
        }

        if (only is null or "start")
        {
            using var start = new Starting();
            await MeasureAsync("start to first append, both compiled ahead", "CPU ms", 1, rounds, start.Ahead);
            await MeasureAsync("start to first append, neither", "CPU ms", 1, rounds, start.Built);
        }
    }

    private static async Task MeasureAsync(string work, string unit, double scale, int rounds, Side[] sides)
    {
        var costs = sides.Select(_ => new List<double>()).ToArray();
        for (var round = -rounds / 3; round < rounds; round++)
        {
            // Who begins changes from round to round.
            foreach (var turn in Enumerable.Range(0, sides.Length).Select(turn => (turn + round + rounds) % sides.Length))
            {
                var cost = await sides[turn].MeasureAsync();
                if (round >= 0)
                {
                    costs[turn].Add(cost * scale);
                }
            }
        }

        Console.WriteLine($"{work}, {unit}");
        foreach (var (side, own) in sides.Zip(costs))
        {
            var ratios = own.Zip(costs[0], (one, first) => one / first).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {side.Name,-24} {At(own, 0.5),10:N2} {At(ratios, 0.25),8:N2} {At(ratios, 0.5),8:N2} {At(ratios, 0.75),8:N2}"));
        }
    }

    private static double At(List<double> samples, double share) => samples.Order().ElementAt((int)(share * (samples.Count - 1)));
}
