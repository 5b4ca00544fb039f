using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulator.Application.Yaml;
using Simulator.Domain;

namespace Simulator.Application.Scenarios;

/// <summary>The JSON Schema of scenario files, made from the records that they fill, with the words of their documentation.</summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema, as JSON (draft 2020-12).</summary>
    public static string Text()
    {
        var words = new Documentation(typeof(ScenarioSchema).Assembly, typeof(NegotiationEvent).Assembly);
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Scenario" };
        foreach (var (key, value) in Record(words, typeof(ScenarioScript)).ToArray())
        {
            schema[key] = value?.DeepClone();
        }

        var properties = schema["properties"]!.AsObject();
        properties["readings"]!["type"] = "object";
        properties["readings"]!["additionalProperties"] = new JsonObject { ["type"] = "string" };
        properties["readings"]!.AsObject().Remove("anyOf");
        properties["changes"] = new JsonObject
        {
            ["description"] = words.Of(typeof(ScenarioScript), nameof(ScenarioScript.Changes)),
            ["type"] = "array",
            ["items"] = new JsonObject { ["anyOf"] = new JsonArray([.. ChangeReader.Kinds.Select(kind => Event(words, kind)), Form(words, typeof(LeverChange)), Form(words, typeof(FactorWeighing))]) },
        };
        return schema.ToJsonString(Readable);
    }

    private static JsonObject Event(Documentation words, EventKind kind)
    {
        var code = new JsonObject { ["const"] = ChangeReader.Code(kind), ["description"] = words.Of(kind.Type) };
        if (ChangeReader.Nest(kind.Type) is { } nest)
        {
            var nested = Form(words, typeof(Change), ("event", code), (nest, Record(words, kind.Type)));
            nested["required"] = new JsonArray("event", "on", nest);
            return nested;
        }

        var fields = Record(words, kind.Type, ChangeReader.Key);
        var form = Form(words, typeof(Change), [("event", code), .. fields["properties"]!.AsObject().Select(field => (field.Key, (JsonObject)field.Value!.DeepClone()))]);

        // A list may go by its singular, so that its key is not required by itself.
        var lists = YamlBinder.Parameters(kind.Type).Where(parameter => YamlBinder.IsList(parameter.ParameterType)).Select(ChangeReader.Key).ToArray();
        foreach (var list in lists.Where(list => YamlBinder.Singular(list) != list))
        {
            form["properties"]![YamlBinder.Singular(list)] = form["properties"]![list]!["anyOf"]![1]!.DeepClone();
        }

        form["required"] = Keys(["event", "on", .. Required(kind.Type, ChangeReader.Key).Except(lists)]);
        return form;
    }

    /// <summary>The keys of every change, with more of them.</summary>
    private static JsonObject Form(Documentation words, Type type, params IEnumerable<(string Key, JsonObject Value)> more)
    {
        var form = Record(words, typeof(Change));
        var own = type == typeof(Change) ? new JsonObject() : Record(words, type)["properties"]!.AsObject();
        foreach (var (key, value) in more.Concat(own.Select(property => (property.Key, (JsonObject)property.Value!.DeepClone()))))
        {
            form["properties"]![key] = value;
        }

        form["required"] = Keys(["on", .. type == typeof(Change) ? [] : Required(type)]);
        form["description"] = words.Of(type);
        return form;
    }

    private static JsonObject Record(Documentation words, Type type, Func<ParameterInfo, string>? key = null) => new()
    {
        ["description"] = words.Of(type),
        ["type"] = "object",
        ["properties"] = new JsonObject(YamlBinder.Parameters(type).Select(parameter => KeyValuePair.Create(
            (key ?? Kebab)(parameter), (JsonNode?)Value(words, parameter.ParameterType, words.Of(type, parameter.Name!))))),
        ["required"] = Keys(Required(type, key)),
        ["additionalProperties"] = false,
    };

    private static JsonArray Keys(IEnumerable<string> keys) => [.. keys.Select(key => (JsonNode)key)];

    private static IEnumerable<string> Required(Type type, Func<ParameterInfo, string>? key = null) =>
        YamlBinder.Parameters(type).Where(parameter => !parameter.HasDefaultValue).Select(key ?? Kebab);

    private static string Kebab(ParameterInfo parameter) => YamlBinder.Kebab(parameter.Name!);

    private static JsonObject Value(Documentation words, Type declared, string? description)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var value = type switch
        {
            _ when YamlBinder.IsList(type) => List(Value(words, type.GetGenericArguments()[0], null)),
            _ when type == typeof(DateOnly) => new JsonObject { ["type"] = "string", ["format"] = "date" },
            _ when type == typeof(int) || type == typeof(long) => new JsonObject { ["type"] = "integer" },
            _ when type == typeof(double) => new JsonObject { ["type"] = "number" },
            _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
            { IsEnum: true } => new JsonObject { ["enum"] = new JsonArray([.. YamlBinder.EnumWords(type).Select(word => (JsonNode)word)]) },
            _ when type == typeof(string) || type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(INamed<>)) => new JsonObject { ["type"] = "string" },
            _ => Record(words, type),
        };
        var meanings = type.IsEnum ? Enum.GetNames(type).Select(name => $"{YamlBinder.Kebab(name)}: {words.OfWord(type, name)}") : [];
        if (string.Join('\n', meanings.Prepend(description).OfType<string>()) is { Length: > 0 } said)
        {
            value["description"] = said;
        }

        return value;
    }

    private static JsonObject List(JsonObject item) => new()
    {
        ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "array", ["items"] = item }, item.DeepClone()),
    };
}
