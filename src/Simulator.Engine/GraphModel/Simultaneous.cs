namespace Simulator.Engine;

/// <summary>Moves that are made at the same time: each from the state that all of them leave.</summary>
internal static class Simultaneous
{
    /// <summary>What the others could do at the same time, so that a decision maker gains nothing by a move: who would go where, and where all would arrive; none where there is nothing.</summary>
    /// <param name="graph">The dispute.</param>
    /// <param name="maker">The decision maker.</param>
    /// <param name="state">The state that all leave.</param>
    /// <param name="to">Where the decision maker would go.</param>
    /// <param name="rule">Under <see cref="SanctionRule.SingleOpponent"/> one of the others moves as well, else any of them.</param>
    public static (IReadOnlyList<(int Maker, int To)> Others, int Arrived)? Sanction(ConflictGraph graph, int maker, int state, int to, SanctionRule rule)
    {
        var tempted = Enumerable.Range(0, graph.Makers).Where(other => other != maker)
            .Select(other => (Maker: other, To: graph.Improvements(other, state).Where(goal => graph.Sees(maker, goal)).ToArray()))
            .Where(other => other.To.Length > 0).ToArray();
        return With([], 0);

        (IReadOnlyList<(int Maker, int To)> Others, int Arrived)? With((int Maker, int To)[] chosen, int next)
        {
            if (chosen.Length > 0)
            {
                foreach (var arrived in graph.Together(state, [(maker, to), .. chosen]))
                {
                    if (graph.Sees(maker, arrived) && graph.Ranks[maker][arrived] <= graph.Ranks[maker][state])
                    {
                        return (chosen, arrived);
                    }
                }
            }

            if (chosen.Length == 1 && rule == SanctionRule.SingleOpponent)
            {
                return null;
            }

            for (var at = next; at < tempted.Length; at++)
            {
                foreach (var goal in tempted[at].To)
                {
                    if (With([.. chosen, (tempted[at].Maker, goal)], at + 1) is { } found)
                    {
                        return found;
                    }
                }
            }

            return null;
        }
    }
}
