using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Simulator.Domain.Cases;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Serialization;
using Simulator.Domain.Values;

namespace Simulator.Files.Exchange;

/// <summary>Recognises and decodes the lines of an exchange file, and reports invalid ones.</summary>
/// <param name="codec">Reads events.</param>
internal sealed class LineFormat(EventCodec codec)
{
    private static readonly EventJson Strict = new(new(EventJson.Default.Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    /// <summary>The kind of a line, by the first key that decides it.</summary>
    public static LineKind KindOf(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read() && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.PropertyName)
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    if (reader.ValueTextEquals("format"u8) || reader.ValueTextEquals("timelines"u8))
                    {
                        return LineKind.Header;
                    }

                    if (reader.ValueTextEquals("case"u8) || reader.ValueTextEquals("hash"u8))
                    {
                        return LineKind.Case;
                    }

                    if (!reader.ValueTextEquals("version"u8))
                    {
                        return LineKind.Event;
                    }

                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            // The line has no known kind. Reading it as an event reports the problem.
        }

        return LineKind.Event;
    }

    /// <summary>The event of a line; <c>null</c>, with a problem, when the line is not an event.</summary>
    /// <param name="line">The line.</param>
    /// <param name="complain">Receives the problem, with its column.</param>
    public (ExchangeLine Line, NegotiationEvent Event)? Event(ReadOnlySpan<byte> line, Action<string, long> complain)
    {
        try
        {
            var envelope = JsonSerializer.Deserialize(line, ExchangeJson.Default.ExchangeLine) ?? throw new JsonException("It is null.");
            var data = JsonMarshal.GetRawUtf8Value(envelope.Data);
            try
            {
                var happened = codec.Decode(envelope.Type, data);
                RefuseUnstorable(EventCodec.Encode(happened).Json);
                RefuseEndless(happened);
                return (envelope, happened);
            }
            catch (UnreadableEventException wrong)
            {
                var within = (wrong.InnerException as JsonException)?.BytePositionInLine ?? 0;
                complain(NoEvent(Reason(wrong)), Column(line, line.IndexOf(data) + within));
            }
            catch (Exception unstorable) when (unstorable is JsonException or ArgumentException)
            {
                complain(NoEvent(Reason(unstorable)), Column(line, line.IndexOf(data)));
            }
        }
        catch (JsonException wrong)
        {
            complain(NoEvent(Reason(wrong)), Column(line, wrong));
        }

        return null;
    }

    /// <summary>The case of a line; <c>null</c>, with a problem, when the line is not a case.</summary>
    /// <param name="line">The line.</param>
    /// <param name="root">The timeline that the case must be about.</param>
    /// <param name="complain">Receives the problem, with its column.</param>
    public static (Case Case, string Hash)? Case(ReadOnlySpan<byte> line, TimelineId root, Action<string, long> complain)
    {
        var begins = 0;
        try
        {
            var read = JsonSerializer.Deserialize(line, ExchangeJson.Default.ExchangeCase)!;
            begins = line.IndexOf(JsonMarshal.GetRawUtf8Value(read.Case));
            var @case = read.Case.Deserialize(Strict.Case) ?? throw new JsonException("It is null.");
            RefuseUnstorable(line);
            if (@case.Id != root)
            {
                throw new JsonException($"It is about '{@case.Id}', and the events that follow are those of '{root}'.");
            }

            return TwiceIn(@case) is { } twice ? throw new JsonException($"Duplicate name '{twice}'.") : (@case, read.Hash);
        }
        catch (JsonException wrong)
        {
            complain(
                $"The line is not a case: {Reason(wrong)} Allowed: a JSON object with case and hash, as 'export' writes it.",
                Column(line, begins + (wrong.BytePositionInLine ?? 0)));
            return null;
        }
    }

    /// <summary>The problem of the bytes of a line; <c>null</c> when they are readable text.</summary>
    public static (string Message, long Column)? Unreadable(ReadOnlyMemory<byte>? line)
    {
        if (line is not { Span: var text })
        {
            return ($"The line is longer than {JsonLines.MaxLength >> 20} MB. Allowed: one event per line, as 'export' writes it.", 1);
        }

        if (Utf8.IsValid(text))
        {
            return null;
        }

        var place = Utf8.IsValid(text[..^1]) ? text.Length - 1 : 0;
        while (place < text.Length && Rune.DecodeFromUtf8(text[place..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            place += length;
        }

        return ($"The byte 0x{text[place]:X2} is not part of a text in UTF-8. Allowed: a file in UTF-8.", Column(text, place));
    }

    /// <summary>
    /// The message of the library without its own position, shortened when it quotes the whole line: at most 300 characters.
    /// </summary>
    public static string Reason(Exception wrong)
    {
        const int MaxLength = 300;
        var reason = wrong.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0]
            .Replace($"JSON deserialization for type '{typeof(ExchangeLine).FullName}' was missing", "It is missing", StringComparison.Ordinal);
        return reason.Length <= MaxLength ? reason : $"{reason[..MaxLength]}….";
    }

    /// <summary>The column of the problem that the library found, in characters from 1.</summary>
    public static long Column(ReadOnlySpan<byte> line, JsonException wrong) => Column(line, wrong.BytePositionInLine ?? 0);

    private static long Column(ReadOnlySpan<byte> line, long place) => Encoding.UTF8.GetCharCount(line[..(int)Math.Clamp(place, 0, line.Length)]) + 1;

    private static string NoEvent(string reason) =>
        $"The line is not an event: {reason} Allowed: a JSON object with timeline, version, id, type, data, as 'export' writes it.";

    /// <summary>
    /// Refuses the character 0, which PostgreSQL cannot store in JSON. It is written <c>\u0000</c>, with a backslash that is not itself escaped.
    /// </summary>
    private static void RefuseUnstorable(ReadOnlySpan<byte> json)
    {
        for (var rest = json; rest.IndexOf("\\u0000"u8) is var at and >= 0; rest = rest[(at + 1)..])
        {
            if ((at - rest[..at].TrimEnd((byte)'\\').Length) % 2 == 0)
            {
                throw new JsonException("It holds a character 0, which cannot be stored.");
            }
        }
    }

    /// <summary>Refuses names that are too long: keys of a read model must fit into an index.</summary>
    private static void RefuseEndless(NegotiationEvent happened)
    {
        var demanded = happened switch
        {
            DemandStated e => e.Issues.Select(issue => issue.Value).Append(e.By.Value),
            DemandTabled e => e.Issues.Select(issue => issue.Value).Append(e.By.Value),
            _ => [],
        };
        var indexed = happened.Account.Sources.Select(source => source.Value).Concat(demanded);
        if (indexed.FirstOrDefault(name => name.Length > ExchangeContents.MaxNameLength) is { } endless)
        {
            throw new JsonException($"The name '{endless[..20]}…' has {endless.Length} characters, {ExchangeContents.MaxNameLength} are allowed.");
        }
    }

    /// <summary>A duplicate name in the case, where names must be unique; <c>null</c> when there is none.</summary>
    private static string? TwiceIn(Case @case) => new[]
    {
        Everyone(@case.Actors).Select(actor => actor.Id.Value),
        @case.Sources.Select(source => source.Id.Value),
        @case.Issues.Select(issue => issue.Id.Value),
        @case.Levers.Select(lever => lever.Id.Value),
        @case.ClaimSets.Select(set => set.Id.Value),
    }.SelectMany(names => names.CountBy(name => name, StringComparer.Ordinal)).FirstOrDefault(name => name.Value > 1).Key;

    private static IEnumerable<Actor> Everyone(IEnumerable<Actor> actors) => actors.SelectMany(actor => Everyone(actor.Members).Prepend(actor));
}

/// <summary>The kinds of lines.</summary>
internal enum LineKind
{
    /// <summary>An event, or a line of unknown kind.</summary>
    Event,

    /// <summary>The header.</summary>
    Header,

    /// <summary>A case.</summary>
    Case,
}
