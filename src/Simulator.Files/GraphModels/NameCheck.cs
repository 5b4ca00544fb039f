using System.Text.RegularExpressions;
using Simulator.Engine.GraphModel;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.GraphModels;

/// <summary>Checks the ids in a file of a graph model: their form, and that they are unique within their kind.</summary>
/// <param name="binder">The file.</param>
internal sealed partial class NameCheck(YamlBinder binder)
{
    private readonly IdCheck ids = new(binder);

    /// <summary>Checks all ids.</summary>
    public void Check(YamlNode root)
    {
        ids.Name(YamlFile.Child(root, "graph-model"), "a graph model", "talks-2025");
        var makers = List(root, "decision-makers");
        ids.Ids(makers, "decision maker", node => ids.Name(node, "a decision maker", "kabul"));
        ids.Ids(List(root, "states"), "state", State);
        ids.Ids(List(root, "variants"), "variant", node => ids.Name(node, "a variant", "trade-first"));
        ids.Ids(makers.SelectMany(maker => List(maker, "options")), "option", Option);
    }

    private static IReadOnlyList<YamlNode> List(YamlNode node, string key) => YamlFile.Sequence(YamlFile.Child(node, key));

    private void State(YamlNode node)
    {
        ids.Name(node, "a state", "frozen");
        if (Vocabulary.Word(node) is { } name && name.All(letter => letter is '0' or '1'))
        {
            binder.Complain(node, $"'{Spelling.Brief(name)}' would be taken for an option string. Allowed: a name such as frozen.");
        }
    }

    private void Option(YamlNode node)
    {
        var id = Vocabulary.Word(node)!;
        if (Statement.Words.Contains(id, StringComparer.Ordinal))
        {
            binder.Complain(
                node,
                $"'{id}' is a keyword of statements. Allowed for an option: a letter or a word other than {string.Join(", ", Statement.Words)}.");
        }
        else if (!LetterOrWord().IsMatch(id) || id.Length > Names.MaxLength)
        {
            binder.Complain(node, $"'{Spelling.Brief(id)}' is not a name for an option. "
                + $"Allowed: a letter or a word of letters, digits and hyphens, such as S or delay, at most {Names.MaxLength}.");
        }
    }

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}\p{Nd}_-]*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LetterOrWord();
}
