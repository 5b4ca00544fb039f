using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>The inverse question: which changes of preferences, and how few, make a state an equilibrium.</summary>
/// <remarks>Inverse graph model: Kinsara, Kilgour and Hipel 2015; here over changes in one place of a ranking or of a list of statements.</remarks>
public static class InverseSearch
{
    /// <summary>The most states that a dispute may have to be asked.</summary>
    public const int MaxStates = 4096;

    /// <summary>The most work: sets of changes that are tried, times the states that each of them ranks anew. It takes some seconds.</summary>
    private const long MaxWork = 1L << 25;

    /// <summary>
    /// The fewest changes after which a state is an equilibrium: all sets of them of the least number, up to a limit; one empty set where it is an
    /// equilibrium already.
    /// </summary>
    /// <param name="graph">The dispute, of at most <see cref="MaxStates"/> states.</param>
    /// <param name="state">The state, by its place.</param>
    /// <param name="concept">An equilibrium in which sense.</param>
    /// <param name="rule">Which answers of the others count.</param>
    /// <param name="most">How many changes to try at most, from 1.</param>
    /// <param name="limit">How many sets to tell at most, from 1.</param>
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

        // Fewer changes first, each time from the beginning: what was tried before is little beside what comes next, and nothing has to be kept.
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

    /// <summary>The dispute after each set of so many changes; of changes for several decision makers those of the first come first.</summary>
    private static IEnumerable<(ConflictGraph Graph, ValueList<PreferenceChange> Changes)> Changed(ConflictGraph graph, ValueList<PreferenceChange> changes, int first, int more) =>
        more == 0 ? [(graph, changes)] :
            from maker in Enumerable.Range(first, graph.Makers - first)
            from change in PreferenceChange.Of(maker, graph.Dispute.Preferences[maker])
            from further in Changed(graph.With(maker, change.After), changes.Add(change), maker, more - 1)
            select further;

    private static bool IsEquilibrium(ConflictGraph graph, int state, SolutionConcept concept, SanctionRule rule) =>
        Enumerable.Range(0, graph.Makers).All(maker => StabilityVerdict.Of(graph, maker, state, concept, rule).Stable);
}

/// <summary>Changes of preferences that make a state an equilibrium.</summary>
/// <param name="Sets">The sets of changes, of which each does; none where none was found.</param>
/// <param name="Complete">
/// Whether all sets of so many changes were tried. Where not, there were too many, or more are found than were asked for.
/// </param>
public sealed record InverseFound(IReadOnlyList<ValueList<PreferenceChange>> Sets, bool Complete);
