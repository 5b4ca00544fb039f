using Simulator.Domain;

namespace Simulator.Engine;

/// <summary>The inverse question: which changes of preferences, and how few, make a state an equilibrium.</summary>
/// <remarks>Inverse graph model: Kinsara, Kilgour and Hipel 2015; here over changes in one place of a ranking or of a list of statements.</remarks>
public static class InverseSearch
{
    /// <summary>The most states that a dispute may have to be asked.</summary>
    public const int MostStates = 4096;

    /// <summary>The fewest changes after which a state is an equilibrium: all sets of them of the least number, up to a limit; one empty set where it is an equilibrium already.</summary>
    /// <param name="graph">The dispute, of at most <see cref="MostStates"/> states.</param>
    /// <param name="state">The state, by its place.</param>
    /// <param name="concept">An equilibrium in which sense.</param>
    /// <param name="rule">Which answers of the others count.</param>
    /// <param name="most">How many changes to try at most, from 1.</param>
    /// <param name="limit">How many sets to tell at most, from 1.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <returns>None where as many changes do not make it one.</returns>
    /// <exception cref="ArgumentException">The dispute has more states.</exception>
    public static IReadOnlyList<ValueList<PreferenceChange>> Fewest(
        ConflictGraph graph, int state, SolutionConcept concept, SanctionRule rule, int most, int limit, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Space.Count > MostStates)
        {
            throw new ArgumentException($"The dispute has {graph.Space.Count:N0} states. Allowed: at most {MostStates:N0}.", nameof(graph));
        }

        IReadOnlyList<(ConflictGraph Graph, ValueList<PreferenceChange> Changes)> tried = [(graph, [])];
        var passed = new HashSet<ValueList<Preferences>>([graph.Dispute.Preferences]);
        for (var changes = 0; ; changes++)
        {
            var found = tried.Where(one => IsEquilibrium(one.Graph, state, concept, rule)).Take(limit).Select(one => one.Changes).ToArray();
            if (found.Length > 0 || changes == most)
            {
                return found;
            }

            tried = [.. tried.SelectMany(one => Further(one.Graph, one.Changes, passed, cancel))];
        }
    }

    private static IEnumerable<(ConflictGraph Graph, ValueList<PreferenceChange> Changes)> Further(
        ConflictGraph graph, ValueList<PreferenceChange> changes, HashSet<ValueList<Preferences>> passed, CancellationToken cancel)
    {
        for (var maker = 0; maker < graph.Makers; maker++)
        {
            foreach (var change in PreferenceChange.Of(maker, graph.Dispute.Preferences[maker]))
            {
                cancel.ThrowIfCancellationRequested();
                var changed = graph.With(maker, change.After);
                if (passed.Add(changed.Dispute.Preferences))
                {
                    yield return (changed, changes.Add(change));
                }
            }
        }
    }

    private static bool IsEquilibrium(ConflictGraph graph, int state, SolutionConcept concept, SanctionRule rule) =>
        Enumerable.Range(0, graph.Makers).All(maker => StabilityVerdict.Of(graph, maker, state, concept, rule).Stable);
}
