using System.Text.Json.Nodes;
using Simulator.Files.Yaml;

namespace Simulator.Files.GraphModels;

/// <summary>The JSON Schema of files of graph models, made from the records that they fill and from their documentation comments.</summary>
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

        // The fields of an event form a mapping, with one value or several for each.
        var occasion = items["properties"]!["when"]!["properties"]!.AsObject();
        occasion["where"] = new JsonObject
        {
            ["description"] = occasion["where"]!["description"]?.DeepClone(),
            ["type"] = "object",
            ["additionalProperties"] = new JsonObject(),
        };
        return RecordSchema.Text(schema);
    }
}
