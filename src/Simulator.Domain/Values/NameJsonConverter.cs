using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Values;

/// <summary>Writes a name as a plain JSON string, so that readers of the tables see it as a person would write it.</summary>
/// <typeparam name="T">The kind of name.</typeparam>
public sealed class NameJsonConverter<T> : JsonConverter<T> where T : struct, INamed<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(reader.GetString() ?? throw new JsonException($"A {typeof(T).Name} must be a string, not null."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
