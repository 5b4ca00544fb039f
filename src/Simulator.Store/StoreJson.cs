using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Npgsql;
using Simulator.Domain.Serialization;

namespace Simulator.Store;

/// <summary>How the documents of the store are written as JSON, in the way of <see cref="EventJson"/>.</summary>
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
// What only occurs as an item of a value list has to be named as well.
[JsonSerializable(typeof(CitingEvent))]
[JsonSerializable(typeof(RegisteredValue))]
[JsonSerializable(typeof(RegisteredLever))]
[JsonSerializable(typeof(RegisteredReading))]
[JsonSerializable(typeof(OutcomeCount))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    // It takes no notice of members that a document lacks, since a former program may have written it.
    private static JsonSerializerOptions Reading =>
        field ??= new(EventJson.Default.Options) { TypeInfoResolver = JsonTypeInfoResolver.Combine(EventJson.Default, Default) };

    /// <summary>The document in a column of a row.</summary>
    public static T Read<T>(NpgsqlDataReader row, int column) => EventCodec.Read<T>(row.GetFieldValue<byte[]>(column), Reading);
}
