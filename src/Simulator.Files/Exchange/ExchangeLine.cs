using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Files.Exchange;

/// <summary>The first line of an exchange file (JSON Lines): what the file is, and which timelines follow.</summary>
/// <param name="Format">Always <see cref="Name"/>.</param>
/// <param name="Version">The version of the format, from 1; <see cref="Newest"/> is written.</param>
/// <param name="Timelines">The timelines in the order in which their events follow, a branch after its parent.</param>
internal sealed record ExchangeHeader(string Format, int Version, IReadOnlyList<ExchangeTimeline> Timelines)
{
    /// <summary>What marks the file.</summary>
    public const string Name = "simulator-timelines";

    /// <summary>The version that is written. Files of all earlier ones are read.</summary>
    public const int Newest = 1;
}

/// <summary>A timeline that follows in the file.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Events">How many events of its own follow, from 1; those of its ancestors are theirs.</param>
/// <param name="Parent">The timeline that it branched from; none for a root.</param>
/// <param name="ForkVersion">The last version that it shares with its parent, from 1; none for a root.</param>
public sealed record ExchangeTimeline(string Id, long Events, string? Parent = null, long? ForkVersion = null);

/// <summary>The case of a root, so that names and claims come along. It stands before the events of that root.</summary>
/// <param name="Case">The case, as it is stored.</param>
/// <param name="Hash">The hash of the files that it was loaded from.</param>
internal sealed record ExchangeCase(JsonElement Case, string Hash);

/// <summary>An event: its place, its identity, and its row as it is stored.</summary>
/// <param name="Timeline">The timeline that holds it.</param>
/// <param name="Version">Its place there: 1 for the first of a root, the one after the fork for the first of a branch.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Type">The alias under which it is stored.</param>
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
