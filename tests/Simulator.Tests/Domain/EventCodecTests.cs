using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Simulator.Domain;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Serialization;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Domain;

public class EventCodecTests
{
    private static readonly EventCodec Codec = new();
    private static readonly JsonSerializerOptions AsMartenReads = new() { Converters = { new JsonStringEnumConverter() } };

    public static TheoryData<string> EveryKind => Samples.Names;

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void An_event_is_read_as_it_was_written(string kind)
    {
        var (alias, _, json) = Encoded(kind);
        Assert.Equal(Samples.Named(kind), Codec.Decode(alias, json));
    }

    [Fact]
    public void The_actual_sequence_is_read_as_it_was_written() =>
        Assert.All(SeededCase.Talks2025.Events.Concat(SeededCase.Fictional.Events), happened =>
        {
            var (alias, _, json) = EventCodec.Encode(happened);
            Assert.Equal(happened, Codec.Decode(alias, json));
        });

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void What_was_stored_once_is_read_for_ever(string kind)
    {
        var (alias, _, json) = Encoded(kind);
        var frozen = Approval.Frozen($"Events/{alias}.json", () => Indented(json));
        Assert.Equal(Samples.Named(kind), Codec.Decode(alias, frozen));
    }

    [Fact]
    public void What_a_kind_has_come_to_hold_since_is_read_for_ever_too() =>
        Assert.All(Samples.Grown, sample =>
        {
            var (alias, _, json) = EventCodec.Encode(sample);
            Assert.Equal(sample, Codec.Decode(alias, json));
            Assert.Equal(sample, Codec.Decode(alias, Approval.Frozen($"GrownEvents/{alias}.json", () => Indented(json))));
            Assert.Equal(sample, JsonSerializer.Deserialize(json, sample.GetType(), AsMartenReads));
        });

    [Fact]
    public void Nothing_is_stored_that_is_not_frozen() =>
        Assert.Equal(
            EventCodec.Aliases.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Repository.Approved, "Events")).Select(Path.GetFileNameWithoutExtension).Order(
                StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void A_reader_such_as_Marten_s_reads_the_same_event(string kind) =>
        Assert.Equal(Samples.Named(kind), JsonSerializer.Deserialize(Encoded(kind).Json, Samples.Named(kind).GetType(), AsMartenReads));

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Members_are_in_PascalCase_and_what_is_unknown_is_left_out(string kind)
    {
        var (_, _, json) = Encoded(kind);
        Assert.All(
            Members(JsonNode.Parse(json)),
            member => Assert.True(char.IsAsciiLetterUpper(member.Key[0]) && member.Value is not null, $"{member.Key}: {member.Value}"));
    }

    [Fact]
    public void Enums_are_written_as_words()
    {
        var account = JsonNode.Parse(Encoded(nameof(DemandTabled)).Json)!["Account"]!;
        Assert.Equal(
            ("Contested", "Derived", "Range"), ($"{account["Certainty"]}", $"{account["When"]!["Basis"]}", $"{account["When"]!["Precision"]}"));
    }

    [Fact]
    public void A_row_without_a_number_is_not_a_row_without_numbering()
    {
        var sample = Samples.Named(nameof(RoundHeld));
        Assert.Equal(
            [new RoundNumbering(3), new RoundNumbering(null)],
            Codec.Decode("round_held", EventCodec.Encode(sample).Json).Account.Rivals.Select(rival => rival.Numbered));
    }

    [Theory]
    [InlineData(typeof(AttackCarriedOut), "attack_carried_out")]
    [InlineData(typeof(BorderClashWithAirStrikesFought), "border_clash_with_air_strikes_fought")]
    [InlineData(typeof(TalksCollapsed), "talks_collapsed")]
    public void An_alias_is_the_name_of_the_record_in_snake_case(Type record, string alias)
    {
        var encoded = Encoded(record.Name);
        Assert.Equal((alias, $"{record.FullName}, Simulator.Domain"), (encoded.Alias, encoded.DotNetType));
    }

    [Fact]
    public void Every_kind_has_its_own_alias() => Assert.Equal(EventKinds.All.Count, EventCodec.Aliases.Distinct().Count());

    [Fact]
    public void An_alias_that_is_not_known_is_named() =>
        Assert.Equal("No kind of event is stored as 'round_skipped'.", Unreadable("round_skipped", "{}").Message);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("\"\\ud800\"")]
    [InlineData("""{"account":{"when":{"from":"2031-04-01","to":"2031-04-01"},"text":"In camelCase."}}""")]
    [InlineData("""{"Account":null}""")]
    [InlineData("""{"Account":{"Text":"Without a date."}}""")]
    [InlineData("""{"Account":{"When":{"From":"2031-04-01"},"Text":"Without an end."}}""")]
    [InlineData("""{"Account":{"When":{"From":"2031-04-01","To":"2031-04-01"}}}""")]
    [InlineData("""{"Hours":"long","Account":{"When":{"From":"2031-04-01","To":"2031-04-01"},"Text":"Told."}}""")]
    [InlineData("""{"Account":{"When":{"From":"1 April","To":"2031-04-01"},"Text":"Told."}}""")]
    [InlineData("""{"Account":{"When":{"From":"2031-04-01","To":"2031-04-01"},"Text":"Told.","Certainty":"Sure"}}""")]
    [InlineData("""{"Account":{"When":{"From":"2031-04-01","To":"2031-04-01"},"Text":"Told.","Row":7}}""")]
    [InlineData("""{"Account":{"When":{"From":"2031-04-01","To":"2031-04-01"},"Text":"\ud800"}}""")]
    public void JSON_that_does_not_fit_is_refused_with_its_alias(string json) =>
        Assert.StartsWith("An event stored as 'session_held' cannot be read: ", Unreadable("session_held", json).Message, StringComparison.Ordinal);

    [Fact]
    public void A_row_that_lacks_what_its_kind_has_is_refused() =>
        Assert.Contains(
            "'Track'",
            Unreadable("venue_shifted", """{"Account":{"When":{"From":"2031-04-01","To":"2031-04-01"},"Text":"Told."}}""").Message,
            StringComparison.Ordinal);

    [Fact]
    public void What_a_row_may_leave_out_is_read_as_nothing()
    {
        var told = new Account(When.On(new(2031, 4, 1)), "Told.");
        Assert.Equal(
            new SessionHeld { Account = told },
            Codec.Decode("session_held", """{"Account":{"When":{"From":"2031-04-01","To":"2031-04-01"},"Text":"Told."}}"""u8));
    }

    [Fact]
    public void Former_shapes_are_read_as_today_s_one_upcaster_after_the_other()
    {
        var codec = new EventCodec(
        [
            new("session_sat", "session_met", former => Renamed(former, "Minutes", "Time")),
            new("session_met", "session_held", former =>
            {
                var newer = Renamed(former, "Time", "Hours");
                newer["Hours"] = newer["Hours"]!.GetValue<double>() / 60;
                return newer;
            }),
        ]);
        const string Former = """{"Minutes":90,"Account":{"When":{"From":"2031-04-01","To":"2031-04-01"},"Text":"They sat."}}""";
        Assert.Equal(
            new SessionHeld(1.5) { Account = new(When.On(new(2031, 4, 1)), "They sat.") },
            codec.Decode("session_sat", Encoding.UTF8.GetBytes(Former)));
        Assert.Contains(
            "'session_sat'", Assert.Throws<UnreadableEventException>(() => codec.Decode("session_sat", "[]"u8)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_upcaster_leads_to_a_kind_of_today() =>
        Assert.All(
            Upcaster.All, upcaster => Assert.Contains(upcaster.NewerAlias, EventCodec.Aliases.Concat(Upcaster.All.Select(other => other.Alias))));

    private static EncodedEvent Encoded(string kind) => EventCodec.Encode(Samples.Named(kind));

    private static UnreadableEventException Unreadable(string alias, string json) =>
        Assert.Throws<UnreadableEventException>(() => Codec.Decode(alias, Encoding.UTF8.GetBytes(json)));

    private static JsonObject Renamed(JsonObject former, string from, string to)
    {
        var value = former[from];
        former.Remove(from);
        former[to] = value;
        return former;
    }

    private static byte[] Indented(byte[] json)
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return Encoding.UTF8.GetBytes(JsonNode.Parse(json)!.ToJsonString(options));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node switch
    {
        JsonObject mapping => mapping.Concat(mapping.SelectMany(member => Members(member.Value))),
        JsonArray list => list.SelectMany(Members),
        _ => [],
    };
}
