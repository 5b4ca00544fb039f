using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulator.Domain.Serialization;

/// <summary>Converts rows of a former shape to a newer one when they are read. Stored rows are never changed.</summary>
/// <param name="Alias">The alias of the former shape.</param>
/// <param name="NewerAlias">The alias of the newer shape; it may itself be a former one.</param>
/// <param name="Change">The change of the JSON.</param>
public sealed record Upcaster(string Alias, string NewerAlias, Func<JsonObject, JsonObject> Change)
{
    /// <summary>The upcasters in force. A changed event gets a new record name, and its former alias an entry here.</summary>
    public static IReadOnlyList<Upcaster> All { get; } = [];

    internal (string Alias, byte[] Json) Upcast(ReadOnlySpan<byte> json)
    {
        var former = JsonNode.Parse(json) as JsonObject ?? throw new JsonException("The event is not a JSON object.");
        return (NewerAlias, JsonSerializer.SerializeToUtf8Bytes(Change(former)));
    }
}
