using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.GraphModels;

/// <summary>Reads rankings of states. It refuses cyclic and incomplete rankings.</summary>
/// <param name="binder">The file.</param>
/// <param name="states">Reads the states of the file.</param>
/// <param name="space">All feasible states; <c>null</c> when they cannot be computed.</param>
internal sealed class RankingReader(YamlBinder binder, StatesReader states, Func<StateSpace?> space)
{
    private const int Named = 5;

    /// <summary>The ranking in a node; <c>null</c>, with problems, when it is invalid.</summary>
    public RankedStates? Read(YamlNode ranking)
    {
        var groups = ((ranking as YamlSequenceNode)?.Children ?? []).Select(Vocabulary.Words).Where(group => group.Count > 0).ToArray();
        var read = groups.Select(group => group.Select(node => (Node: node, State: states.Read(node))).ToArray()).ToArray();
        var (seen, known, round) = (new Dictionary<uint, int>(), space(), false);
        foreach (var (place, group) in read.Index())
        {
            foreach (var (node, given) in group.Where(ranked => ranked.State is not null))
            {
                // When the rules are invalid too, equal digits still mean the same state.
                var state = known is null ? given!.Value : known[known.Find(given!.Value)!.Value];
                if (!seen.TryAdd(state, place))
                {
                    binder.Complain(node, Twice(groups, seen[state], place, node));
                    round = true;
                }
            }
        }

        if (ranking is not YamlSequenceNode || known is null || read.SelectMany(group => group).Any(ranked => ranked.State is null))
        {
            return null;
        }

        if (!round && seen.Count < known.Count)
        {
            LeftOut(ranking, known, seen);
        }

        return new([.. read.Select(group => group.Select(ranked => ranked.State!.Value).ToValueList())]);
    }

    private static string Twice(IReadOnlyList<YamlNode>[] groups, int first, int second, YamlNode node)
    {
        var state = Vocabulary.Word(node)!;
        if (first == second)
        {
            return $"The state '{Spelling.Brief(state)}' is in its group twice. Allowed: each state once.";
        }

        var between = groups[(first + 1)..second].Select(group => Vocabulary.Word(group[0])!).ToArray();
        var shown = between.Length <= Named ? between : [.. between.Take(Named), "…"];
        return $"The ranking is cyclic: {string.Join(" > ", [state, .. shown, state])}. Allowed: each state once.";
    }

    private void LeftOut(YamlNode ranking, StateSpace known, Dictionary<uint, int> seen)
    {
        var missing = Enumerable.Range(0, known.Count).Where(place => !seen.ContainsKey(known[place])).Take(Named).Select(
            place => states.Write(known[place], known.Text(place)));
        var count = known.Count - seen.Count;
        var more = count > Named ? $" and {count - Named:N0} more" : "";
        binder.Complain(
            ranking,
            $"The ranking leaves out {count:N0} of {known.Count:N0} states: {string.Join(", ", missing)}{more}. Allowed: every feasible state once.");
    }
}
