using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Npgsql;
using Simulator.Domain.Serialization;

namespace Simulator.Store;

/// <summary>The JSON form of the documents of the store, in the style of <see cref="EventJson"/>.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StoredSummary))]
[JsonSerializable(typeof(StoredState))]
[JsonSerializable(typeof(StoredDemands))]
[JsonSerializable(typeof(StoredCitations))]
[JsonSerializable(typeof(StoredCase))]
[JsonSerializable(typeof(RegisterEntry))]
[JsonSerializable(typeof(Dictionary<string, object>))] // Marten's headers of an event
// Types that occur only as items of value lists must be listed too.
[JsonSerializable(typeof(CitingEvent))]
[JsonSerializable(typeof(RegisteredValue))]
[JsonSerializable(typeof(RegisteredLever))]
[JsonSerializable(typeof(RegisteredReading))]
[JsonSerializable(typeof(OutcomeCount))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    // Tolerates missing members, since a former program may have written the document.
    private static JsonSerializerOptions Reading =>
        field ??= new(EventJson.Default.Options) { TypeInfoResolver = JsonTypeInfoResolver.Combine(EventJson.Default, Default) };

    /// <summary>The document in a column of a row.</summary>
    public static T Read<T>(NpgsqlDataReader row, int column) => EventCodec.Read<T>(row.GetFieldValue<byte[]>(column), Reading);
}
