namespace Simulator.Engine.GraphModel;

/// <summary>The ranks that a decision maker gives to states: 1 for the least preferred.</summary>
public static class Ranking
{
    /// <summary>The ranks that a decision maker gives to states, by the places of the states.</summary>
    /// <exception cref="ArgumentException">A ranking leaves a state out, or has one twice.</exception>
    public static int[] Of(Preferences preferences, StateSpace space)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        ArgumentNullException.ThrowIfNull(space);
        return preferences switch
        {
            RankedStates ranked => Of(ranked, space),
            PrioritisedStatements prioritised => Of(prioritised, space),
            _ =>
                throw new ArgumentException(
                    $"{preferences.GetType().Name} cannot be ranked. Allowed: ranked states, prioritised statements.", nameof(preferences)),
        };
    }

    private static int[] Of(RankedStates ranked, StateSpace space)
    {
        var ranks = new int[space.Count];
        foreach (var (from, group) in ranked.Groups.Index())
        {
            foreach (var state in group)
            {
                var place = space.Find(state) ?? throw new ArgumentException($"The state {state} of the ranking is not feasible.", nameof(ranked));
                ranks[place] = ranks[place] == 0 ? ranked.Groups.Count - from : throw new ArgumentException(
                    $"The state {space.Text(place)} is ranked twice.", nameof(ranked));
            }
        }

        return Array.IndexOf(ranks, 0) is var missing and >= 0
            ? throw new ArgumentException($"The state {space.Text(missing)} is not ranked.", nameof(ranked))
            : ranks;
    }

    /// <summary>The statements are the bits of a score, the weightiest the highest; equal scores are equally good.</summary>
    private static int[] Of(PrioritisedStatements prioritised, StateSpace space)
    {
        var scores = new ulong[space.Count];
        foreach (var statement in prioritised.Statements)
        {
            for (var state = 0; state < scores.Length; state++)
            {
                scores[state] = (scores[state] << 1) | (statement.Holds(space[state]) ? 1UL : 0);
            }
        }

        var (sorted, order) = ((ulong[])scores.Clone(), new int[scores.Length]);
        for (var state = 0; state < order.Length; state++)
        {
            order[state] = state;
        }

        Array.Sort(sorted, order);
        var (ranks, rank) = (new int[scores.Length], 0);
        for (var at = 0; at < order.Length; at++)
        {
            rank += at == 0 || sorted[at] != sorted[at - 1] ? 1 : 0;
            ranks[order[at]] = rank;
        }

        return ranks;
    }
}
