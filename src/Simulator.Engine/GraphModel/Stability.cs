namespace Simulator.Engine.GraphModel;

/// <summary>The states of a dispute that are stable for each decision maker, and the equilibria, which are stable for all.</summary>
/// <remarks>Definitions for any number of decision makers: Fang, Hipel and Kilgour 1993; Xu, Hipel, Kilgour and Fang 2018.</remarks>
public sealed class Stability
{
    /// <summary>The maximum number of values held in memory for <see cref="SanctionRule.EachOnce"/>: 2^28, which take 1 GiB.</summary>
    public const long MaxRemembered = 1L << 28;

    private readonly Dictionary<SolutionConcept, StateSet[]> stable;
    private readonly Dictionary<SolutionConcept, StateSet> equilibria;

    private Stability(ConflictGraph graph, SanctionRule rule, Dictionary<SolutionConcept, StateSet[]> stable)
    {
        (Graph, Rule, this.stable) = (graph, rule, stable);
        equilibria = stable.ToDictionary(one => one.Key, one => one.Value.Aggregate((all, next) => all.And(next)));
    }

    /// <summary>The dispute.</summary>
    public ConflictGraph Graph { get; }

    /// <summary>The counter-moves that count as sanctions.</summary>
    public SanctionRule Rule { get; }

    /// <summary>The solution concepts analysed, in order.</summary>
    public IReadOnlyList<SolutionConcept> Concepts => [.. stable.Keys.Order()];

    /// <summary>Analyses a dispute.</summary>
    /// <param name="graph">The dispute.</param>
    /// <param name="rule">The counter-moves that count as sanctions.</param>
    /// <param name="concepts">The solution concepts; default: all.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">
    /// The rule is <see cref="SanctionRule.EachOnce"/>, and the analysis would hold more than <see cref="MaxRemembered"/> values in memory.
    /// </exception>
    public static Stability Of(
        ConflictGraph graph, SanctionRule rule = SanctionRule.LegalSequences, IReadOnlyCollection<SolutionConcept>? concepts = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (rule == SanctionRule.EachOnce && Remembered(graph) > MaxRemembered)
        {
            throw new ArgumentException(
                $"The analysis would hold {Remembered(graph):N0} values in memory. Allowed: at most {MaxRemembered:N0}.", nameof(graph));
        }

        var asked = concepts ?? Enum.GetValues<SolutionConcept>();
        return new(graph, rule, asked.Distinct().ToDictionary(
            concept => concept,
            concept => Enumerable.Range(0, graph.Makers).Select(maker => For(graph, maker, concept, rule, cancel)).ToArray()));
    }

    /// <summary>
    /// The number of values held in memory for <see cref="SanctionRule.EachOnce"/>: one for each state and each set of opponents still to move.
    /// </summary>
    public static long Remembered(ConflictGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return (long)graph.Space.Count << (graph.Makers - 1);
    }

    /// <summary>The states that are stable for a decision maker.</summary>
    /// <exception cref="KeyNotFoundException">The concept was not analysed.</exception>
    public StateSet For(int maker, SolutionConcept concept) => stable[concept][maker];

    /// <summary>The equilibria: the states that are stable for all.</summary>
    /// <exception cref="KeyNotFoundException">The concept was not analysed.</exception>
    public StateSet Equilibria(SolutionConcept concept) => equilibria[concept];

    private static StateSet For(ConflictGraph graph, int maker, SolutionConcept concept, SanctionRule rule, CancellationToken cancel)
    {
        var ranks = graph.Ranks[maker];
        return concept switch
        {
            SolutionConcept.Nash => Where(graph, maker, (_, _) => false, cancel),
            SolutionConcept.Gmr => Deterred(new Sanctions(graph, maker, credible: false).Worst(ranks, rule, cancel)),
            SolutionConcept.Smr => Deterred(new Sanctions(graph, maker, credible: false).Worst(Escapes(graph, maker, cancel), rule, cancel)),
            SolutionConcept.Seq => Deterred(new Sanctions(graph, maker, credible: true).Worst(ranks, rule, cancel)),
            SolutionConcept.Sim => Where(graph, maker, (state, to) => Simultaneous.Sanction(graph, maker, state, to, rule) is not null, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(concept), concept, "Allowed: a solution concept."),
        };

        StateSet Deterred(int[] worst) => Where(graph, maker, (state, to) => worst[to] <= ranks[state], cancel);
    }

    /// <summary>The states that a decision maker sees, and from which each of its improvements is deterred.</summary>
    private static StateSet Where(ConflictGraph graph, int maker, Func<int, int, bool> deterred, CancellationToken cancel)
    {
        var (stable, ranks) = (new StateSet(graph.Space.Count), graph.Ranks[maker]);
        States.Over(graph.Space.Count, graph.MaxMoves(maker), (state, found) =>
        {
            var holds = graph.Sees(maker, state);
            foreach (var to in found.AsSpan(0, holds ? graph.Moves(maker, state, found) : 0))
            {
                if (ranks[to] > ranks[state] && graph.Sees(maker, to) && !deterred(state, to))
                {
                    holds = false;
                    break;
                }
            }

            stable[state] = holds;
        }, cancel);
        return stable;
    }

    /// <summary>For each state, the highest rank that a decision maker can reach by staying or by one move.</summary>
    internal static int[] Escapes(ConflictGraph graph, int maker, CancellationToken cancel)
    {
        var (best, ranks) = (new int[graph.Space.Count], graph.Ranks[maker]);
        States.Over(graph.Space.Count, graph.MaxMoves(maker), (state, found) =>
        {
            best[state] = ranks[state];
            foreach (var to in found.AsSpan(0, graph.Moves(maker, state, found)))
            {
                best[state] = graph.Sees(maker, to) ? Math.Max(best[state], ranks[to]) : best[state];
            }
        }, cancel);
        return best;
    }
}
