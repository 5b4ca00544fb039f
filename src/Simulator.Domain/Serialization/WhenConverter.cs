using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Domain.Values;

namespace Simulator.Domain.Serialization;

/// <summary>Reads and writes dates member by member, for the reasons that <see cref="AccountConverter"/> gives.</summary>
/// <param name="plain">The options for the values of members.</param>
internal sealed class WhenConverter(JsonSerializerOptions plain) : JsonConverter<When>
{
    // Made when the first date is read: writing does not need the readers.
    private Members Reading => field ??= new(plain);

    public override When Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonMembers.Begin(ref reader, nameof(When));
        var members = Reading;
        DateOnly? from = null, to = null, effect = null;
        var (precision, basis) = (default(DatePrecision), default(DateBasis));
        string? note = null;
        while (JsonMembers.Next(ref reader))
        {
            if (reader.ValueTextEquals("From"u8))
            {
                from = members.Day.Read(ref reader);
            }
            else if (reader.ValueTextEquals("To"u8))
            {
                to = members.Day.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Precision"u8))
            {
                precision = members.Precision.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Basis"u8))
            {
                basis = members.Basis.Read(ref reader);
            }
            else if (reader.ValueTextEquals("TakesEffect"u8))
            {
                effect = members.Day.TryRead(ref reader, out var value) ? value : null;
            }
            else if (reader.ValueTextEquals("Note"u8))
            {
                note = JsonMembers.Text(ref reader);
            }
            else
            {
                JsonMembers.Skip(ref reader);
            }
        }

        return new(
            from ?? throw JsonMembers.Missing(nameof(When), nameof(When.From)),
            to ?? throw JsonMembers.Missing(nameof(When), nameof(When.To)),
            precision, basis, effect, note);
    }

    public override void Write(Utf8JsonWriter writer, When value, JsonSerializerOptions options) => Write(writer, value);

    /// <summary>Writes a date.</summary>
    public static void Write(Utf8JsonWriter writer, When value)
    {
        writer.WriteStartObject();
        JsonMembers.Write(writer, "From"u8, value.From);
        JsonMembers.Write(writer, "To"u8, value.To);
        writer.WriteString("Precision"u8, value.Precision.ToString());
        writer.WriteString("Basis"u8, value.Basis.ToString());
        JsonMembers.Write(writer, "TakesEffect"u8, value.TakesEffect);
        JsonMembers.Write(writer, "Note"u8, value.Note);
        writer.WriteEndObject();
    }

    private sealed class Members(JsonSerializerOptions plain)
    {
        public readonly MemberReader<DateOnly> Day = new(plain);
        public readonly MemberReader<DatePrecision> Precision = new(plain);
        public readonly MemberReader<DateBasis> Basis = new(plain);
    }
}
