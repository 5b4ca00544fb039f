using System.Numerics;

namespace Simulator.Engine.Statistics.ShapleyValues;

/// <summary>Exact Shapley shares of up to 12 players, from the value of every coalition in every run on common random numbers.</summary>
/// <remarks>
/// A player that joins a coalition of s others out of n players has the weight s!(n-1-s)!/n!, which is a multiple of one over the least common
/// multiple of 1 to n: 27,720 for 12 players. An instance is not thread-safe; <see cref="ShapleySums.Merge"/> combines those of several threads.
/// </remarks>
public sealed class Shapley
{
    /// <summary>The maximum number of players, 12: 4,096 coalitions per run.</summary>
    public const int MaxPlayers = 12;

    /// <summary>The maximum absolute value of a coalition, in steps: 2^32.</summary>
    public const long Max = 1L << 32;

    private readonly long[] weights;
    private readonly long[] numerators;

    /// <summary>Shares over no runs.</summary>
    /// <param name="players">The number of players, from 1 to <see cref="MaxPlayers"/>.</param>
    /// <param name="step">The step of which values are multiples, in their unit: 1 for counts. Default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of players is out of range, or the step is not positive.</exception>
    public Shapley(int players, double step = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(players, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MaxPlayers);
        var denominator = Enumerable.Range(1, players).Aggregate(
            1L, (multiple, size) => multiple / (long)BigInteger.GreatestCommonDivisor(multiple, size) * size);
        weights = Weights(players, denominator);
        numerators = new long[players];
        Sums = new(players, denominator, step);
    }

    /// <summary>The shares over all runs added so far.</summary>
    public ShapleySums Sums { get; }

    /// <summary>Adds a run. It takes no memory.</summary>
    /// <param name="valuesByCoalition">
    /// The value of each coalition, in steps: player p belongs to the coalitions at indices in which bit p is set.
    /// </param>
    /// <exception cref="ArgumentException">The number of values is not the number of coalitions.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value exceeds <see cref="Max"/> in absolute value.</exception>
    public void Add(ReadOnlySpan<long> valuesByCoalition)
    {
        if (valuesByCoalition.Length != 1 << numerators.Length)
        {
            throw new ArgumentException(
                $"{numerators.Length} players form {1 << numerators.Length} coalitions, not {valuesByCoalition.Length}.", nameof(valuesByCoalition));
        }

        Array.Clear(numerators);
        for (var coalition = 0; coalition < valuesByCoalition.Length; coalition++)
        {
            var value = valuesByCoalition[coalition];
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Max, nameof(valuesByCoalition));
            ArgumentOutOfRangeException.ThrowIfLessThan(value, -Max, nameof(valuesByCoalition));
            var size = BitOperations.PopCount((uint)coalition);
            var joined = size == 0 ? 0 : weights[size - 1] * value;
            var apart = size == numerators.Length ? 0 : weights[size] * value;
            for (var player = 0; player < numerators.Length; player++)
            {
                numerators[player] += ((coalition >> player) & 1) == 1 ? joined : -apart;
            }
        }

        Sums.Add(numerators);
    }

    /// <summary>The weight of joining a coalition of each size, times the denominator: one over n times the number of such coalitions.</summary>
    private static long[] Weights(int players, long denominator)
    {
        var bySize = new long[players];
        var coalitions = 1L;
        for (var size = 0; size < players; size++)
        {
            bySize[size] = denominator / (players * coalitions);
            coalitions = coalitions * (players - 1 - size) / (size + 1);
        }

        return bySize;
    }
}
