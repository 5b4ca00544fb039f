using System.Globalization;
using System.Text.Json;
using Simulator.Domain.Values;

namespace Simulator.Domain.Serialization;

/// <summary>Helpers that read and write the members of a JSON object.</summary>
internal static class JsonMembers
{
    /// <summary>Checks that the reader is at the start of an object.</summary>
    public static void Begin(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{type} must be a JSON object, not {reader.TokenType}.");
        }
    }

    /// <summary>Moves to the name of the next member; false at the end of the object.</summary>
    public static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>The text of the current member.</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    /// <summary>Skips an unknown member.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    /// <summary>Writes a text; nothing when it is <c>null</c>.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Writes a day; nothing when it is <c>null</c>.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value) =>
        Write(writer, name, value?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Writes a list of names; nothing when it is empty.</summary>
    public static void Write<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ValueList<T> names)
        where T : struct, INamed<T>
    {
        if (names.Count > 0)
        {
            writer.WriteStartArray(name);
            foreach (var item in names)
            {
                writer.WriteStringValue(item.Value);
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>The error for a missing required member.</summary>
    public static JsonException Missing(string type, string member) => new($"{type} lacks its '{member}'.");
}
