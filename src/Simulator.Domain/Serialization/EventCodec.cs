using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Serialization;

/// <summary>Converts events to rows of the event table and back.</summary>
/// <param name="upcasters">The converters of rows of former shapes; see <see cref="Upcaster"/>. Default <see cref="Upcaster.All"/>.</param>
public sealed class EventCodec(IReadOnlyList<Upcaster>? upcasters = null)
{
    /// <summary>The JSON options of events, states and the documents of the store.</summary>
    public static JsonSerializerOptions Json { get; } = Stricter();

    private static readonly ConcurrentDictionary<Type, Shape> ByType = new();

    // Made for the first row that is read: a program that starts in order to append needs the shape of one kind only.
    private static Dictionary<string, Shape> ByAlias =>
        field ??= EventKinds.All.Select(kind => Of(kind.Type)).ToDictionary(shape => shape.Alias, StringComparer.Ordinal);

    private readonly Dictionary<string, Upcaster> former =
        (upcasters ?? Upcaster.All).ToDictionary(upcaster => upcaster.Alias, StringComparer.Ordinal);

    /// <summary>The aliases under which events are stored: each record's name in snake_case.</summary>
    public static IReadOnlyList<string> Aliases => [.. ByAlias.Keys];

    /// <summary>True when an alias is known, as a current or a former shape.</summary>
    public bool Knows(string alias) => ByAlias.ContainsKey(alias) || former.ContainsKey(alias);

    /// <summary>All known aliases, of current and former shapes.</summary>
    public IEnumerable<string> KnownAliases => ByAlias.Keys.Concat(former.Keys);

    /// <summary>The error message for an unknown alias.</summary>
    public static string Unknown(string alias) => $"No kind of event is stored as '{alias}'.";

    /// <summary>The aliases of former shapes, each with the type of event as which its rows are read.</summary>
    public IEnumerable<(string Alias, Type Type)> FormerAliases => former.Keys.Select(alias => (alias, ByAlias[Newest(alias)].Type));

    /// <summary>The row's alias, its .NET type as Marten writes it, and its JSON.</summary>
    public static EncodedEvent Encode(NegotiationEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var shape = Of(happened.GetType());
        return new(shape.Alias, shape.DotNetType, JsonSerializer.SerializeToUtf8Bytes(happened, shape.Json));
    }

    /// <summary>The event of a row.</summary>
    /// <exception cref="UnreadableEventException">The alias is unknown, or the JSON does not fit it.</exception>
    public NegotiationEvent Decode(string alias, ReadOnlySpan<byte> json)
    {
        try
        {
            if (former.TryGetValue(alias, out var upcaster))
            {
                var (newer, data) = upcaster.Upcast(json);
                return Decode(newer, data);
            }

            return ByAlias.TryGetValue(alias, out var shape)
                ? (NegotiationEvent)(JsonSerializer.Deserialize(json, shape.Json) ?? throw new JsonException("The event is null."))
                : throw new UnreadableEventException(Unknown(alias));
        }
        catch (JsonException mismatch)
        {
            throw new UnreadableEventException($"An event stored as '{alias}' cannot be read: {mismatch.Message}", mismatch);
        }
    }

    /// <summary>Decodes the event of a row. Returns the error, or <c>null</c> when the row is a valid event.</summary>
    public UnreadableEventException? TryDecode(string alias, ReadOnlySpan<byte> json, out NegotiationEvent? happened)
    {
        happened = null;
        try
        {
            happened = Decode(alias, json);
            return null;
        }
        catch (UnreadableEventException unreadable)
        {
            return unreadable;
        }
    }

    /// <summary>A document that is derived from events.</summary>
    /// <exception cref="UnreadableEventException">The JSON does not fit the type.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, options) ?? throw new JsonException("The document is null.");
        }
        catch (JsonException mismatch)
        {
            throw new UnreadableEventException(
                $"A stored document ({typeof(T).Name}) cannot be read: {mismatch.Message} 'db rebuild' recreates the read models.", mismatch);
        }
    }

    private string Newest(string alias)
    {
        while (former.TryGetValue(alias, out var upcaster))
        {
            alias = upcaster.NewerAlias;
        }

        return alias;
    }

    private static Shape Of(Type type) => ByType.GetOrAdd(type, type => new(type));

    private static JsonSerializerOptions Stricter()
    {
        var plain = new JsonSerializerOptions(EventJson.Default.Options)
        {
            TypeInfoResolver = EventJson.Default.WithAddedModifier(RequireWhatHasNoDefault).WithAddedModifier(LeaveOutEmptyLists),
            RespectNullableAnnotations = true,
        };
        plain.MakeReadOnly();
        return new(plain) { Converters = { new AccountConverter(plain) } };
    }

    /// <summary>
    /// Makes members without a default required: an event that lacks one would otherwise be read as incomplete, and fail later and elsewhere.
    /// </summary>
    private static void RequireWhatHasNoDefault(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            member.IsRequired |= member.AssociatedParameter is { HasDefaultValue: false, IsNullable: false };
        }
    }

    /// <summary>Omits empty optional lists: most events have several, and they would be a fifth of the row.</summary>
    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => member is { IsRequired: false, AssociatedParameter.HasDefaultValue: true }))
        {
            if (member.PropertyType.IsGenericType && member.PropertyType.GetGenericTypeDefinition() == typeof(ValueList<>))
            {
                member.ShouldSerialize = (_, list) => ((System.Collections.IEnumerable)list!).GetEnumerator().MoveNext();
            }
        }
    }

    private sealed class Shape(Type type)
    {
        public string Alias { get; } = JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name);

        public Type Type => type;

        public string DotNetType { get; } = $"{type.FullName}, {type.Assembly.GetName().Name}";

        // Made for the first event of the kind: a program that starts in order to append one event needs one shape.
        public JsonTypeInfo Json => field ??= EventCodec.Json.TryGetTypeInfo(type, out var json)
            ? json
            : throw new InvalidOperationException($"{type.Name} is not listed in {nameof(EventJson)}.");
    }
}

/// <summary>An event as stored in its row.</summary>
/// <param name="Alias">The name of the record in snake_case.</param>
/// <param name="DotNetType">The namespace, type and assembly of the record.</param>
/// <param name="Json">The event as UTF-8 JSON.</param>
public sealed record EncodedEvent(string Alias, string DotNetType, byte[] Json);

/// <summary>This version cannot read a stored row as an event.</summary>
public sealed class UnreadableEventException : Exception
{
    /// <summary>Makes the error with a message that names the alias of the row and the mismatch.</summary>
    public UnreadableEventException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
