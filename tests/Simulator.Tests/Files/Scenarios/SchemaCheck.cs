using System.Globalization;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Simulator.Tests.Files.Scenarios;

/// <summary>As much of JSON Schema as the schema of scenarios uses, so that it is seen to fit the files.</summary>
/// <param name="schema">The schema, as JSON.</param>
internal sealed class SchemaCheck(string schema)
{
    private static readonly string[] Known =
        ["$schema", "title", "description", "type", "format", "properties", "required", "additionalProperties", "items", "anyOf", "enum", "const"];

    private readonly JsonElement root = JsonDocument.Parse(schema).RootElement;

    /// <summary>What of a document the schema does not allow.</summary>
    public IReadOnlyList<string> Problems(YamlNode document) => [.. Problems(root, document)];

    private static IEnumerable<string> Problems(JsonElement schema, YamlNode node)
    {
        Assert.Empty(schema.EnumerateObject().Select(keyword => keyword.Name).Except(Known));
        if (schema.TryGetProperty("anyOf", out var any) && !any.EnumerateArray().Any(one => !Problems(one, node).Any()))
        {
            yield return $"{node.Start.Line}: {node} fits none of {any.GetArrayLength()} forms";
        }

        if (schema.TryGetProperty("const", out var constant) && (node as YamlScalarNode)?.Value != constant.GetString())
        {
            yield return $"{node.Start.Line}: {node} is not {constant}";
        }

        if (schema.TryGetProperty("enum", out var words) && words.EnumerateArray().All(word => word.GetString() != (node as YamlScalarNode)?.Value))
        {
            yield return $"{node.Start.Line}: {node} is none of {words}";
        }

        if (schema.TryGetProperty("type", out var type) && !Is(type.GetString()!, node))
        {
            yield return $"{node.Start.Line}: {node} is no {type}";
        }

        var problems = node switch
        {
            YamlMappingNode mapping => Entries(schema, mapping),
            YamlSequenceNode list when schema.TryGetProperty("items", out var items) => list.SelectMany(item => Problems(items, item)),
            _ => [],
        };
        foreach (var problem in problems)
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Entries(JsonElement schema, YamlMappingNode mapping)
    {
        var keys = mapping.Children.Keys.Select(key => ((YamlScalarNode)key).Value!).ToArray();
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var missing in required.EnumerateArray().Where(key => !keys.Contains(key.GetString())))
            {
                yield return $"{mapping.Start.Line}: {missing} is missing";
            }
        }

        foreach (var (key, value) in mapping.Children)
        {
            var problems = schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(
                ((YamlScalarNode)key).Value!, out var property)
                ? Problems(property, value)
                : schema.TryGetProperty("additionalProperties", out var others)
                    ? others.ValueKind == JsonValueKind.False ? [$"{key.Start.Line}: {key} is unknown"] : Problems(others, value)
                    : [];
            foreach (var problem in problems)
            {
                yield return problem;
            }
        }
    }

    private static bool Is(string type, YamlNode node) => (type, node) switch
    {
        ("object", YamlMappingNode) or ("array", YamlSequenceNode) => true,
        ("string", YamlScalarNode text) =>
            text.Style != ScalarStyle.Plain || !(IsNumber(text) || text.Value is "true" or "false" or "null" or "~" or ""),
        ("integer", YamlScalarNode { Style: ScalarStyle.Plain } number) => long.TryParse(number.Value, CultureInfo.InvariantCulture, out _),
        ("number", YamlScalarNode { Style: ScalarStyle.Plain } number) => IsNumber(number),
        ("boolean", YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" }) => true,
        _ => false,
    };

    private static bool IsNumber(YamlScalarNode node) => double.TryParse(node.Value, CultureInfo.InvariantCulture, out _);
}
