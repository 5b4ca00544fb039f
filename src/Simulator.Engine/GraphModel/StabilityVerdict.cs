using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>The verdict on the stability of a state for a decision maker, with its unilateral improvements and their sanctions as reasons.</summary>
/// <param name="DecisionMaker">The decision maker, by its place.</param>
/// <param name="State">The state, by its place.</param>
/// <param name="Concept">The solution concept.</param>
/// <param name="Seen">True when the decision maker sees the state. A state that it does not see is not stable for it.</param>
/// <param name="Improvements">Its unilateral improvements; empty when it has none.</param>
public sealed record StabilityVerdict(int DecisionMaker, int State, SolutionConcept Concept, bool Seen, ValueList<Improvement> Improvements)
{
    /// <summary>True when the state is stable for the decision maker.</summary>
    public bool Stable => Seen && Improvements.All(improvement => improvement.Deterred);

    /// <summary>The verdict of a decision maker on a state.</summary>
    /// <param name="graph">The dispute.</param>
    /// <param name="maker">The decision maker.</param>
    /// <param name="state">The state.</param>
    /// <param name="concept">The solution concept.</param>
    /// <param name="rule">The counter-moves that count as sanctions.</param>
    public static StabilityVerdict Of(ConflictGraph graph, int maker, int state, SolutionConcept concept, SanctionRule rule)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!graph.Sees(maker, state))
        {
            return new(maker, state, concept, Seen: false, []);
        }

        return new(
            maker, state, concept, Seen: true,
            [
                .. graph.Improvements(maker, state).Where(to => graph.Sees(maker, to))
                    .Select(to => ImprovementOf(graph, maker, state, to, concept, rule)),
            ]);
    }

    private static Improvement ImprovementOf(ConflictGraph graph, int maker, int state, int to, SolutionConcept concept, SanctionRule rule)
    {
        var ranks = graph.Ranks[maker];
        if (concept == SolutionConcept.Nash)
        {
            return new(to, [], null);
        }

        if (concept == SolutionConcept.Sim)
        {
            return Simultaneous.Sanction(graph, maker, state, to, rule) is { } found
                ? new(to, [.. found.Others.Select(other => new UnilateralMove(other.DecisionMaker, state, other.To))], found.Arrived)
                : new(to, [], null);
        }

        var query = new PathQuery([.. Enumerable.Range(0, graph.Makers).Where(other => other != maker)], rule, concept == SolutionConcept.Seq, maker);
        foreach (var path in Paths.From(graph, to, query))
        {
            var arrived = path[^1].To;
            if (ranks[arrived] <= ranks[state]
                && (concept != SolutionConcept.Smr
                    || graph.Moves(maker, arrived).All(escape => !graph.Sees(maker, escape) || ranks[escape] <= ranks[state])))
            {
                return new(to, path, arrived);
            }
        }

        return new(to, [], null);
    }
}

/// <summary>A unilateral improvement of a decision maker, and the sanction that deters it.</summary>
/// <param name="To">The state that it would reach, by its place.</param>
/// <param name="Answer">
/// The sanction: the moves of the opponents, in order, or at the same time for simultaneous stability; empty when nothing deters.
/// </param>
/// <param name="Arrived">
/// The state after the sanction, no better for the decision maker than the state it left; <c>null</c> when nothing deters.
/// </param>
public sealed record Improvement(int To, ValueList<UnilateralMove> Answer, int? Arrived)
{
    /// <summary>True when a sanction deters the decision maker from the move.</summary>
    public bool Deterred => Arrived is not null;
}
