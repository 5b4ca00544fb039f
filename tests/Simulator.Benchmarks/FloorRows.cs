using System.Text.Json;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Benchmarks;

/// <summary>What one append has to write, made ready beforehand: the floor pays for nothing but the database.</summary>
/// <param name="Timeline">The stream.</param>
/// <param name="Before">Its version before.</param>
/// <param name="Ids">The identities of the events.</param>
/// <param name="Events">Their rows.</param>
/// <param name="End">The state after them.</param>
/// <param name="State">The document of the state; none where it is not stored with this append.</param>
/// <param name="Demands">The demands that changed.</param>
/// <param name="Citations">For each source the versions that rest on it.</param>
/// <param name="Checkpoints">The documents of the states that are kept.</param>
internal sealed record FloorRows(
    string Timeline, long Before, Guid[] Ids, EncodedEvent[] Events, NegotiationState End, byte[]? State, Demand[] Demands, (string Source, long[] Versions)[] Citations,
    (long Version, DateOnly Day, byte[] State)[] Checkpoints)
{
    /// <summary>The version after.</summary>
    public long After => Before + Ids.Length;

    /// <summary>The rows of events that are appended so many at a time.</summary>
    public static List<FloorRows> Of(TimelineId timeline, NewEvent[] events, int each)
    {
        var (state, version, rows) = (NegotiationState.Empty, 0L, new List<FloorRows>());
        foreach (var some in events.Chunk(each))
        {
            var (end, passed) = (state, new List<(long, DateOnly, byte[])>());
            for (var place = 0; place < some.Length; place++)
            {
                end = Negotiation.Evolve(end, some[place].Event);
                if ((version + 1 + place) % 256 == 0)
                {
                    passed.Add((version + 1 + place, end.AsOf!.Value, JsonSerializer.SerializeToUtf8Bytes(end, EventJson.Default.NegotiationState)));
                }
            }

            var after = version + some.Length;
            var citations = some.SelectMany((e, place) => e.Event.Account.Sources.Distinct().Select(source => (source, version: version + 1 + place)))
                .GroupBy(citation => citation.source.Value, citation => citation.version);
            rows.Add(new(
                timeline.Value, version, [.. some.Select(e => e.Id)], [.. some.Select(e => EventCodec.Encode(e.Event))], end,
                version / 16 != after / 16 ? JsonSerializer.SerializeToUtf8Bytes(end, EventJson.Default.NegotiationState) : null,
                [.. end.Demands.Except(state.Demands)], [.. citations.Select(group => (group.Key, group.ToArray()))], [.. passed]));
            (state, version) = (end, after);
        }

        return rows;
    }
}
