using Npgsql;
using NpgsqlTypes;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>The oldest ancestor of a timeline: itself when it is not a branch.</summary>
    public async Task<TimelineId> RootAsync(TimelineId timeline, CancellationToken cancel = default)
    {
        var sql =
            $"{Lineage.In(readModels)} select l.id from lineage l where not exists (select from {readModels}.branches where id = l.id offset 0)";
        return new((await store.Loss.ReadingAsync(() => database.CreateCommand(sql).With(timeline.Value).ValueAsync<string>(cancel), cancel))!);
    }

    /// <summary>The first events of a branch and of its ancestor branches, oldest first, in one round trip; empty for a root.</summary>
    public async Task<IReadOnlyList<StoredEvent>> BranchingsAsync(TimelineId timeline, CancellationToken cancel = default)
    {
        var sql = $"""
            {Lineage.In(readModels)}
            select e.*
            from lineage l
            cross join lateral (select fork_version from {readModels}.branches where id = l.id and fork_version < l.upto offset 0) b
            cross join lateral (
                select id, stream_id, version, timestamp, type, data
                from simulator.mt_events
                where stream_id = l.id and version = b.fork_version + 1 offset 0) e
            order by e.version
            """;
        return await store.Loss.ReadingAsync(() => database.CreateCommand(sql).With(timeline.Value).RowsAsync(row => Stored(row), cancel), cancel);
    }

    /// <summary>The given timelines that exist, in the given order, in one round trip.</summary>
    public async Task<IReadOnlyList<BranchPlace>> PlacesAsync(
        IReadOnlyList<TimelineId> timelines, CancellationToken cancel = default) => await store.Loss.ReadingAsync(
        () =>
        {
            var ask = database.CreateCommand();
            ask.CommandText =
                $"""
                select s.id, s.is_archived, e.*
                from unnest({ask.BindColumn(timelines.Select(timeline => timeline.Value), NpgsqlDbType.Varchar)}) with ordinality wanted (id, place)
                cross join lateral (select id, is_archived from simulator.mt_streams where id = wanted.id offset 0) s
                left join lateral (select fork_version from {readModels}.branches where id = s.id offset 0) b on true
                left join lateral (
                    select id, stream_id, version, timestamp, type, data
                    from simulator.mt_events
                    where stream_id = s.id and version = b.fork_version + 1 offset 0) e on true
                order by wanted.place
                """;
            return ask.RowsAsync(
                row => new BranchPlace(new(row.GetString(0)), row.GetBoolean(1), row.IsDBNull(2) ? null : Stored(row, first: 2)), cancel);
        },
        cancel);

    /// <summary>The event in six columns of a row: id, stream_id, version, timestamp, type, data.</summary>
    private StoredEvent Stored(NpgsqlDataReader row, int first = 0) => new(
        row.GetGuid(first),
        new(row.GetString(first + 1)),
        row.GetInt64(first + 2),
        row.GetFieldValue<DateTimeOffset>(first + 3),
        store.Codec.Decode(row.GetString(first + 4), row.GetFieldValue<byte[]>(first + 5)));
}
