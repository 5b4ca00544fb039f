using Simulator.Files.Problems;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Yaml;

/// <summary>Checks the ids in a file: their form, and that they are unique within their kind.</summary>
/// <param name="binder">The file.</param>
internal sealed class IdCheck(YamlBinder binder)
{
    /// <summary>Checks the form of a name. The binder has already reported a value that is not text.</summary>
    /// <param name="node">The name.</param>
    /// <param name="what">The kind of thing that it names, with its article.</param>
    /// <param name="example">An example of a valid name.</param>
    public void Name(YamlNode? node, string what, string example)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } name } && Names.Flaw(name, what, example) is { } flaw)
        {
            binder.Complain(node, flaw);
        }
    }

    /// <summary>Checks the ids of things of one kind.</summary>
    /// <param name="things">The nodes of the things.</param>
    /// <param name="what">The kind, in the singular.</param>
    /// <param name="form">Checks the form of an id.</param>
    public void Ids(IEnumerable<YamlNode> things, string what, Action<YamlNode> form)
    {
        var known = things.ToArray();
        Unique(binder, known, "id", what);
        foreach (var id in known.Select(thing => YamlFile.Child(thing, "id")).OfType<YamlScalarNode>().Where(id => id.Value is { Length: > 0 }))
        {
            form(id);
        }
    }

    /// <summary>The names of things, each of which must be unique.</summary>
    /// <param name="binder">The file.</param>
    /// <param name="things">The nodes of the things.</param>
    /// <param name="key">The key of the name.</param>
    /// <param name="what">The kind, in the singular.</param>
    public static HashSet<string> Unique(YamlBinder binder, IEnumerable<YamlNode> things, string key, string what)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            if (YamlFile.Child(thing, key) is YamlScalarNode { Value: { Length: > 0 } name } node && !names.Add(name))
            {
                binder.Complain(node, Duplicate(what, name));
            }
        }

        return names;
    }

    /// <summary>The message of a name that is used twice.</summary>
    /// <param name="what">The kind of thing, in the singular.</param>
    /// <param name="name">The name.</param>
    public static string Duplicate(string what, string name) => $"Duplicate {what} '{Spelling.Brief(name)}'. Allowed: each {what} once.";
}
