using System.Text.Json;
using Simulator.Domain;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>A timeline as it was after one of its versions, from which a branch may leave it.</summary>
    /// <remarks>It takes as long after ten events as after a million: the state is kept every so many versions, and the few events after that are folded.</remarks>
    /// <param name="timeline">The timeline.</param>
    /// <param name="version">The version, from 1 to that of the last event.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The timeline has no such version.</exception>
    /// <exception cref="ConnectionLostException">The connection was lost and did not come back in time.</exception>
    public async Task<TimelineHead> AtAsync(TimelineId timeline, long version, CancellationToken cancel = default)
    {
        var (end, head) = await loss.RetryAsync(() => CheckpointOnceAsync(timeline, version, cancel), ConnectionLoss.WhenReading, cancel);
        if (version < 1 || version > end)
        {
            throw new ArgumentOutOfRangeException(nameof(version), version, $"Timeline '{timeline}' has versions 1 to {end}.");
        }

        await foreach (var stored in ReadAsync(timeline, new(head.Version + 1, version), cancel))
        {
            head = new(timeline, stored.Version, Negotiation.Evolve(head.State, stored.Event));
        }

        return head;
    }

    /// <summary>The version of the last event of a timeline, and the last checkpoint on its lineage that is not after a version.</summary>
    private async Task<(long End, TimelineHead Checkpoint)> CheckpointOnceAsync(TimelineId timeline, long version, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"""
            {Lineage.In(readModels)},
            nearest as (
                select c.version, c.state
                from lineage l
                cross join lateral (
                    select version, state from {readModels}.checkpoints where timeline = l.id and version <= least(l.upto, $2) order by version desc limit 1) c
                order by c.version desc limit 1)
            select coalesce((select version from simulator.mt_streams where id = $1), 0), nearest.version, nearest.state
            from (select) one left join nearest on true
            """);
        command.Parameters.Bind(timeline.Value);
        command.Parameters.Bind(version);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt64(0), await row.IsDBNullAsync(1, cancel)
            ? new(timeline, 0, NegotiationState.Empty)
            : new(timeline, row.GetInt64(1), JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(2), EventJson.Default.NegotiationState)!));
    }
}
