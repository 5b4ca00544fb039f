using System.Runtime.CompilerServices;
using System.Text.Json;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Application.Exchange;

/// <summary>Writes timelines as lines of JSON in constant memory: a header, then each timeline's own events, before those of a root its case.</summary>
internal sealed class ExchangeWriter(EventStore store, CaseShelf shelf)
{
    /// <summary>The lines. What is appended meanwhile is left out: the header has counted the events already.</summary>
    public async IAsyncEnumerable<string> LinesAsync(IReadOnlyList<TimelinePlace> places, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        yield return JsonSerializer.Serialize(
            new(ExchangeHeader.Name, ExchangeHeader.Newest, [.. places.Select(Announced)]), ExchangeJson.Default.ExchangeHeader);
        foreach (var place in places)
        {
            if (place.Parent is null && await CaseAsync(place.Timeline, cancel) is { } @case)
            {
                yield return @case;
            }

            await foreach (var stored in store.ReadAsync(place.Timeline, new(place.ForkVersion + 1, place.Version), cancel))
            {
                var encoded = EventCodec.Encode(stored.Event);
                using var data = JsonDocument.Parse(encoded.Json);
                yield return JsonSerializer.Serialize(
                    new(stored.Timeline.Value, stored.Version, stored.Id, encoded.Alias, data.RootElement), ExchangeJson.Default.ExchangeLine);
            }
        }
    }

    private static ExchangeTimeline Announced(TimelinePlace place) => place.Parent is { } parent
        ? new(place.Timeline.Value, place.Version - place.ForkVersion, parent.Value, place.ForkVersion)
        : new(place.Timeline.Value, place.Version);

    private async Task<string?> CaseAsync(TimelineId root, CancellationToken cancel)
    {
        if (await shelf.HashAsync(root, cancel) is not { } hash || await shelf.FindAsync(root, cancel) is not { } @case)
        {
            return null;
        }

        var document = JsonSerializer.SerializeToElement(@case, EventJson.Default.Case);
        return JsonSerializer.Serialize(new(document, hash), ExchangeJson.Default.ExchangeCase);
    }
}
