namespace Simulator.Engine.Statistics.ShapleyValues;

/// <summary>Shapley shares of more players than <see cref="Shapley"/> allows, from random orders of joining in every run.</summary>
/// <remarks>
/// J. Castro, D. Gómez and J. Tejada, "Polynomial calculation of the Shapley value based on sampling", Computers and Operations Research 36, 2009.
/// The contributions along an order telescope, so that in every run the shares add up to the whole effect exactly. Orders are a function of seed and
/// run. The intervals include both sources of chance, the run and its orders. An instance is not thread-safe.
/// </remarks>
public sealed class SampledShapley
{
    /// <summary>The maximum number of players.</summary>
    public const int MaxPlayers = 64;

    /// <summary>The maximum number of orders per run.</summary>
    public const int MaxOrders = 1 << 15;

    private readonly int[] order;
    private readonly long[] numerators;
    private readonly int orders;
    private readonly ulong seed;

    /// <summary>Shares over no runs.</summary>
    /// <param name="players">The number of players, from 1 to <see cref="MaxPlayers"/>.</param>
    /// <param name="orders">The number of orders drawn per run, from 1 to <see cref="MaxOrders"/>.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="step">The step of which values are multiples, in their unit: 1 for counts. Default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of players or orders is out of range, or the step is not positive.</exception>
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
    /// The value of a coalition in this run, in steps, up to <see cref="Shapley.Max"/> in absolute value: player p belongs to it when bit p is set.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public void Add(ulong run, Func<ulong, long> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var draws = new KeyedDraws(seed, Purpose.Joining, run);
        var everyone = ulong.MaxValue >> (MaxPlayers - order.Length);
        var (none, all) = (Checked(value(0)), Checked(value(everyone)));
        Array.Clear(numerators);
        for (var drawn = 0; drawn < orders; drawn++)
        {
            draws.Shuffle(order, (long)drawn * MaxPlayers);
            var (coalition, before) = (0UL, none);
            foreach (var player in order)
            {
                coalition |= 1UL << player;
                var after = coalition == everyone ? all : Checked(value(coalition));
                numerators[player] += after - before;
                before = after;
            }
        }

        Sums.Add(numerators);
    }

    private static long Checked(long value) => value is >= -Shapley.Max and <= Shapley.Max
        ? value
        : throw new ArgumentOutOfRangeException(
            nameof(value), value, $"Allowed: a value of a coalition from {-Shapley.Max} to {Shapley.Max} steps.");
}
