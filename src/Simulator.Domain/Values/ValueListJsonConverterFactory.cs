using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Values;

/// <summary>Writes a <see cref="ValueList{T}"/> as a plain JSON array.</summary>
public sealed class ValueListJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<ValueList<T>>
    {
        // Resolved for the first item: most lists are empty, and the converters of their items may be large.
        private JsonConverter<T>? ofItem;

        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException($"A list of {typeof(T).Name} must be a JSON array, not {reader.TokenType}.");
            }

            if (!reader.Read() || reader.TokenType == JsonTokenType.EndArray)
            {
                return default;
            }

            var converter = OfItem(options);
            var items = ImmutableArray.CreateBuilder<T>(initialCapacity: 4);
            do
            {
                items.Add(reader.TokenType != JsonTokenType.Null && converter.Read(ref reader, typeof(T), options) is { } item
                    ? item
                    : throw new JsonException($"A list of {typeof(T).Name} may not hold null."));
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);
            return new(items.DrainToImmutable());
        }

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
            {
                OfItem(options).Write(writer, item, options);
            }

            writer.WriteEndArray();
        }

        private JsonConverter<T> OfItem(JsonSerializerOptions options) => ofItem ??= (JsonConverter<T>)options.GetConverter(typeof(T));
    }
}
