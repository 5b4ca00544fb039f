using System.Runtime.CompilerServices;
using System.Text.Json;
using MediatR;
using Simulator.Application.Pipeline;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Application.Exchange;

/// <summary>Writes a timeline as lines of JSON, one event each, exactly as it is stored.</summary>
/// <param name="Timeline">The timeline.</param>
public sealed record ExportTimeline(TimelineId Timeline) : IRequest<IAsyncEnumerable<string>>, IAboutTimeline;

internal sealed class ExportTimelineHandler(EventStore store) : IRequestHandler<ExportTimeline, IAsyncEnumerable<string>>
{
    public Task<IAsyncEnumerable<string>> Handle(ExportTimeline request, CancellationToken cancellationToken) =>
        Task.FromResult(Lines(request.Timeline, cancellationToken));

    private async IAsyncEnumerable<string> Lines(TimelineId timeline, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var stored in store.ReadAsync(timeline, cancel: cancel))
        {
            var encoded = EventCodec.Encode(stored.Event);
            using var data = JsonDocument.Parse(encoded.Json);
            yield return JsonSerializer.Serialize(
                new(timeline.Value, stored.Version, stored.Id, encoded.Alias, data.RootElement), ExchangeJson.Default.ExchangeLine);
        }
    }
}
