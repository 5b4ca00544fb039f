using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Domain;

namespace Simulator.Store;

internal sealed class WhenConverter(JsonSerializerOptions options) : JsonConverter<When>
{
    private readonly JsonConverter<DateOnly> date = (JsonConverter<DateOnly>)options.GetConverter(typeof(DateOnly));
    private readonly JsonConverter<DatePrecision> precision = (JsonConverter<DatePrecision>)options.GetConverter(typeof(DatePrecision));
    private readonly JsonConverter<DateBasis> basis = (JsonConverter<DateBasis>)options.GetConverter(typeof(DateBasis));

    public override When Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        DateOnly? from = null, to = null, effect = null; DatePrecision p = default; DateBasis b = default; string? note = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("From"u8)) { reader.Read(); from = date.Read(ref reader, typeof(DateOnly), options); }
            else if (reader.ValueTextEquals("To"u8)) { reader.Read(); to = date.Read(ref reader, typeof(DateOnly), options); }
            else if (reader.ValueTextEquals("Basis"u8)) { reader.Read(); b = basis.Read(ref reader, typeof(DateBasis), options); }
            else if (reader.ValueTextEquals("Precision"u8)) { reader.Read(); p = precision.Read(ref reader, typeof(DatePrecision), options); }
            else if (reader.ValueTextEquals("TakesEffect"u8)) { reader.Read(); effect = date.Read(ref reader, typeof(DateOnly), options); }
            else if (reader.ValueTextEquals("Note"u8)) { reader.Read(); note = reader.GetString(); }
        }
        return new(from!.Value, to!.Value, p, b, effect, note);
    }

    public override void Write(Utf8JsonWriter writer, When value, JsonSerializerOptions options) => throw new NotSupportedException();
}
