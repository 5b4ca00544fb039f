using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Store;

/// <summary>Steps through the members of a JSON object.</summary>
internal static class JsonMembers
{
    /// <summary>Sees to it that the reader stands at the beginning of an object.</summary>
    public static void Begin(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{type} must be a JSON object, not {reader.TokenType}.");
        }
    }

    /// <summary>Goes to the name of the next member; false at the end of the object.</summary>
    public static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>The text of the member at hand.</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    /// <summary>Passes over a member that nobody knows.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    /// <summary>The complaint about a member that must be there.</summary>
    public static JsonException Missing(string type, string member) => new($"{type} lacks its '{member}'.");
}

/// <summary>Reads the value of the member whose name the reader stands at.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="options">How values of its type are read.</param>
/// <param name="converter">What reads them; that of the options when left out.</param>
internal sealed class MemberReader<T>(JsonSerializerOptions options, JsonConverter<T>? converter = null)
{
    private readonly JsonConverter<T> converter = converter ?? (JsonConverter<T>)options.GetConverter(typeof(T));

    /// <summary>The value.</summary>
    public T Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        return converter.Read(ref reader, typeof(T), options)!;
    }

    /// <summary>The value, or the default where it is null.</summary>
    public bool TryRead(ref Utf8JsonReader reader, out T? value)
    {
        reader.Read();
        var some = reader.TokenType != JsonTokenType.Null;
        value = some ? converter.Read(ref reader, typeof(T), options) : default;
        return some;
    }
}
