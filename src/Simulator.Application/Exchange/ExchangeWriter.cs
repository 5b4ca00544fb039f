using System.Runtime.CompilerServices;
using Simulator.Domain.Values;
using Simulator.Files.Exchange;
using Simulator.Store;

namespace Simulator.Application.Exchange;

/// <summary>
/// Writes timelines as lines of JSON in constant memory: a header, then the own events of each timeline. The case precedes the events of its root.
/// </summary>
internal sealed class ExchangeWriter(EventStore store, CaseDocuments documents)
{
    /// <summary>The lines. Events appended after the header was written are left out, because it states the number of events.</summary>
    public async IAsyncEnumerable<string> LinesAsync(IReadOnlyList<TimelinePlace> places, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        yield return ExchangeLines.Header([.. places.Select(Announced)]);
        foreach (var place in places)
        {
            if (place.Parent is null && await CaseAsync(place.Timeline, cancel) is { } @case)
            {
                yield return @case;
            }

            await foreach (var stored in store.ReadAsync(place.Timeline, new(place.ForkVersion + 1, place.Version), cancel))
            {
                yield return ExchangeLines.Event(stored.Timeline, stored.TimelineEvent);
            }
        }
    }

    private static ExchangeTimeline Announced(TimelinePlace place) => place.Parent is { } parent
        ? new(place.Timeline.Value, place.Version - place.ForkVersion, parent.Value, place.ForkVersion)
        : new(place.Timeline.Value, place.Version);

    private async Task<string?> CaseAsync(TimelineId root, CancellationToken cancel) =>
        await documents.HashAsync(root, cancel) is { } hash && await documents.FindAsync(root, cancel) is { } @case
            ? ExchangeLines.Case(@case, hash)
            : null;
}
