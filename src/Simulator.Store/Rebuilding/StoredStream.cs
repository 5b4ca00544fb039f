using Npgsql;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store.Rebuilding;

/// <summary>A stream according to the event tables, with nothing taken from the read models.</summary>
/// <param name="Timeline">The name.</param>
/// <param name="Version">The version of the stream: that of its last event.</param>
/// <param name="First">The version of the first event: 1, or the version after the fork.</param>
/// <param name="Parent">The parent that the first event names; <c>null</c> for a root.</param>
/// <param name="Fork">The last version shared with the parent; 0 for a root.</param>
internal sealed record StoredStream(TimelineId Timeline, long Version, long First, TimelineId? Parent, long Fork)
{
    /// <summary>The number of events of the stream itself.</summary>
    public long Events => Version - First + 1;

    /// <summary>
    /// The streams for which the read models in a schema are behind, in the order in which they began, so that a branch comes after its parent.
    /// Streams of other kinds of events are left out.
    /// </summary>
    public static async Task<List<StoredStream>> BehindAsync(SimulatorStore store, string schema, CancellationToken cancel)
    {
        return await store.Database.CreateCommand(
            $"""
            select s.id, s.version, first.version, first.type, first.data
            from simulator.mt_streams s
            left join {schema}.mt_doc_timeline t on t.id = s.id
            cross join lateral (
                select e.seq_id, e.version, e.type, case when e.version > 1 then e.data end as data
                from simulator.mt_events e where e.stream_id = s.id order by e.version limit 1) first
            where s.id <> '{TimelineTree.Tombstones}' and (t.mt_version is null or t.mt_version < s.version)
            order by first.seq_id
            """)
            .StreamAsync(row => store.Codec.Knows(row.GetString(3)) ? Read(row) : null, cancel).OfType<StoredStream>().ToListAsync(cancel);

        StoredStream Read(NpgsqlDataReader row)
        {
            var first = row.IsDBNull(4) || store.Codec.TryDecode(row.GetString(3), row.GetFieldValue<byte[]>(4), out var read) is not null
                ? null
                : read;
            var begun = first as ScenarioBranched;
            return new(new(row.GetString(0)), row.GetInt64(1), row.GetInt64(2), begun?.Parent, begun?.AtVersion ?? 0);
        }
    }
}
