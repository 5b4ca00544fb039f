using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulator.Domain.Serialization;

/// <summary>Turns rows of a former shape into a newer one when they are read. Stored rows are never touched.</summary>
/// <param name="Alias">The alias of the former shape.</param>
/// <param name="NewerAlias">The alias that it is read as; it may be a former one itself.</param>
/// <param name="Change">What changes in the JSON.</param>
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
