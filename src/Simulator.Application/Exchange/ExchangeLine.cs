using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Application.Exchange;

/// <summary>One event as a line of an exchange file (JSON Lines): its place, its identity, and its row as it is stored.</summary>
/// <param name="Timeline">The timeline that it comes from.</param>
/// <param name="Version">Its place there, from 1; the first line has 1, each further line one more.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Type">The alias under which it is stored.</param>
/// <param name="Data">The event.</param>
public sealed record ExchangeLine(string Timeline, long Version, Guid Id, string Type, JsonElement Data);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ExchangeLine))]
internal sealed partial class ExchangeJson : JsonSerializerContext;
