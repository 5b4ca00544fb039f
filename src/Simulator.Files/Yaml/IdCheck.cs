using Simulator.Files.Problems;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Yaml;

/// <summary>Checks the ids that a file gives: their form, and that no two things of a kind have the same.</summary>
/// <param name="binder">The file.</param>
internal sealed class IdCheck(YamlBinder binder)
{
    /// <summary>Checks the form of a name; what is no text the binder has complained of.</summary>
    /// <param name="node">The name.</param>
    /// <param name="what">What it is a name for, with its article.</param>
    /// <param name="example">A name that would do.</param>
    public void Name(YamlNode? node, string what, string example)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } name } && Names.Flaw(name, what, example) is { } flaw)
        {
            binder.Complain(node, flaw);
        }
    }

    /// <summary>Checks the ids of things of one kind.</summary>
    /// <param name="things">The things.</param>
    /// <param name="what">What they are, in the singular.</param>
    /// <param name="form">Checks the form of an id.</param>
    public void Ids(IEnumerable<YamlNode> things, string what, Action<YamlNode> form)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in things.Select(thing => YamlFile.Child(thing, "id")).OfType<YamlScalarNode>().Where(id => id.Value is { Length: > 0 }))
        {
            form(id);
            if (!known.Add(id.Value!))
            {
                binder.Complain(id, $"'{Spelling.Brief(id.Value!)}' is there twice. Allowed: each {what} once.");
            }
        }
    }
}
