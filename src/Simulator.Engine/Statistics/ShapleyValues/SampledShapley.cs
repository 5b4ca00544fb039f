namespace Simulator.Engine.Statistics.ShapleyValues;

/// <summary>Shapley shares of more players than <see cref="Shapley"/> takes, from orders of joining that are drawn by lot in every run.</summary>
/// <remarks>
/// J. Castro, D. Gómez and J. Tejada, "Polynomial calculation of the Shapley value based on sampling", Computers and Operations Research 36, 2009.
/// What players add along an order telescopes, so that in every run the shares add up to the whole effect exactly. Orders are a function of seed and
/// run. The intervals hold both chances, that of the run and that of its orders. One instance belongs to one thread.
/// </remarks>
public sealed class SampledShapley
{
    /// <summary>The most players.</summary>
    public const int MaxPlayers = 64;

    /// <summary>The most orders per run.</summary>
    public const int MaxOrders = 1 << 15;

    private readonly int[] order;
    private readonly long[] numerators;
    private readonly int orders;
    private readonly ulong seed;

    /// <summary>Nothing added yet.</summary>
    /// <param name="players">How many players there are, from 1 to <see cref="MaxPlayers"/>.</param>
    /// <param name="orders">How many orders each run draws, from 1 to <see cref="MaxOrders"/>.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="step">What a value is a multiple of, in its unit: 1 for counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too many players or orders or none, or the step is not positive.</exception>
    public SampledShapley(int players, int orders, ulong seed, double step = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(players, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MaxPlayers);
        ArgumentOutOfRangeException.ThrowIfLessThan(orders, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(orders, MaxOrders);
        (this.orders, this.seed) = (orders, seed);
        (order, numerators) = (new int[players], new long[players]);
        Sums = new(players, orders, step);
    }

    /// <summary>The shares over all runs added so far.</summary>
    public ShapleySums Sums { get; }

    /// <summary>Adds a run.</summary>
    /// <param name="run">The number of the run.</param>
    /// <param name="value">
    /// The value of a coalition in this run, in steps, up to <see cref="Shapley.Max"/> either way: player p belongs to it where bit p is set.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A value is larger than that.</exception>
    public void Add(ulong run, Func<ulong, long> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var draws = new KeyedDraws(seed, Purpose.Joining, run);
        var everybody = ulong.MaxValue >> (MaxPlayers - order.Length);
        var (none, all) = (Checked(value(0)), Checked(value(everybody)));
        Array.Clear(numerators);
        for (var drawn = 0; drawn < orders; drawn++)
        {
            draws.Shuffle(order, (long)drawn * MaxPlayers);
            var (coalition, before) = (0UL, none);
            foreach (var player in order)
            {
                coalition |= 1UL << player;
                var after = coalition == everybody ? all : Checked(value(coalition));
                numerators[player] += after - before;
                before = after;
            }
        }

        Sums.Add(numerators);
    }

    private static long Checked(long value) => value is >= -Shapley.Max and <= Shapley.Max
        ? value
        : throw new ArgumentOutOfRangeException(
            nameof(value), value, $"The value of a coalition lies between {-Shapley.Max} and {Shapley.Max} steps.");
}
