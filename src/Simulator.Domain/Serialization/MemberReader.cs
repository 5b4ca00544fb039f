using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Serialization;

/// <summary>Reads and writes values of members.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="options">The options of reading and writing.</param>
/// <param name="converter">The converter of the values; default that of the options.</param>
internal sealed class MemberReader<T>(JsonSerializerOptions options, JsonConverter<T>? converter = null)
{
    // Resolved for the first value.
    private JsonConverter<T> Converter => field ??= converter ?? (JsonConverter<T>)options.GetConverter(typeof(T));

    /// <summary>The value of the member whose name the reader has reached.</summary>
    public T Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        return Converter.Read(ref reader, typeof(T), options)!;
    }

    /// <summary>Reads the value; false, with the default, when it is <c>null</c>.</summary>
    public bool TryRead(ref Utf8JsonReader reader, out T? value)
    {
        reader.Read();
        var some = reader.TokenType != JsonTokenType.Null;
        value = some ? Converter.Read(ref reader, typeof(T), options) : default;
        return some;
    }

    /// <summary>Writes a value after its name.</summary>
    public void Write(Utf8JsonWriter writer, T value) => Converter.Write(writer, value, options);
}
