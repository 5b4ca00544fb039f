using Npgsql;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store.Rebuilding;

/// <summary>A stream as the event table has it, with nothing taken from the read models.</summary>
/// <param name="Timeline">Its name.</param>
/// <param name="Version">Its version; that of its last event.</param>
/// <param name="First">The version of its first event: 1, or one more than where it left its parent.</param>
/// <param name="Parent">The timeline that its first event says it left; null when it begins a timeline of its own.</param>
/// <param name="Fork">The last version that it has from its parent; 0 without one.</param>
internal sealed record StoredStream(TimelineId Timeline, long Version, long First, TimelineId? Parent, long Fork)
{
    /// <summary>How many events it holds itself.</summary>
    public long Events => Version - First + 1;

    /// <summary>
    /// The streams whose events the read models in a schema do not hold to the end, in the order in which they began, so that a branch comes after
    /// its parent. Streams of other kinds of events are left out.
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
