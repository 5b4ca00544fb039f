namespace Simulator.Engine.GraphModel;

/// <summary>Moves that are made at the same time: each from the state that all of them leave.</summary>
internal static class Simultaneous
{
    /// <summary>
    /// Moves of the opponents at the same time, after which a decision maker gains nothing by its own move: the target of each, and the state in
    /// which all arrive; <c>null</c> when there are none.
    /// </summary>
    /// <param name="graph">The dispute.</param>
    /// <param name="maker">The decision maker.</param>
    /// <param name="state">The state that all leave.</param>
    /// <param name="to">The state to which the decision maker would move.</param>
    /// <param name="rule">Under <see cref="SanctionRule.SingleOpponent"/> one opponent moves as well, else any number of them.</param>
    public static (IReadOnlyList<(int DecisionMaker, int To)> Others, int Arrived)? Sanction(
        ConflictGraph graph, int maker, int state, int to, SanctionRule rule)
    {
        var ranks = graph.Ranks[maker];
        foreach (var member in graph.Space.MembersOf(state))
        {
            Joining[] others =
            [
                .. Enumerable.Range(0, graph.Makers).Where(other => other != maker)
                    .Select(other => Joining.Of(graph, other, state, member, maker)).Where(other => other.Gains.Length > 0),
            ];
            var (joined, arrived) = (new Stack<(int DecisionMaker, int To)>(), 0);
            foreach (var (number, _) in graph.Targets(maker, state, member).Where(target => target.To == to))
            {
                if (Joined(number, 0))
                {
                    return ([.. joined.Reverse()], arrived);
                }
            }

            // True when the decision maker gains nothing once some opponents, from the first given on, join those that have.
            bool Joined(uint number, int first)
            {
                for (var at = first; at < others.Length; at++)
                {
                    var other = others[at];
                    foreach (var (target, goal) in other.Gains)
                    {
                        var sum = (number & ~other.Own) | (target & other.Own);
                        joined.Push((other.DecisionMaker, goal));
                        arrived = graph.Space.Place(sum);
                        if ((arrived >= 0 && ranks[arrived] <= ranks[state] && graph.Sees(maker, arrived))
                            || (rule != SanctionRule.SingleOpponent && Joined(sum, at + 1)))
                        {
                            return true;
                        }

                        joined.Pop();
                    }
                }

                return false;
            }
        }

        return null;
    }

    /// <summary>An opponent.</summary>
    /// <param name="DecisionMaker">Its place.</param>
    /// <param name="Own">The bits of its options.</param>
    /// <param name="Gains">Its unilateral improvements, as numbers and states, so far as the sanctioned decision maker sees them.</param>
    private sealed record Joining(int DecisionMaker, uint Own, (uint Number, int To)[] Gains)
    {
        public static Joining Of(ConflictGraph graph, int other, int state, uint member, int eyes) =>
            new(other, graph.Own(other), [.. graph.Targets(other, state, member).Where(
                target => graph.Ranks[other][target.To] > graph.Ranks[other][state] && graph.Sees(eyes, target.To))]);
    }
}
