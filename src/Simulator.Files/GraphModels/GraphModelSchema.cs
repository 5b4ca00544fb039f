using System.Text.Json.Nodes;
using Simulator.Files.Yaml;

namespace Simulator.Files.GraphModels;

/// <summary>The JSON Schema of files of graph models, made from the records that they fill, with the words of their documentation.</summary>
internal static class GraphModelSchema
{
    /// <summary>The schema, as JSON (draft 2020-12).</summary>
    public static string Text()
    {
        var schema = new RecordSchema(new Documentation()).File("Graph model", typeof(GraphModelScript));
        var along = schema["properties"]!["along"]!.AsObject();
        var items = along["anyOf"]![0]!["items"]!.DeepClone();
        along.Remove("anyOf");
        (along["type"], along["items"]) = ("array", items);

        // The fields of an event stand in a mapping, one value or several to each.
        var occasion = items["properties"]!["when"]!["properties"]!.AsObject();
        occasion["where"] = new JsonObject { ["description"] = occasion["where"]!["description"]?.DeepClone(), ["type"] = "object", ["additionalProperties"] = new JsonObject() };
        return RecordSchema.Text(schema);
    }
}
