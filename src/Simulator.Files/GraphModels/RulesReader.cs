using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.GraphModels;

/// <summary>A rule that excludes states.</summary>
/// <param name="Said">The rule in the words of the file.</param>
/// <param name="Node">The node of the rule.</param>
/// <param name="Parts">The statements that are false in every feasible state.</param>
internal sealed record Rule(string Said, YamlNode Node, ValueList<Condition> Parts);

/// <summary>Reads the rules of feasibility: infeasible statements, and options that exclude each other.</summary>
/// <param name="binder">The file.</param>
/// <param name="names">The names in the file.</param>
internal sealed class RulesReader(YamlBinder binder, Vocabulary names)
{
    /// <summary>The readable rules, in the order of the file.</summary>
    public IReadOnlyList<Rule> Read(IEnumerable<RuleScript> infeasible, IEnumerable<ExclusionScript> exclusive) =>
        [.. infeasible.Select(Statement).Concat(exclusive.Select(Exclusion)).OfType<Rule>().OrderBy(rule => rule.Node.Start.Line).ThenBy(
            rule => rule.Node.Start.Column)];

    private Rule? Statement(RuleScript script)
    {
        var node = YamlFile.Child(binder.Places[script], "when");
        return names.Statement(node) is { } read ? new(script.When, node!, [read]) : null;
    }

    private Rule? Exclusion(ExclusionScript script)
    {
        var (node, seen, known) = (binder.Places[script], new HashSet<string>(StringComparer.Ordinal), true);
        var taken = new List<Condition>();
        foreach (var option in Vocabulary.Words(YamlFile.Child(node, "options")))
        {
            if (names.Bit(option) is not { } bit)
            {
                known = false;
            }
            else if (seen.Add(Vocabulary.Word(option)!))
            {
                taken.Add(new OptionTaken(Vocabulary.Word(option)!, bit));
            }
            else
            {
                binder.Complain(option, $"'{Spelling.Brief(Vocabulary.Word(option)!)}' is in the group twice and would exclude itself. "
                    + "Allowed: each option once.");
                known = false;
            }
        }

        if (known && taken.Count < 2)
        {
            binder.Complain(
                YamlFile.Child(node, "options") ?? node,
                $"The group has {Counted.Of(taken.Count, "option")}. Allowed: two or more that exclude each other.");
            known = false;
        }

        return known ? new(Said(script), node, [Two(taken), .. script.Choose == Choose.ExactlyOne ? [None(taken)] : Array.Empty<Condition>()]) : null;
    }

    private static string Said(ExclusionScript script) =>
        $"{(script.Choose == Choose.ExactlyOne ? "exactly" : "at most")} one of {string.Join(", ", script.Options)}";

    /// <summary>The statement that at least two options of a group are taken.</summary>
    private static Condition Two(List<Condition> taken) =>
        taken.SelectMany((one, place) => taken.Skip(place + 1).Select(other => (Condition)new And(one, other))).Aggregate(
            (all, pair) => new Or(all, pair));

    /// <summary>The statement that no option of a group is taken.</summary>
    private static Not None(List<Condition> taken) => new(taken.Aggregate((all, one) => new Or(all, one)));
}
