using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Files.Exchange;

/// <summary>The first line of an exchange file (JSON Lines): the format, and the timelines that follow.</summary>
/// <param name="Format">Always <see cref="Name"/>.</param>
/// <param name="Version">The version of the format, from 1; <see cref="Newest"/> is written.</param>
/// <param name="Timelines">The timelines in the order in which their events follow, a branch after its parent.</param>
internal sealed record ExchangeHeader(string Format, int Version, IReadOnlyList<ExchangeTimeline> Timelines)
{
    /// <summary>The name of the format.</summary>
    public const string Name = "simulator-timelines";

    /// <summary>The version that is written. Files of all earlier versions can be read.</summary>
    public const int Newest = 1;
}

/// <summary>A timeline that follows in the file.</summary>
/// <param name="Id">The name of the timeline.</param>
/// <param name="Events">The number of its own events that follow, from 1. Those of its ancestors do not count.</param>
/// <param name="Parent">The timeline from which it forks; <c>null</c> for a root.</param>
/// <param name="ForkVersion">The last version that it shares with its parent, from 1; <c>null</c> for a root.</param>
public sealed record ExchangeTimeline(string Id, long Events, string? Parent = null, long? ForkVersion = null);

/// <summary>The case of a root, with names and claims. It precedes the events of that root.</summary>
/// <param name="Case">The case, as it is stored.</param>
/// <param name="Hash">The hash of the files of the case.</param>
internal sealed record ExchangeCase(JsonElement Case, string Hash);

/// <summary>An event: its place, its identity, and its stored row.</summary>
/// <param name="Timeline">The timeline of the event.</param>
/// <param name="Version">The version in the timeline: 1 for the first event of a root, the one after the fork for the first of a branch.</param>
/// <param name="Id">The identity of the event.</param>
/// <param name="Type">The alias under which the event is stored.</param>
/// <param name="Data">The event.</param>
internal sealed record ExchangeLine(string Timeline, long Version, Guid Id, string Type, JsonElement Data);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ExchangeHeader))]
[JsonSerializable(typeof(ExchangeCase))]
[JsonSerializable(typeof(ExchangeLine))]
internal sealed partial class ExchangeJson : JsonSerializerContext;
