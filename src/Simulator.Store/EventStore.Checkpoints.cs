using Npgsql;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>The head of a timeline at one of its versions, from which a branch may fork.</summary>
    /// <remarks>
    /// The time does not depend on the number of events: states are kept at regular versions, and only the few events after one are folded.
    /// </remarks>
    /// <param name="timeline">The timeline.</param>
    /// <param name="version">The version, from 1 to that of the last event.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The timeline has no such version.</exception>
    public async Task<TimelineHead> AtAsync(TimelineId timeline, long version, CancellationToken cancel = default)
    {
        var (end, stored) = await NearestAsync(timeline, version, cancel);
        if (version < 1 || version > end)
        {
            throw new ArgumentOutOfRangeException(nameof(version), version, $"Timeline '{timeline}' has versions 1 to {end}.");
        }

        // A writer that appends at the end decides on this head, so the read models must be up to date.
        return version == end && await HeadAsync(timeline, cancel) is var head && head.Version == version ? head : await FoldAsync(
            stored, version, cancel);
    }

    /// <summary>The same as <see cref="AtAsync"/>, without a check that the read models are up to date.</summary>
    internal async Task<TimelineHead> StateAsync(TimelineId timeline, long version, CancellationToken cancel) =>
        await FoldAsync((await NearestAsync(timeline, version, cancel)).Stored, version, cancel);

    private async Task<TimelineHead> FoldAsync(TimelineHead head, long version, CancellationToken cancel)
    {
        await foreach (var stored in ReadAsync(head.Timeline, new(head.Version + 1, version), cancel))
        {
            head = new(head.Timeline, stored.Version, Negotiation.Evolve(head.State, stored.Event));
        }

        return head;
    }

    /// <summary>The version of the last event of a timeline, and the last stored state on its lineage that is not after a version.</summary>
    private async Task<(long End, TimelineHead Stored)> NearestAsync(TimelineId timeline, long version, CancellationToken cancel)
    {
        var sql = $"""
            {Lineage.In(readModels)}, {NearestState}
            select coalesce((select version from simulator.mt_streams where id = $1), 0), nearest.version, nearest.data
            from (select) one left join nearest on true
            """;
        return (await store.Loss.ReadingAsync(
            () => database.CreateCommand(sql).With(timeline.Value, version).RowsAsync(row => (row.GetInt64(0), StoredHead(timeline, row, 1)), cancel),
            cancel))[0];
    }

    /// <summary>A common table expression: the last stored state on a lineage that is not after the version in <c>$2</c>.</summary>
    private string NearestState => $"""
        nearest as (
            select s.version, s.data
            from lineage l
            cross join lateral (
                select version, data
                from {readModels}.mt_doc_state
                where timeline = l.id and version <= least(l.upto, $2)
                order by version desc limit 1) s
            order by s.version desc limit 1)
        """;

    /// <summary>The head in two columns of a row, its version and the document of its state; the empty head when they are null.</summary>
    private static TimelineHead StoredHead(TimelineId timeline, NpgsqlDataReader row, int first) => row.IsDBNull(first)
        ? new(timeline, 0, NegotiationState.Empty)
        : new(timeline, row.GetInt64(first), StoreJson.Read<StoredState>(row, first + 1).State);
}
