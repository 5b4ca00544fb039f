using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Serialization;

/// <summary>
/// Reads and writes accounts, which are most of every row, member by member. For a constructor this long, the serialiser first boxes the
/// arguments and prepares a converter for each of their types. The JSON is the same, except that empty lists are omitted.
/// </summary>
/// <param name="plain">The options for rival accounts, which few events have.</param>
internal sealed class AccountConverter(JsonSerializerOptions plain) : JsonConverter<Account>
{
    // Made when the first account is read: writing does not need the readers.
    private Members Reading => field ??= new(plain);

    public override Account Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonMembers.Begin(ref reader, nameof(Account));
        var members = Reading;
        When? when = null;
        string? text = null, place = null;
        RowId? coded = null;
        DateOnly? known = null;
        ValueList<ActorId> who = [], privy = [];
        ValueList<SourceId> cited = [];
        ValueList<ClaimSetId> sets = [];
        ValueList<RivalAccount> others = [];
        ValueList<Guid> causes = [];
        var (sure, from) = (default(Certainty), default(Origin));
        while (JsonMembers.Next(ref reader))
        {
            if (reader.ValueTextEquals("When"u8))
            {
                when = members.When.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Text"u8))
            {
                text = JsonMembers.Text(ref reader);
            }
            else if (reader.ValueTextEquals("Row"u8))
            {
                coded = members.Row.TryRead(ref reader, out var value) ? value : null;
            }
            else if (reader.ValueTextEquals("Actors"u8))
            {
                who = members.Actors.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Place"u8))
            {
                place = JsonMembers.Text(ref reader);
            }
            else if (reader.ValueTextEquals("Sources"u8))
            {
                cited = members.Sources.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Certainty"u8))
            {
                sure = members.Certainty.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Origin"u8))
            {
                from = members.Origin.Read(ref reader);
            }
            else if (reader.ValueTextEquals("KnownFrom"u8))
            {
                known = members.Day.TryRead(ref reader, out var value) ? value : null;
            }
            else if (reader.ValueTextEquals("Privy"u8))
            {
                privy = members.Actors.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Claims"u8))
            {
                sets = members.Claims.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Rivals"u8))
            {
                others = members.Rivals.Read(ref reader);
            }
            else if (reader.ValueTextEquals("Causes"u8))
            {
                causes = members.Causes.Read(ref reader);
            }
            else
            {
                JsonMembers.Skip(ref reader);
            }
        }

        return new(
            when ?? throw JsonMembers.Missing(nameof(Account), nameof(Account.When)),
            text ?? throw JsonMembers.Missing(nameof(Account), nameof(Account.Text)),
            coded, who, place, cited, sure, from, known, privy, sets, others, causes);
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
            Reading.Rivals.Write(writer, value.Rivals);
        }

        if (value.Causes.Count > 0)
        {
            writer.WritePropertyName("Causes"u8);
            Reading.Causes.Write(writer, value.Causes);
        }

        writer.WriteEndObject();
    }

    private sealed class Members(JsonSerializerOptions plain)
    {
        public readonly MemberReader<When> When = new(plain, new WhenConverter(plain));
        public readonly MemberReader<RowId> Row = new(plain);
        public readonly MemberReader<ValueList<ActorId>> Actors = new(plain);
        public readonly MemberReader<ValueList<SourceId>> Sources = new(plain);
        public readonly MemberReader<Certainty> Certainty = new(plain);
        public readonly MemberReader<Origin> Origin = new(plain);
        public readonly MemberReader<DateOnly> Day = new(plain);
        public readonly MemberReader<ValueList<ClaimSetId>> Claims = new(plain);
        public readonly MemberReader<ValueList<RivalAccount>> Rivals = new(plain);
        public readonly MemberReader<ValueList<Guid>> Causes = new(plain);
    }
}
