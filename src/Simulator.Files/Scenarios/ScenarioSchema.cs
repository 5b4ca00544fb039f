using System.Text.Json.Nodes;
using Simulator.Domain.Events;
using Simulator.Files.Yaml;

namespace Simulator.Files.Scenarios;

/// <summary>The JSON Schema of scenario files, made from the records that they fill and from their documentation comments.</summary>
internal static class ScenarioSchema
{
    private const string ReadingsMeaning =
        "The claims to follow in place of those of the house reading: a set of claims and the claim, such as C07: S3.";

    private const string ChangesMeaning = "The assumed events, levers and factors, each on its day.";

    /// <summary>The schema, as JSON (draft 2020-12).</summary>
    public static string Text()
    {
        var words = new Documentation();
        var records = new RecordSchema(words);
        var schema = records.File("Scenario", typeof(ScenarioScript));
        var properties = schema["properties"]!.AsObject();
        properties.Insert(properties.IndexOf("simulate"), ScenarioFile.ReadingsKey, new JsonObject
        {
            ["description"] = ReadingsMeaning,
            ["type"] = "object",
            ["additionalProperties"] = new JsonObject { ["type"] = "string" },
        });
        properties.Insert(properties.IndexOf("simulate"), ScenarioFile.ChangesKey, new JsonObject
        {
            ["description"] = ChangesMeaning,
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["anyOf"] = new JsonArray(
                    [.. ChangeReader.Kinds.Select(kind => Event(words, records, kind)), Form(words, records, typeof(LeverChange)),
                        Form(words, records, typeof(FactorWeighing))]),
            },
        });
        return RecordSchema.Text(schema);
    }

    private static JsonObject Event(Documentation words, RecordSchema records, EventKind kind)
    {
        var code = new JsonObject { ["const"] = kind.FileCode, ["description"] = words.Of(kind.Type) };
        if (ChangeReader.Nest(kind.Type) is { } nest)
        {
            var nested = Form(words, records, typeof(Change), ("event", code), (nest, records.Record(kind.Type)));
            nested["required"] = new JsonArray("event", "on", nest);
            return nested;
        }

        var fields = records.Record(kind.Type, ChangeReader.Key);
        var form = Form(
            words, records, typeof(Change),
            [("event", code), .. fields["properties"]!.AsObject().Select(field => (field.Key, (JsonObject)field.Value!.DeepClone()))]);

        // A list may have its singular as key, so that its own key is not required.
        var lists = RecordShape.Parameters(kind.Type).Where(parameter => RecordShape.IsList(parameter.ParameterType))
            .Select(ChangeReader.Key).ToArray();
        foreach (var list in lists.Where(list => RecordShape.Singular(list) != list))
        {
            form["properties"]![RecordShape.Singular(list)] = form["properties"]![list]!["anyOf"]![1]!.DeepClone();
        }

        form["required"] = RecordSchema.Keys(["event", "on", .. RecordSchema.Required(kind.Type, ChangeReader.Key).Except(lists)]);
        return form;
    }

    /// <summary>The schema of a change: the keys of every change and those of its form.</summary>
    private static JsonObject Form(Documentation words, RecordSchema records, Type type, params IEnumerable<(string Key, JsonObject Value)> more)
    {
        var form = records.Record(typeof(Change));
        var own = type == typeof(Change) ? new JsonObject() : records.Record(type)["properties"]!.AsObject();
        foreach (var (key, value) in more.Concat(own.Select(property => (property.Key, (JsonObject)property.Value!.DeepClone()))))
        {
            form["properties"]![key] = value;
        }

        form["required"] = RecordSchema.Keys(["on", .. type == typeof(Change) ? [] : RecordSchema.Required(type)]);
        form["description"] = words.Of(type);
        return form;
    }
}
