using System.Numerics;

namespace Simulator.Engine.GraphModel;

/// <summary>A dispute made ready: its states, who can move from which to which, and how each decision maker ranks them.</summary>
/// <remarks>
/// Moves are worked out when they are asked for, and rankings hold one number for each state, so that memory grows with the states and not with their
/// square.
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

    /// <summary>What the graph is made of.</summary>
    public Dispute Dispute { get; }

    /// <summary>Its states.</summary>
    public StateSpace Space { get; }

    /// <summary>How many decide.</summary>
    public int Makers => Dispute.DecisionMakers.Count;

    /// <summary>
    /// For each decision maker and state, how much it is preferred: the least preferred have 1, equally good states the same number.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> Preferred => Ranks;

    /// <summary>The same, for the analysis.</summary>
    internal int[][] Ranks { get; }

    /// <summary>The most moves that a decision maker may have.</summary>
    internal int MaxMoves(int maker) => (int)Math.Min(Space.Count, (long)choices[maker].Length * Space.MaxMembers);

    /// <summary>Makes a dispute ready.</summary>
    /// <exception cref="ArgumentException">It has no feasible state, too many of them, or a ranking that leaves one out.</exception>
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

    /// <summary>Whether a decision maker sees a state at all.</summary>
    public bool Sees(int maker, int state) => unseen[maker]?[state] is not true;

    /// <summary>The states to which a decision maker can move by itself in one step.</summary>
    public IReadOnlyList<int> Moves(int maker, int state)
    {
        var found = new int[MaxMoves(maker)];
        return found[..Moves(maker, state, found)];
    }

    /// <summary>Those of the moves of a decision maker that lead to a state which it prefers.</summary>
    public IReadOnlyList<int> Improvements(int maker, int state) => [.. Moves(maker, state).Where(to => Ranks[maker][to] > Ranks[maker][state])];

    /// <summary>Writes the moves of a decision maker into a span and tells how many there are.</summary>
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

    /// <summary>Writes the states from which a decision maker can move to a state into a span and tells how many there are.</summary>
    internal int Sources(int maker, int state, Span<int> into) =>
        oneWays.Length == 0 && !Space.Merges ? Moves(maker, state, into) : Linked(maker, state, into, back: true);

    /// <summary>The bits of the options of a decision maker.</summary>
    internal uint Own(int maker) => own[maker];

    /// <summary>The numbers that a decision maker can make of one number of a state, with the states that they belong to.</summary>
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
    /// Writes each state once to which, or from which, a decision maker can move, where states have several numbers or moves one direction.
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
                if (other == member || (back ? Barred(other, member) : Barred(member, other)) || Space.Place(other) is not (>= 0 and var place) || place == state
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
            // The way back of a move that goes one way only.
            if (after.Holds(from) && before.Holds(to))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All ways to take some of the options of a decision maker.</summary>
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
