namespace Simulator.Engine.GraphModel;

/// <summary>
/// The worst case of a decision maker after the sanctions of its opponents: the least of given values over all states that the sanctions lead to.
/// </summary>
internal sealed class Sanctions
{
    private readonly ConflictGraph graph;
    private readonly int maker;
    private readonly bool credible;
    private readonly int[] others;
    private readonly int most;

    /// <summary>The sanctions against the moves of a decision maker.</summary>
    /// <param name="graph">The dispute.</param>
    /// <param name="maker">The decision maker whose moves are sanctioned.</param>
    /// <param name="credible">True when the opponents make only unilateral improvements.</param>
    public Sanctions(ConflictGraph graph, int maker, bool credible)
    {
        (this.graph, this.maker, this.credible) = (graph, maker, credible);
        others = [.. Enumerable.Range(0, graph.Makers).Where(other => other != maker)];
        most = Enumerable.Range(0, graph.Makers).Max(graph.MaxMoves);
    }

    /// <summary>
    /// For each state, the least value among the states that the opponents can reach from it; <see cref="int.MaxValue"/> when they have no move.
    /// </summary>
    /// <param name="values">A value for each state.</param>
    /// <param name="rule">The counter-moves that count as sanctions.</param>
    /// <param name="cancel">Stops the work.</param>
    public int[] Worst(int[] values, SanctionRule rule, CancellationToken cancel) => rule switch
    {
        SanctionRule.SingleOpponent => Single(values, cancel),
        SanctionRule.EachOnce => Once(values, cancel),
        SanctionRule.LegalSequences => InSequence(values, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Allowed: a sanction rule."),
    };

    private int[] Single(int[] values, CancellationToken cancel)
    {
        var worst = Unanswered();
        Over((state, found) =>
        {
            foreach (var other in others)
            {
                worst[state] = Math.Min(worst[state], Least(other, state, values, found));
            }
        }, cancel);
        return worst;
    }

    /// <summary>Goes through the sets of opponents that may still move, the smaller first; the last mover leaves the value of its target.</summary>
    private int[] Once(int[] values, CancellationToken cancel)
    {
        var after = new int[1 << others.Length][];
        after[0] = Unanswered();
        for (var left = 1; left < after.Length; left++)
        {
            var worst = Unanswered();
            var these = left;
            Over((state, found) =>
            {
                for (var at = 0; at < others.Length; at++)
                {
                    if ((these & (1 << at)) != 0)
                    {
                        worst[state] = Math.Min(
                            worst[state],
                            Math.Min(Least(others[at], state, values, found), Least(others[at], state, after[these & ~(1 << at)], found)));
                    }
                }
            }, cancel);
            after[left] = worst;
        }

        return after[^1];
    }

    /// <summary>
    /// Works backwards from the states with the least values. Each state from which a legal sequence leads there is settled once for each opponent
    /// that must not move next, so that the work grows with the number of moves and not with that of sequences.
    /// </summary>
    private int[] InSequence(int[] values, CancellationToken cancel)
    {
        var (worst, count) = (Unanswered(), graph.Space.Count);
        var order = new int[count];
        for (var state = 0; state < count; state++)
        {
            order[state] = state;
        }

        Array.Sort((int[])values.Clone(), order);
        var arrived = others.Select(_ => new StateSet(count)).ToArray();
        var (waiting, found) = (new Stack<(int State, int Last)>(), new int[most]);
        foreach (var end in order)
        {
            cancel.ThrowIfCancellationRequested();
            for (var last = 0; last < others.Length; last++)
            {
                Arrive(end, last);
            }

            while (waiting.TryPop(out var arrival))
            {
                foreach (var from in Sources(others[arrival.Last], arrival.State, found))
                {
                    worst[from] = Math.Min(worst[from], values[end]);
                    for (var last = 0; last < others.Length; last++)
                    {
                        if (last != arrival.Last)
                        {
                            Arrive(from, last);
                        }
                    }
                }
            }
        }

        return worst;

        void Arrive(int state, int last)
        {
            if (!arrived[last][state] && graph.Sees(maker, state))
            {
                arrived[last][state] = true;
                waiting.Push((state, last));
            }
        }
    }

    private int Least(int other, int state, int[] values, int[] found)
    {
        var (least, ranks) = (int.MaxValue, graph.Ranks[other]);
        foreach (var to in found.AsSpan(0, graph.Moves(other, state, found)))
        {
            if (values[to] < least && (!credible || ranks[to] > ranks[state]) && graph.Sees(maker, to))
            {
                least = values[to];
            }
        }

        return least;
    }

    private int[] Sources(int other, int state, int[] found)
    {
        var ranks = graph.Ranks[other];
        return [.. found.Take(graph.Sources(other, state, found)).Where(
            from => (!credible || ranks[state] > ranks[from]) && graph.Sees(maker, from))];
    }

    private int[] Unanswered()
    {
        var worst = new int[graph.Space.Count];
        Array.Fill(worst, int.MaxValue);
        return worst;
    }

    private void Over(Action<int, int[]> work, CancellationToken cancel) => States.Over(graph.Space.Count, most, work, cancel);
}
