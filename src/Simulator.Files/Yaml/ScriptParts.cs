using Simulator.Domain.Values;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Yaml;

/// <summary>
/// The document of a file that users write. Its lists are bound one by one, so that a missing list does not hide problems of the others.
/// </summary>
/// <param name="binder">The file.</param>
/// <param name="root">The document.</param>
internal sealed class ScriptParts(YamlBinder binder, YamlNode root)
{
    private readonly Dictionary<string, object?> bound = new(StringComparer.Ordinal);

    /// <summary>The value of a key; <c>null</c> when the key is missing.</summary>
    public YamlNode? Node(string key) => YamlFile.Child(root, key);

    /// <summary>The readable items of a list; empty when the list is missing.</summary>
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

    /// <summary>The whole document as a record; <c>null</c>, with problems, when it is invalid.</summary>
    /// <param name="read">Parts that were read elsewhere, by their keys.</param>
    public T? Whole<T>(params IEnumerable<(string Key, object? Value)> read) where T : class
    {
        foreach (var (key, value) in read)
        {
            bound[key] = value;
        }

        binder.AllowOnly(root, RecordShape.Keys(typeof(T)));
        return (T?)binder.Make(typeof(T), root, bound);
    }
}
