using System.Numerics;

namespace Simulator.Engine.GraphModel;

/// <summary>A compiled dispute: its states, the unilateral moves between them, and the ranking of each decision maker.</summary>
/// <remarks>
/// Moves are computed on demand, and a ranking holds one number for each state. So memory grows with the number of states, not with its square.
/// </remarks>
public sealed class ConflictGraph
{
    private readonly uint[] own;
    private readonly uint[][] choices;
    private readonly IrreversibleMove[] oneWays;
    private readonly StateSet?[] unseen;

    private ConflictGraph(Dispute dispute, StateSpace space, int[][] ranks)
    {
        (Dispute, Space, Ranks) = (dispute, space, ranks);
        own = [.. Enumerable.Range(0, Makers).Select(dispute.Own)];
        choices = [.. own.Select(Choices)];
        oneWays = [.. dispute.Irreversible];
        unseen = [.. Enumerable.Range(0, Makers).Select(maker => Unseen(dispute, space, maker))];
    }

    private ConflictGraph(ConflictGraph like, Dispute dispute, int[][] ranks) =>
        (Dispute, Space, Ranks, own, choices, oneWays, unseen) = (dispute, like.Space, ranks, like.own, like.choices, like.oneWays, like.unseen);

    /// <summary>The dispute.</summary>
    public Dispute Dispute { get; }

    /// <summary>The feasible states.</summary>
    public StateSpace Space { get; }

    /// <summary>The number of decision makers.</summary>
    public int Makers => Dispute.DecisionMakers.Count;

    /// <summary>
    /// The rank of each state for each decision maker: 1 for the least preferred; equally good states have the same rank.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> Preferred => Ranks;

    /// <summary>The ranks of <see cref="Preferred"/>, for the analysis.</summary>
    internal int[][] Ranks { get; }

    /// <summary>An upper bound of the number of moves that a decision maker has from a state.</summary>
    internal int MaxMoves(int maker) => (int)Math.Min(Space.Count, (long)choices[maker].Length * Space.MaxMembers);

    /// <summary>Compiles a dispute.</summary>
    /// <exception cref="ArgumentException">The dispute has no feasible state, too many of them, or a ranking that leaves one out.</exception>
    public static ConflictGraph Of(Dispute dispute)
    {
        ArgumentNullException.ThrowIfNull(dispute);
        var space = StateSpace.Of(dispute);
        return new(dispute, space, [.. dispute.Preferences.Select(preferences => Ranking.Of(preferences, space))]);
    }

    /// <summary>The same dispute with other preferences of one decision maker.</summary>
    public ConflictGraph With(int maker, Preferences preferences) =>
        new(
            this, Dispute with { Preferences = [.. Dispute.Preferences.Select((known, at) => at == maker ? preferences : known)] },
            [.. Ranks.Select((ranks, at) => at == maker ? Ranking.Of(preferences, Space) : ranks)]);

    /// <summary>True when a decision maker sees a state.</summary>
    public bool Sees(int maker, int state) => unseen[maker]?[state] is not true;

    /// <summary>The states to which a decision maker can move unilaterally in one step.</summary>
    /// <param name="maker">The place of the decision maker in the dispute, from 0.</param>
    /// <param name="state">The place of the state in <see cref="Space"/>, from 0.</param>
    public IReadOnlyList<int> Moves(int maker, int state)
    {
        var found = new int[MaxMoves(maker)];
        return found[..Moves(maker, state, found)];
    }

    /// <summary>The unilateral improvements of a decision maker: its moves to states that it prefers.</summary>
    /// <param name="maker">The place of the decision maker in the dispute, from 0.</param>
    /// <param name="state">The place of the state in <see cref="Space"/>, from 0.</param>
    public IReadOnlyList<int> Improvements(int maker, int state) => [.. Moves(maker, state).Where(to => Ranks[maker][to] > Ranks[maker][state])];

    /// <summary>Writes the moves of a decision maker into a span and returns their number.</summary>
    internal int Moves(int maker, int state, Span<int> into)
    {
        if (Space.Merges)
        {
            return Linked(maker, state, into, back: false);
        }

        var (member, count) = (Space[state], 0);
        var rest = member & ~own[maker];
        foreach (var choice in choices[maker])
        {
            var to = rest | choice;
            if (to != member && (oneWays.Length == 0 || !Barred(member, to)) && Space.Place(to) is var place and >= 0)
            {
                into[count++] = place;
            }
        }

        return count;
    }

    /// <summary>Writes the states from which a decision maker can move to a state into a span and returns their number.</summary>
    internal int Sources(int maker, int state, Span<int> into) =>
        oneWays.Length == 0 && !Space.Merges ? Moves(maker, state, into) : Linked(maker, state, into, back: true);

    /// <summary>The bits of the options of a decision maker.</summary>
    internal uint Own(int maker) => own[maker];

    /// <summary>The numbers to which a decision maker can change one number of a state, with the states that they belong to.</summary>
    internal IEnumerable<(uint Number, int To)> Targets(int maker, int state, uint member)
    {
        foreach (var choice in choices[maker])
        {
            var number = (member & ~own[maker]) | choice;
            if (number != member && !Barred(member, number) && Space.Place(number) is var to and >= 0 && to != state)
            {
                yield return (number, to);
            }
        }
    }

    /// <summary>
    /// Writes each state to which, or from which, a decision maker can move once into a span. For states with several numbers and irreversible moves.
    /// </summary>
    private int Linked(int maker, int state, Span<int> into, bool back)
    {
        var (members, count) = (Space.MembersOf(state), 0);
        var known = members.Count > 1 ? new StateSet(Space.Count) : null;
        foreach (var member in members)
        {
            foreach (var choice in choices[maker])
            {
                var other = (member & ~own[maker]) | choice;
                if (other == member || (back ? Barred(other, member) : Barred(member, other))
                    || Space.Place(other) is not (>= 0 and var place) || place == state
                    || (known is null ? into[..count].Contains(place) : known[place]))
                {
                    continue;
                }

                into[count++] = place;
                if (known is not null)
                {
                    known[place] = true;
                }
            }
        }

        return count;
    }

    private bool Barred(uint from, uint to)
    {
        foreach (var (before, after) in oneWays)
        {
            // The reverse of an irreversible move.
            if (after.Holds(from) && before.Holds(to))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All subsets of the options of a decision maker.</summary>
    private static uint[] Choices(uint own)
    {
        var all = new uint[1 << BitOperations.PopCount(own)];
        for (var (choice, at) = (0u, 0); at < all.Length; at++, choice = (choice - own) & own)
        {
            all[at] = choice;
        }

        return all;
    }

    private static StateSet? Unseen(Dispute dispute, StateSpace space, int maker)
    {
        Condition[] hidden = [.. dispute.Misperceived.Where(misperceived => misperceived.DecisionMaker == maker).Select(
            misperceived => misperceived.When)];
        if (hidden.Length == 0)
        {
            return null;
        }

        var set = new StateSet(space.Count);
        for (var state = 0; state < space.Count; state++)
        {
            set[state] = Array.Exists(hidden, when => when.Holds(space[state]));
        }

        return set;
    }
}
