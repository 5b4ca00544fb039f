using Simulator.Engine.GraphModel;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.GraphModels;

/// <summary>
/// The names of decision makers, options and variants in a file. Entries with other problems are included, so that one problem does not cause others.
/// </summary>
internal sealed class Vocabulary
{
    private readonly YamlBinder binder;

    /// <summary>Collects the names.</summary>
    public Vocabulary(YamlBinder binder, YamlNode root)
    {
        this.binder = binder;
        var makers = YamlFile.Sequence(YamlFile.Child(root, "decision-makers"));
        Makers = [.. makers.Select(maker => Word(YamlFile.Child(maker, "id")) ?? "")];
        Options = [.. makers.SelectMany(maker => YamlFile.Sequence(YamlFile.Child(maker, "options"))).Select(
            option => Word(YamlFile.Child(option, "id")) ?? "")];
        Variants = [.. YamlFile.Sequence(YamlFile.Child(root, "variants")).Select(variant => Word(YamlFile.Child(variant, "id"))).OfType<string>()];
    }

    /// <summary>The decision makers, in their order.</summary>
    public IReadOnlyList<string> Makers { get; }

    /// <summary>The options, in the order of the option strings.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>The variants.</summary>
    public IReadOnlyList<string> Variants { get; }

    /// <summary>True when the options are few enough for a state to be a number.</summary>
    public bool Fits => Options.Count <= Dispute.MaxOptions;

    /// <summary>The bit of the option that a node names; <c>null</c>, with a problem, when the name is unknown.</summary>
    public uint? Bit(YamlNode node) => Place(node, "option", Options) is { } place ? OptionTaken.At(Options, place).Bit : null;

    /// <summary>The index of the decision maker that a node names; <c>null</c>, with a problem, when the name is unknown.</summary>
    public int? Maker(YamlNode? node) => node is null ? null : Place(node, "decision maker", Makers);

    /// <summary>The variant that a node names; <c>null</c>, with a problem, when the name is unknown.</summary>
    public string? Variant(YamlNode? node) => node is not null && Place(node, "variant", Variants) is { } place ? Variants[place] : null;

    /// <summary>
    /// The statement in a node; <c>null</c>, with a problem at the offending word, when it is invalid. The binder has already reported a value that
    /// is not text.
    /// </summary>
    public Condition? Statement(YamlNode? node)
    {
        if (node is null || Word(node) is not { } text)
        {
            return null;
        }

        try
        {
            return Engine.GraphModel.Statement.Parse(text, Options);
        }
        catch (StatementException bad)
        {
            binder.Complain(
                node, bad.Option is { } option ? $"Unknown option '{Spelling.Brief(option)}'. {Spelling.Hint(option, Options)}" : bad.Message,
                bad.Place);
            return null;
        }
    }

    /// <summary>The word in a node; <c>null</c> when the node holds something else.</summary>
    public static string? Word(YamlNode? node) => (node as YamlScalarNode)?.Value is { Length: > 0 } word ? word : null;

    /// <summary>The words of a list, or the single word in the place of a list.</summary>
    public static IReadOnlyList<YamlNode> Words(YamlNode? node) =>
        [.. (node is YamlScalarNode ? [node] : YamlFile.Sequence(node)).Where(item => Word(item) is not null)];

    private int? Place(YamlNode node, string what, IReadOnlyList<string> known)
    {
        if (Word(node) is not { } word)
        {
            return null;
        }

        if (Array.IndexOf([.. known], word) is var place and >= 0)
        {
            return place;
        }

        binder.Complain(node, $"Unknown {what} '{Spelling.Brief(word)}'. {Spelling.Hint(word, known)}");
        return null;
    }
}
