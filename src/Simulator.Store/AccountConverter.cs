using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Domain;

namespace Simulator.Store;

/// <summary>
/// Reads and writes accounts, which are most of every row, member by member. The serialiser gathers the arguments of so long a constructor in boxes
/// first, and has to get ready for each type that occurs in it. The JSON is what it would be, without lists that are empty.
/// </summary>
/// <param name="plain">How rival accounts, which few events have, are read and written.</param>
internal sealed class AccountConverter(JsonSerializerOptions plain) : JsonConverter<Account>
{
    private readonly MemberReader<When> when = new(plain, new WhenConverter(plain));
    private readonly MemberReader<RowId> row = new(plain);
    private readonly MemberReader<ValueList<ActorId>> actors = new(plain);
    private readonly MemberReader<ValueList<SourceId>> sources = new(plain);
    private readonly MemberReader<Certainty> certainty = new(plain);
    private readonly MemberReader<Origin> origin = new(plain);
    private readonly MemberReader<DateOnly> day = new(plain);
    private readonly MemberReader<ValueList<ClaimSetId>> claims = new(plain);
    private readonly MemberReader<ValueList<RivalAccount>> rivals = new(plain);

    public override Account Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonMembers.Begin(ref reader, nameof(Account));
        When? told = null;
        string? text = null, place = null;
        RowId? coded = null;
        DateOnly? known = null;
        ValueList<ActorId> who = [], privy = [];
        ValueList<SourceId> cited = [];
        ValueList<ClaimSetId> sets = [];
        ValueList<RivalAccount> others = [];
        var (sure, from) = (default(Certainty), default(Origin));
        while (JsonMembers.Next(ref reader))
        {
            if (reader.ValueTextEquals("When"u8))
            {
                told = when.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Text"u8))
            {
                text = JsonMembers.Text(ref reader);
            }
            else if (reader.ValueTextEquals("Row"u8))
            {
                coded = row.TryRead(ref reader, out var value) ? value : null;
            }
            else if (reader.ValueTextEquals("Actors"u8))
            {
                who = actors.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Place"u8))
            {
                place = JsonMembers.Text(ref reader);
            }
            else if (reader.ValueTextEquals("Sources"u8))
            {
                cited = sources.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Certainty"u8))
            {
                sure = certainty.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Origin"u8))
            {
                from = origin.Read(ref reader);
            }
            else if (reader.ValueTextEquals("KnownFrom"u8))
            {
                known = day.TryRead(ref reader, out var value) ? value : null;
            }
            else if (reader.ValueTextEquals("Privy"u8))
            {
                privy = actors.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Claims"u8))
            {
                sets = claims.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Rivals"u8))
            {
                others = rivals.Read(ref reader);
            }
            else
            {
                JsonMembers.Skip(ref reader);
            }
        }

        return new(
            told ?? throw JsonMembers.Missing(nameof(Account), nameof(Account.When)),
            text ?? throw JsonMembers.Missing(nameof(Account), nameof(Account.Text)),
            coded, who, place, cited, sure, from, known, privy, sets, others);
    }

    public override void Write(Utf8JsonWriter writer, Account value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("When"u8);
        WhenConverter.Write(writer, value.When);
        writer.WriteString("Text"u8, value.Text);
        JsonMembers.Write(writer, "Row"u8, value.Row?.Value);
        JsonMembers.Write(writer, "Actors"u8, value.Actors);
        JsonMembers.Write(writer, "Place"u8, value.Place);
        JsonMembers.Write(writer, "Sources"u8, value.Sources);
        writer.WriteString("Certainty"u8, value.Certainty.ToString());
        writer.WriteString("Origin"u8, value.Origin.ToString());
        JsonMembers.Write(writer, "KnownFrom"u8, value.KnownFrom);
        JsonMembers.Write(writer, "Privy"u8, value.Privy);
        JsonMembers.Write(writer, "Claims"u8, value.Claims);
        if (value.Rivals.Count > 0)
        {
            writer.WritePropertyName("Rivals"u8);
            rivals.Write(writer, value.Rivals);
        }

        writer.WriteEndObject();
    }
}
