using Simulator.Files.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Yaml;

/// <summary>The nodes of a YAML file: lists and mappings that are what they should be, and problems at the place of a node.</summary>
/// <param name="file">The file, as messages name it.</param>
/// <param name="problems">The list that problems are added to.</param>
public class YamlNodes(string file, ProblemList problems)
{
    /// <summary>Adds a problem at a node.</summary>
    /// <param name="at">The node.</param>
    /// <param name="message">The finding, and the allowed input.</param>
    /// <param name="within">
    /// The place in the text of the node, from 0; default: the node itself. It moves the column when the file has the text in one line and
    /// without escapes.
    /// </param>
    /// <exception cref="BadInputException">No more problems can be listed, so that nothing is gained by reading on.</exception>
    public void Complain(YamlNode at, string message, int? within = null)
    {
        problems.Add(new(message, file, Math.Max(1, at.Start.Line), Math.Max(1, at.Start.Column) + (within is { } place ? Offset(at, place) : 0)));
        if (problems.IsFull)
        {
            throw problems.Refusal();
        }
    }

    /// <summary>Adds problems of the text of a node, at the node.</summary>
    public void Complain(YamlNode at, ProblemList found)
    {
        ArgumentNullException.ThrowIfNull(found);
        foreach (var problem in found.Listed)
        {
            Complain(at, problem.Message);
        }
    }

    /// <summary>The items of a list; empty, with a problem, when the node is something else.</summary>
    public IEnumerable<YamlNode> Items(YamlNode? node)
    {
        if (node is YamlSequenceNode list)
        {
            return list.Children;
        }

        if (node is not null)
        {
            Complain(node, $"Expected a list, found {Kind(node)}. Allowed: a list such as [one, two].");
        }

        return [];
    }

    /// <summary>The entries of a mapping by key; empty, with a problem, when the node is something else.</summary>
    public IReadOnlyDictionary<string, YamlNode> Entries(YamlNode? node)
    {
        var entries = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        if (node is YamlMappingNode mapping)
        {
            foreach (var (key, value) in mapping.Children)
            {
                if (key is YamlScalarNode { Value: { } name })
                {
                    entries[name] = value;
                }
                else
                {
                    Complain(key, $"Expected a key, found {Kind(key)}. Allowed: a word.");
                }
            }
        }
        else if (node is not null)
        {
            Complain(node, $"Expected a mapping of keys to values, found {Kind(node)}. Allowed: a mapping such as {{ key: value }}.");
        }

        return entries;
    }

    /// <summary>Checks that every key of a mapping is allowed.</summary>
    public void AllowOnly(YamlNode? node, IEnumerable<string> keys)
    {
        var allowed = keys.ToArray();
        foreach (var key in (node as YamlMappingNode)?.Children.Keys ?? [])
        {
            if (key is YamlScalarNode { Value: { } name } && !allowed.Contains(name, StringComparer.Ordinal))
            {
                Complain(key, $"Unknown key '{Spelling.Brief(name)}'. {Spelling.Hint(name, allowed)}");
            }
        }
    }

    /// <summary>The kind of a node, in words.</summary>
    protected static string Kind(YamlNode node) => node switch
    {
        YamlSequenceNode => "a list",
        YamlMappingNode => "a mapping",
        YamlScalarNode { Value: null or "" } => "nothing",
        _ => $"'{Spelling.Brief($"{node}")}'",
    };

    private static int Offset(YamlNode at, int within)
    {
        var quotes = at is YamlScalarNode { Style: ScalarStyle.Plain } ? 0 : 1;
        return at is YamlScalarNode { Value: { } text } && at.End.Line == at.Start.Line
            && at.End.Column - at.Start.Column == text.Length + (2 * quotes)
            ? within + quotes
            : 0;
    }
}
