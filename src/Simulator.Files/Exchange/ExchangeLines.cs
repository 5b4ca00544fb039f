using System.Text.Json;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Serialization;
using Simulator.Domain.Values;

namespace Simulator.Files.Exchange;

/// <summary>Writes the lines of an exchange file.</summary>
public static class ExchangeLines
{
    /// <summary>The first line: the header.</summary>
    /// <param name="timelines">The timelines that follow, a branch after its parent.</param>
    public static string Header(IReadOnlyList<ExchangeTimeline> timelines) =>
        JsonSerializer.Serialize(new(ExchangeHeader.Name, ExchangeHeader.Newest, timelines), ExchangeJson.Default.ExchangeHeader);

    /// <summary>The line of the case of a root.</summary>
    /// <param name="case">The case.</param>
    /// <param name="hash">The hash of the files of the case.</param>
    public static string Case(Case @case, string hash) =>
        JsonSerializer.Serialize(new(JsonSerializer.SerializeToElement(@case, EventJson.Default.Case), hash), ExchangeJson.Default.ExchangeCase);

    /// <summary>The line of an event.</summary>
    /// <param name="timeline">The timeline of the event.</param>
    /// <param name="happened">The event with its version.</param>
    public static string Event(TimelineId timeline, TimelineEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var encoded = EventCodec.Encode(happened.Event);
        using var data = JsonDocument.Parse(encoded.Json);
        return JsonSerializer.Serialize(
            new(timeline.Value, happened.Version, happened.Id, encoded.Alias, data.RootElement), ExchangeJson.Default.ExchangeLine);
    }
}
