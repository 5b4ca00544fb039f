using Simulator.Engine.Chance;

namespace Simulator.Tests.Engine.Statistics.ShapleyValues;

/// <summary>Games whose coalitions have values drawn by lot, and Shapley's definition by all orders of joining.</summary>
internal static class Game
{
    /// <summary>The values of all coalitions in a run.</summary>
    public static long[] Drawn(int players, uint run) =>
        [.. Enumerable.Range(0, 1 << players).Select(coalition => (long)(int)Philox.Block(new((uint)coalition, 9, run, 0), 1).A)];

    /// <summary>The shares times the number of orders.</summary>
    public static long[] ByAllOrders(int players, Func<int, long> value)
    {
        var sums = new long[players];
        foreach (var order in Orders(players))
        {
            var coalition = 0;
            foreach (var player in order)
            {
                sums[player] += value(coalition | (1 << player)) - value(coalition);
                coalition |= 1 << player;
            }
        }

        return sums;
    }

    private static IEnumerable<int[]> Orders(int players) => players == 0
        ? [[]]
        : Orders(players - 1).SelectMany(order => Enumerable.Range(0, players).Select(at => (int[])[.. order[..at], players - 1, .. order[at..]]));
}
