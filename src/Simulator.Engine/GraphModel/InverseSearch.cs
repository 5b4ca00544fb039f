using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>The inverse question: the fewest changes of preferences that make a state an equilibrium.</summary>
/// <remarks>Inverse graph model: Kinsara, Kilgour and Hipel 2015; here over changes in one place of a ranking or of a list of statements.</remarks>
public static class InverseSearch
{
    /// <summary>The maximum number of states of a dispute.</summary>
    public const int MaxStates = 4096;

    /// <summary>The maximum work: sets of changes tried, times the number of states that each ranks again. It takes some seconds.</summary>
    private const long MaxWork = 1L << 25;

    /// <summary>
    /// The smallest sets of changes after which a state is an equilibrium: all sets of the least size, up to a limit; one empty set when it is an
    /// equilibrium already.
    /// </summary>
    /// <param name="graph">The dispute, of at most <see cref="MaxStates"/> states.</param>
    /// <param name="state">The state, by its place.</param>
    /// <param name="concept">The solution concept of the equilibrium.</param>
    /// <param name="rule">The counter-moves that count as sanctions.</param>
    /// <param name="most">The maximum number of changes to try, from 1.</param>
    /// <param name="limit">The maximum number of sets to return, from 1.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="ArgumentException">The dispute has more states.</exception>
    public static InverseFound Fewest(
        ConflictGraph graph, int state, SolutionConcept concept, SanctionRule rule, int most, int limit, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Space.Count > MaxStates)
        {
            throw new ArgumentException($"The dispute has {graph.Space.Count:N0} states. Allowed: at most {MaxStates:N0}.", nameof(graph));
        }

        // Fewer changes first, each time from the beginning: repeating the smaller sets costs little, and nothing needs to be stored.
        var (found, work) = (new Dictionary<ValueList<Preferences>, ValueList<PreferenceChange>>(), 0L);
        for (var changes = 0; changes <= most && found.Count == 0; changes++)
        {
            foreach (var (changed, set) in Changed(graph, [], 0, changes))
            {
                cancel.ThrowIfCancellationRequested();
                work += graph.Space.Count;
                if (work > MaxWork || found.Count == limit)
                {
                    return new([.. found.Values], Complete: false);
                }

                if (IsEquilibrium(changed, state, concept, rule))
                {
                    found.TryAdd(changed.Dispute.Preferences, set);
                }
            }
        }

        return new([.. found.Values], Complete: true);
    }

    /// <summary>The dispute after each set of a given number of changes; changes of earlier decision makers come first.</summary>
    private static IEnumerable<(ConflictGraph Graph, ValueList<PreferenceChange> Changes)> Changed(
        ConflictGraph graph, ValueList<PreferenceChange> changes, int first, int more) =>
        more == 0 ? [(graph, changes)] :
            from maker in Enumerable.Range(first, graph.Makers - first)
            from change in PreferenceChange.Of(maker, graph.Dispute.Preferences[maker])
            from further in Changed(graph.With(maker, change.After), changes.Add(change), maker, more - 1)
            select further;

    private static bool IsEquilibrium(ConflictGraph graph, int state, SolutionConcept concept, SanctionRule rule) =>
        Enumerable.Range(0, graph.Makers).All(maker => StabilityVerdict.Of(graph, maker, state, concept, rule).Stable);
}

/// <summary>Changes of preferences that make a state an equilibrium.</summary>
/// <param name="Sets">The sets of changes, each sufficient by itself; empty when none was found.</param>
/// <param name="Complete">
/// True when all sets of this size were tried; false when there are too many to try, or more sufficient ones than the limit.
/// </param>
public sealed record InverseFound(IReadOnlyList<ValueList<PreferenceChange>> Sets, bool Complete);
