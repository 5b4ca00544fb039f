using NpgsqlTypes;
using Simulator.Domain;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>The first events of a branch and of the branches that it comes from, oldest first, in one round trip; none for a root.</summary>
    public Task<IReadOnlyList<StoredEvent>> BranchingsAsync(TimelineId timeline, CancellationToken cancel = default) =>
        loss.RetryAsync(() => BranchingsOnceAsync(timeline, cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<IReadOnlyList<StoredEvent>> BranchingsOnceAsync(TimelineId timeline, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"""
            {Lineage.In(readModels)}
            select e.*
            from lineage l
            cross join lateral (select fork_version from {readModels}.branches where id = l.id and fork_version < l.upto offset 0) b
            cross join lateral (select id, stream_id, version, timestamp, type, data from simulator.mt_events where stream_id = l.id and version = b.fork_version + 1 offset 0) e
            order by e.version
            """);
        command.Parameters.Bind(timeline.Value);
        var branchings = new List<StoredEvent>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            branchings.Add(Stored(rows));
        }

        return branchings;
    }

    /// <summary>Those of some timelines that exist, in the order given, in one round trip.</summary>
    public Task<IReadOnlyList<BranchPlace>> PlacesAsync(IReadOnlyList<TimelineId> timelines, CancellationToken cancel = default) =>
        loss.RetryAsync(() => PlacesOnceAsync(timelines, cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<IReadOnlyList<BranchPlace>> PlacesOnceAsync(IReadOnlyList<TimelineId> timelines, CancellationToken cancel)
    {
        await using var command = database.CreateCommand();
        var names = command.Parameters.BindColumn(timelines.Select(timeline => timeline.Value), NpgsqlDbType.Varchar);
        command.CommandText =
            $"""
            select s.id, s.is_archived, e.*
            from unnest({names}) with ordinality wanted (id, place)
            cross join lateral (select id, is_archived from simulator.mt_streams where id = wanted.id offset 0) s
            left join lateral (select fork_version from {readModels}.branches where id = s.id offset 0) b on true
            left join lateral (select id, stream_id, version, timestamp, type, data from simulator.mt_events where stream_id = s.id and version = b.fork_version + 1 offset 0) e on true
            order by wanted.place
            """;
        var places = new List<BranchPlace>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            places.Add(new(new(rows.GetString(0)), rows.GetBoolean(1), await rows.IsDBNullAsync(2, cancel) ? null : Stored(rows, first: 2)));
        }

        return places;
    }
}
