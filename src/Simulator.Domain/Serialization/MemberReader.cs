using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Serialization;

/// <summary>Reads and writes values of members.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="options">How values of its type are read.</param>
/// <param name="converter">What reads them; that of the options when left out.</param>
internal sealed class MemberReader<T>(JsonSerializerOptions options, JsonConverter<T>? converter = null)
{
    // Found when the first value comes along.
    private JsonConverter<T> Converter => field ??= converter ?? (JsonConverter<T>)options.GetConverter(typeof(T));

    /// <summary>The value of the member whose name the reader stands at.</summary>
    public T Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        return Converter.Read(ref reader, typeof(T), options)!;
    }

    /// <summary>The value, or the default and false where it is null.</summary>
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
