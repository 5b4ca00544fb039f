using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>A move by itself of one decision maker.</summary>
/// <param name="DecisionMaker">Who moves, by its place.</param>
/// <param name="From">The state that it leaves, by its place.</param>
/// <param name="To">The state that it reaches.</param>
public sealed record UnilateralMove(int DecisionMaker, int From, int To);

/// <summary>Which sequences of moves count.</summary>
/// <param name="Movers">Who may move.</param>
/// <param name="Rule">In which order.</param>
/// <param name="Improving">Whether everybody moves only to states that it prefers.</param>
/// <param name="PerceivedBy">Through whose eyes: what that decision maker does not see is not passed; none for states as they are.</param>
public sealed record PathQuery(
    IReadOnlyCollection<int> Movers, SanctionRule Rule = SanctionRule.LegalSequences, bool Improving = false, int? PerceivedBy = null);

/// <summary>Sequences of moves from a state, shortest first.</summary>
public static class Paths
{
    /// <summary>Every state that a sequence of one move or more leads to, once, with the shortest one.</summary>
    /// <param name="graph">The dispute.</param>
    /// <param name="from">The state that is left.</param>
    /// <param name="query">Which sequences count.</param>
    public static IEnumerable<ValueList<UnilateralMove>> From(ConflictGraph graph, int from, PathQuery query)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        return Reached(graph, from, query).Select(node => node.Steps());
    }

    /// <summary>The shortest sequences to some states, all found in one search; a state that no sequence leads to has none.</summary>
    /// <param name="graph">The dispute.</param>
    /// <param name="from">The state that is left.</param>
    /// <param name="goals">The states to reach.</param>
    /// <param name="query">Which sequences count.</param>
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
        var (told, passed) = (new HashSet<int>(), new HashSet<(int State, int Memory)>());
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
                    if (told.Add(to))
                    {
                        yield return node;
                    }
                }
            }
        }
    }

    /// <summary>What has to be remembered once somebody has moved; none where it may not move.</summary>
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
