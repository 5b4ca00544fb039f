using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulator.Domain.Values;

namespace Simulator.Files.Yaml;

/// <summary>The JSON Schema (draft 2020-12) of records as files write them, described by their documentation comments.</summary>
/// <param name="words">The documentation.</param>
internal sealed class RecordSchema(Documentation words)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of a whole file: a record with a title, to be completed before it is written.</summary>
    public JsonObject File(string title, Type type)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (key, value) in Record(type).ToArray())
        {
            schema[key] = value?.DeepClone();
        }

        return schema;
    }

    /// <summary>The text of a schema, as JSON.</summary>
    public static string Text(JsonObject schema) => schema.ToJsonString(Readable);

    /// <summary>The schema of a mapping that makes a record.</summary>
    /// <param name="type">The record.</param>
    /// <param name="key">The key of a parameter; its name in kebab-case by default.</param>
    public JsonObject Record(Type type, Func<ParameterInfo, string>? key = null) => new()
    {
        ["description"] = words.Of(type),
        ["type"] = "object",
        ["properties"] = new JsonObject(RecordShape.Parameters(type).Select(parameter => KeyValuePair.Create(
            (key ?? Kebab)(parameter), (JsonNode?)Value(parameter.ParameterType, words.Of(type, parameter.Name!))))),
        ["required"] = Keys(Required(type, key)),
        ["additionalProperties"] = false,
    };

    /// <summary>Keys as a JSON array.</summary>
    public static JsonArray Keys(IEnumerable<string> keys) => [.. keys.Select(key => (JsonNode)key)];

    /// <summary>The keys that a mapping must have to make a record.</summary>
    public static IEnumerable<string> Required(Type type, Func<ParameterInfo, string>? key = null) =>
        RecordShape.Parameters(type).Where(parameter => !parameter.HasDefaultValue).Select(key ?? Kebab);

    private static string Kebab(ParameterInfo parameter) => RecordShape.Kebab(parameter.Name!);

    private JsonObject Value(Type declared, string? description)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var value = type switch
        {
            _ when RecordShape.IsList(type) => List(Value(type.GetGenericArguments()[0], null)),
            _ when type == typeof(DateOnly) => new JsonObject { ["type"] = "string", ["format"] = "date" },
            _ when type == typeof(int) || type == typeof(long) => new JsonObject { ["type"] = "integer" },
            _ when type == typeof(double) => new JsonObject { ["type"] = "number" },
            _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
            { IsEnum: true } => new JsonObject { ["enum"] = new JsonArray([.. RecordShape.EnumWords(type).Select(word => (JsonNode)word)]) },
            _ when type == typeof(string) || IsNamed(type) => new JsonObject { ["type"] = "string" },
            _ => Record(type),
        };
        var meanings = type.IsEnum ? Enum.GetNames(type).Select(name => $"{RecordShape.Kebab(name)}: {words.OfWord(type, name)}") : [];
        if (string.Join('\n', meanings.Prepend(description).OfType<string>()) is { Length: > 0 } said)
        {
            value["description"] = said;
        }

        return value;
    }

    private static bool IsNamed(Type type) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(INamed<>));

    private static JsonObject List(JsonObject item) => new()
    {
        ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "array", ["items"] = item }, item.DeepClone()),
    };
}
