using Simulator.Domain;

namespace Simulator.Store.Rebuilding;

/// <summary>A stream as the event table has it, with nothing taken from the read models.</summary>
/// <param name="Timeline">Its name.</param>
/// <param name="Version">Its version; that of its last event.</param>
/// <param name="First">The version of its first event: 1, or one more than where it left its parent.</param>
/// <param name="Parent">The timeline that its first event says it left; none when it begins a timeline of its own.</param>
/// <param name="Fork">The last version that it has from its parent; 0 without one.</param>
internal sealed record StoredStream(TimelineId Timeline, long Version, long First, TimelineId? Parent, long Fork)
{
    /// <summary>How many events it holds itself.</summary>
    public long Events => Version - First + 1;

    /// <summary>The streams, by name, whose events the read models in a schema do not hold to the end. Streams of other kinds of events are left out.</summary>
    public static async Task<List<StoredStream>> BehindAsync(SimulatorStore store, string schema, CancellationToken cancel)
    {
        await using var command = store.Database.CreateCommand(
            $"""
            select s.id, s.version, first.version, first.type, first.data
            from simulator.mt_streams s
            left join {schema}.mt_doc_timeline t on t.id = s.id
            cross join lateral (
                select e.version, e.type, case when e.version > 1 then e.data end as data
                from simulator.mt_events e where e.stream_id = s.id order by e.version limit 1) first
            where s.id <> '{TimelineTree.Tombstones}' and (t.mt_version is null or t.mt_version < s.version)
            order by s.id
            """);
        var streams = new List<StoredStream>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            if (!store.Codec.Knows(rows.GetString(3)))
            {
                continue;
            }

            var begun = await rows.IsDBNullAsync(4, cancel) ? null : Begun(store.Codec, rows.GetString(3), rows.GetFieldValue<byte[]>(4));
            streams.Add(new(
                new(rows.GetString(0)), rows.GetInt64(1), rows.GetInt64(2), begun?.Parent, begun?.AtVersion ?? 0));
        }

        return streams;
    }

    /// <summary>How a stream that does not begin at version 1 began; none when its first event does not say.</summary>
    private static ScenarioBranched? Begun(EventCodec codec, string alias, byte[] data)
    {
        try
        {
            return codec.Decode(alias, data) as ScenarioBranched;
        }
        catch (UnreadableEventException)
        {
            return null;
        }
    }
}
