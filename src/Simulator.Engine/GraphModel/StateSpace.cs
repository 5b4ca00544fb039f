using System.Numerics;

namespace Simulator.Engine.GraphModel;

/// <summary>
/// The feasible states of a dispute, each with a place in the order of their option strings. Indistinguishable states are merged into the first of
/// them.
/// </summary>
public sealed class StateSpace
{
    /// <summary>The maximum number of states: 2^24, for which preferences alone take 64 MiB for each decision maker.</summary>
    public const int Max = 1 << 24;

    private readonly int options;
    private readonly ulong[] feasible;
    private readonly int[] before;
    private readonly uint[] states;
    private readonly (Condition When, uint[] Members)[] merged;

    private StateSpace(int options, ulong[] feasible, (Condition When, uint[] Members)[] merged)
    {
        (this.options, this.feasible, this.merged) = (options, feasible, merged);
        before = new int[feasible.Length];
        var count = 0;
        for (var word = 0; word < feasible.Length; word++)
        {
            before[word] = count;
            count += BitOperations.PopCount(feasible[word]);
        }

        states = new uint[count];
        for (int word = 0, place = 0; word < feasible.Length; word++)
        {
            for (var left = feasible[word]; left != 0; left &= left - 1)
            {
                states[place++] = ((uint)word << 6) + (uint)BitOperations.TrailingZeroCount(left);
            }
        }
    }

    /// <summary>The number of states.</summary>
    public int Count => states.Length;

    /// <summary>The number of the state at a place.</summary>
    public uint this[int place] => states[place];

    /// <summary>The feasible states of a dispute.</summary>
    /// <exception cref="ArgumentException">The dispute has no feasible state, or more than <see cref="Max"/>.</exception>
    public static StateSpace Of(Dispute dispute)
    {
        ArgumentNullException.ThrowIfNull(dispute);
        var length = dispute.Options.Count;
        var words = Feasible(length, dispute.Infeasible);
        var (alike, firsts) = (new List<(Condition When, uint[] Members)>(), new HashSet<uint>());
        foreach (var when in dispute.Indistinguishable)
        {
            // A state that two such statements cover belongs to the first.
            uint[] members = [.. Members(words, when).Where(state => !firsts.Contains(state))];
            firsts.UnionWith(members.Take(1));
            foreach (var other in members.Skip(1))
            {
                words[other >> 6] &= ~(1UL << (int)(other & 63));
            }

            if (members.Length > 1)
            {
                alike.Add((when, members));
            }
        }

        var count = Set(words);
        return count is > 0 and <= Max ? new(length, words, [.. alike])
            : throw new ArgumentException($"There are {count:N0} feasible states. Allowed: 1 to {Max:N0}.", nameof(dispute));
    }

    /// <summary>The number of states in which none of the given statements is true.</summary>
    /// <param name="options">The number of options, from 1 to 30.</param>
    /// <param name="infeasible">The statements.</param>
    public static long CountOf(int options, IEnumerable<Condition> infeasible) => Set(Feasible(options, infeasible));

    /// <summary>The place of a state, or of the state into which it is merged; <c>null</c> when it is infeasible.</summary>
    public int? Find(uint state) => state >> options == 0 && Place(state) is var place and >= 0 ? place : null;

    /// <summary>
    /// The option string of the state at a place: 1 for an option that is taken, 0 for one that is not, - for one that differs between merged states.
    /// </summary>
    public string Text(int place)
    {
        var members = MembersOf(place);
        var (ever, always) = (members.Aggregate(0u, (all, state) => all | state), members.Aggregate(uint.MaxValue, (all, state) => all & state));
        return string.Create(options, (ever, always), static (text, state) =>
        {
            for (var option = 0; option < text.Length; option++)
            {
                var bit = 1u << (text.Length - 1 - option);
                text[option] = (state.always & bit) != 0 ? '1' : (state.ever & bit) != 0 ? '-' : '0';
            }
        });
    }

    /// <summary>The numbers of all states that are merged into the one at a place.</summary>
    public IReadOnlyList<uint> MembersOf(int place)
    {
        foreach (var (_, members) in merged)
        {
            if (members[0] == states[place])
            {
                return members;
            }
        }

        return [states[place]];
    }

    /// <summary>True when there are indistinguishable states.</summary>
    internal bool Merges => merged.Length > 0;

    /// <summary>The maximum number of numbers that one state has.</summary>
    internal int MaxMembers => merged.Select(one => one.Members.Length).Append(1).Max();

    /// <summary>The place of a state; negative when it is infeasible.</summary>
    internal int Place(uint state)
    {
        foreach (var (when, members) in merged)
        {
            if (when.Holds(state) && Array.BinarySearch(members, state) >= 0)
            {
                state = members[0];
                break;
            }
        }

        var (word, bit) = (state >> 6, 1UL << (int)(state & 63));
        return (feasible[word] & bit) == 0 ? -1 : before[word] + BitOperations.PopCount(feasible[word] & (bit - 1));
    }

    private static ulong[] Feasible(int options, IEnumerable<Condition> infeasible)
    {
        Condition[] rules = [.. infeasible];
        var words = new ulong[options < 6 ? 1 : 1 << (options - 6)];
        var whole = options < 6 ? (1UL << (1 << options)) - 1 : ulong.MaxValue;
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = whole;
            foreach (var rule in rules)
            {
                words[word] &= ~rule.Among((uint)word << 6);
            }
        }

        return words;
    }

    private static IEnumerable<uint> Members(ulong[] words, Condition when)
    {
        for (var word = 0; word < words.Length; word++)
        {
            for (var left = words[word] & when.Among((uint)word << 6); left != 0; left &= left - 1)
            {
                yield return ((uint)word << 6) + (uint)BitOperations.TrailingZeroCount(left);
            }
        }
    }

    private static long Set(ulong[] words) => words.Sum(word => (long)BitOperations.PopCount(word));
}
