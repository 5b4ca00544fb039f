using System.Numerics;

namespace Simulator.Engine.GraphModel;

/// <summary>A set of states of a graph model, by their places: a bit for each.</summary>
/// <param name="size">The number of states, in the set or not.</param>
public sealed class StateSet(int size)
{
    private readonly ulong[] words = new ulong[(size + 63) >> 6];

    /// <summary>The number of states, in the set or not.</summary>
    public int Size { get; } = size;

    /// <summary>The number of states in the set.</summary>
    public int Count => words.Sum(BitOperations.PopCount);

    /// <summary>True when a state is in the set.</summary>
    public bool this[int place]
    {
        get => (words[place >> 6] >> place & 1) != 0;
        set => words[place >> 6] = value ? words[place >> 6] | (1UL << place) : words[place >> 6] & ~(1UL << place);
    }

    /// <summary>The states in the set, in order.</summary>
    public IEnumerable<int> Places()
    {
        for (var word = 0; word < words.Length; word++)
        {
            for (var left = words[word]; left != 0; left &= left - 1)
            {
                yield return (word << 6) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    /// <summary>The states that are in this set and in another.</summary>
    public StateSet And(StateSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var both = new StateSet(Size);
        for (var word = 0; word < words.Length; word++)
        {
            both.words[word] = words[word] & other.words[word];
        }

        return both;
    }
}
