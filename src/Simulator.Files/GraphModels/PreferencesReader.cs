using Simulator.Engine.GraphModel;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.GraphModels;

/// <summary>Reads the preferences of decision makers.</summary>
/// <param name="binder">The file.</param>
/// <param name="names">The names in the file.</param>
/// <param name="rankings">Reads rankings.</param>
internal sealed class PreferencesReader(YamlBinder binder, Vocabulary names, RankingReader rankings)
{
    /// <summary>The readable preferences of a list, by the indices of the decision makers.</summary>
    /// <param name="scripts">The list.</param>
    /// <param name="list">The node of the list.</param>
    /// <param name="whole">True when every decision maker must have preferences in the list.</param>
    public IReadOnlyDictionary<int, Preferences> Read(IReadOnlyCollection<PreferenceScript> scripts, YamlNode? list, bool whole)
    {
        var (read, seen) = (new Dictionary<int, Preferences>(), new HashSet<int>());
        foreach (var script in scripts)
        {
            var node = binder.Places[script];
            var of = YamlFile.Child(node, "of")!;
            var maker = names.Maker(of);
            if (maker is { } known && !seen.Add(known))
            {
                binder.Complain(of, $"Duplicate preferences of '{script.Of}'. Allowed: those of each decision maker once.");
            }

            if (Read(script, node) is { } preferences && maker is { } place)
            {
                read.TryAdd(place, preferences);
            }
        }

        // An unreadable entry may be the one that seems to be missing.
        if (list is YamlSequenceNode all && all.Children.Count == scripts.Count)
        {
            Complete(all, seen, whole);
        }

        return read;
    }

    private void Complete(YamlSequenceNode list, HashSet<int> seen, bool whole)
    {
        var missing = names.Makers.Where((maker, place) => maker.Length > 0 && !seen.Contains(place)).Distinct(StringComparer.Ordinal).ToArray();
        if (whole && missing.Length > 0)
        {
            binder.Complain(
                list,
                $"Preferences are missing of: {string.Join(", ", missing.Select(Spelling.Brief))}. Allowed: those of each decision maker once.");
        }
        else if (!whole && list.Children.Count == 0)
        {
            binder.Complain(list, $"The variant changes no preferences. "
                + $"Allowed: those of at least one decision maker: {string.Join(", ", names.Makers.Select(Spelling.Brief))}.");
        }
    }

    private Preferences? Read(PreferenceScript script, YamlNode node)
    {
        var (statements, ranking) = (YamlFile.Child(node, "statements"), YamlFile.Child(node, "ranking"));
        if (statements is null == ranking is null)
        {
            binder.Complain(node, $"The preferences have {(statements is null ? "neither statements nor" : "both statements and")} a ranking. "
                + "Allowed: statements or a ranking.");
        }

        var ranked = ranking is null ? null : rankings.Read(ranking);
        var prioritised = statements is null ? null : Statements(script, statements);
        return prioritised is null ? ranked : prioritised;
    }

    private PrioritisedStatements? Statements(PreferenceScript script, YamlNode node)
    {
        var read = script.Statements.Select(statement => names.Statement(YamlFile.Child(binder.Places[statement], "say")))
            .OfType<Condition>().ToArray();
        if (node is YamlSequenceNode { Children.Count: var count and (0 or > PrioritisedStatements.Max) })
        {
            binder.Complain(node, count == 0
                ? $"The list of statements is empty. Allowed: 1 to {PrioritisedStatements.Max} statements."
                : $"There are {count} statements. Allowed: at most {PrioritisedStatements.Max}.");
            return null;
        }

        return new([.. read]);
    }
}
