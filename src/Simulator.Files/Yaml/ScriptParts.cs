using Simulator.Domain.Values;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Yaml;

/// <summary>
/// The document of a file that people write, whose lists are bound one by one, so that one that is missing does not hide what is wrong with others.
/// </summary>
/// <param name="binder">The file.</param>
/// <param name="root">The document.</param>
internal sealed class ScriptParts(YamlBinder binder, YamlNode root)
{
    private readonly Dictionary<string, object?> bound = new(StringComparer.Ordinal);

    /// <summary>What stands under a key; none where nothing does.</summary>
    public YamlNode? Node(string key) => YamlFile.Child(root, key);

    /// <summary>The items of a list that can be read.</summary>
    public ValueList<T> List<T>(string key)
    {
        if (Node(key) is not { } node)
        {
            return default;
        }

        var list = binder.List<T>(node) ?? default;
        bound[key] = list;
        return list;
    }

    /// <summary>All that the file says; none, with problems, where something is wrong with it.</summary>
    /// <param name="read">Parts that were read in another way, by their keys.</param>
    public T? Whole<T>(params IEnumerable<(string Key, object? Value)> read) where T : class
    {
        foreach (var (key, value) in read)
        {
            bound[key] = value;
        }

        binder.AllowOnly(root, YamlBinder.Keys(typeof(T)));
        return (T?)binder.Make(typeof(T), root, bound);
    }
}
