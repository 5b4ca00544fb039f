using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>A move of one decision maker alone.</summary>
/// <param name="DecisionMaker">The decision maker that moves, by its place.</param>
/// <param name="From">The state that it leaves, by its place.</param>
/// <param name="To">The state that it reaches, by its place.</param>
public sealed record UnilateralMove(int DecisionMaker, int From, int To);

/// <summary>The sequences of moves that count.</summary>
/// <param name="Movers">The decision makers that may move.</param>
/// <param name="Rule">The order in which they may move.</param>
/// <param name="Improving">True when each decision maker moves only to states that it prefers.</param>
/// <param name="PerceivedBy">
/// The decision maker whose perception counts: sequences avoid states that it does not see; <c>null</c> for no restriction.
/// </param>
public sealed record PathQuery(
    IReadOnlyCollection<int> Movers, SanctionRule Rule = SanctionRule.LegalSequences, bool Improving = false, int? PerceivedBy = null);

/// <summary>Sequences of moves from a state, shortest first.</summary>
public static class Paths
{
    /// <summary>The shortest sequence, of at least one move, to every state that sequences lead to.</summary>
    /// <param name="graph">The dispute.</param>
    /// <param name="from">The state that is left.</param>
    /// <param name="query">The sequences that count.</param>
    public static IEnumerable<ValueList<UnilateralMove>> From(ConflictGraph graph, int from, PathQuery query)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        return Reached(graph, from, query).Select(node => node.Steps());
    }

    /// <summary>The shortest sequences to some states, found in one search; a state that no sequence leads to has no entry.</summary>
    /// <param name="graph">The dispute.</param>
    /// <param name="from">The state that is left.</param>
    /// <param name="goals">The states to reach.</param>
    /// <param name="query">The sequences that count.</param>
    public static IReadOnlyDictionary<int, ValueList<UnilateralMove>> To(
        ConflictGraph graph, int from, IReadOnlyCollection<int> goals, PathQuery query)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        var wanted = goals.ToHashSet();
        return Reached(graph, from, query).Where(node => wanted.Contains(node.State)).Take(wanted.Count).ToDictionary(
            node => node.State, node => node.Steps());
    }

    private static IEnumerable<Node> Reached(ConflictGraph graph, int from, PathQuery query)
    {
        var (reached, passed) = (new HashSet<int>(), new HashSet<(int State, int Memory)>());
        var waiting = new Queue<(Node Node, int Memory)>([(new(null, null, from), 0)]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var mover in query.Movers)
            {
                if (Remembered(query.Rule, next.Memory, mover) is not { } memory)
                {
                    continue;
                }

                foreach (var to in query.Improving ? graph.Improvements(mover, next.Node.State) : graph.Moves(mover, next.Node.State))
                {
                    if ((query.PerceivedBy is { } maker && !graph.Sees(maker, to)) || !passed.Add((to, memory)))
                    {
                        continue;
                    }

                    var node = new Node(next.Node, new(mover, next.Node.State, to), to);
                    waiting.Enqueue((node, memory));
                    if (reached.Add(to))
                    {
                        yield return node;
                    }
                }
            }
        }
    }

    /// <summary>The memory of a sequence after a move of a decision maker; <c>null</c> when the rule forbids the move.</summary>
    private static int? Remembered(SanctionRule rule, int memory, int mover) => rule switch
    {
        SanctionRule.LegalSequences => memory == mover + 1 ? null : mover + 1,
        SanctionRule.EachOnce => (memory & (1 << mover)) != 0 ? null : memory | (1 << mover),
        _ => memory != 0 ? null : mover + 1,
    };

    private sealed record Node(Node? Before, UnilateralMove? Step, int State)
    {
        public ValueList<UnilateralMove> Steps()
        {
            var steps = new List<UnilateralMove>();
            for (var node = this; node.Step is { } step; node = node.Before!)
            {
                steps.Add(step);
            }

            steps.Reverse();
            return [.. steps];
        }
    }
}
