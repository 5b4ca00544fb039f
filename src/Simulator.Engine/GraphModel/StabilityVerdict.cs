using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>Whether a state is stable for a decision maker, and why: which moves tempt it, and which answers deter it.</summary>
/// <param name="DecisionMaker">The decision maker, by its place.</param>
/// <param name="State">The state, by its place.</param>
/// <param name="Concept">Stable in which sense.</param>
/// <param name="Seen">Whether the decision maker sees the state at all. One that it does not see is not stable for it.</param>
/// <param name="Temptations">The moves by which it would gain; none where it cannot gain by itself.</param>
public sealed record StabilityVerdict(int DecisionMaker, int State, SolutionConcept Concept, bool Seen, ValueList<Temptation> Temptations)
{
    /// <summary>Whether the state is stable for the decision maker.</summary>
    public bool Stable => Seen && Temptations.All(temptation => temptation.Deterred);

    /// <summary>The verdict of a decision maker on a state.</summary>
    /// <param name="graph">The dispute.</param>
    /// <param name="maker">The decision maker.</param>
    /// <param name="state">The state.</param>
    /// <param name="concept">Stable in which sense.</param>
    /// <param name="rule">Which answers of the others count.</param>
    public static StabilityVerdict Of(ConflictGraph graph, int maker, int state, SolutionConcept concept, SanctionRule rule)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!graph.Sees(maker, state))
        {
            return new(maker, state, concept, Seen: false, []);
        }

        return new(
            maker, state, concept, Seen: true,
            [.. graph.Improvements(maker, state).Where(to => graph.Sees(maker, to)).Select(to => Tempted(graph, maker, state, to, concept, rule))]);
    }

    private static Temptation Tempted(ConflictGraph graph, int maker, int state, int to, SolutionConcept concept, SanctionRule rule)
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

/// <summary>A move by which a decision maker would gain, and what deters it from the move.</summary>
/// <param name="To">The state that it would reach, by its place.</param>
/// <param name="Answer">
/// The answer of the others, one after the other (of simultaneous stability, their moves at the same time); none where nothing deters.
/// </param>
/// <param name="Arrived">Where all that leads, no better for the decision maker than the state it left; none where nothing deters.</param>
public sealed record Temptation(int To, ValueList<UnilateralMove> Answer, int? Arrived)
{
    /// <summary>Whether the decision maker is deterred from the move.</summary>
    public bool Deterred => Arrived is not null;
}
