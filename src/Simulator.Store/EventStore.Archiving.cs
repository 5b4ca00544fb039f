using Marten.Services;
using Npgsql;
using Simulator.Domain;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>Puts a branch away: it can still be read, and nothing can be appended to it or branch from it any more.</summary>
    /// <remarks>Nothing is deleted. Its stream and its own events are marked as Marten marks them. To archive it again changes nothing.</remarks>
    /// <param name="timeline">The branch.</param>
    /// <param name="cancel">Stops the work; what was begun is undone.</param>
    /// <exception cref="ArchiveRefusedException">There is no such timeline, it is no branch, or branches that are not archived hang on it. Nothing was written.</exception>
    /// <exception cref="ConnectionLostException">The connection was lost and did not come back in time.</exception>
    public Task ArchiveAsync(TimelineId timeline, CancellationToken cancel = default) =>
        loss.RetryAsync(() => ArchiveOnceAsync(timeline, cancel), () => $"Whether '{timeline}' is archived is not known; it may be archived again.", cancel);

    private async Task<bool> ArchiveOnceAsync(TimelineId timeline, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var found = await HoldAsync(connection, timeline, cancel);
        var (branch, children) = await ChildrenAsync(connection, timeline, cancel);
        if (!found || !branch || children.Count > 0)
        {
            throw new ArchiveRefusedException(timeline, found, children);
        }

        await using var session = store.Documents.LightweightSession(SessionOptions.ForTransaction(transaction));
        session.Events.ArchiveStream(timeline.Value);
        await session.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>
    /// Waits for branches that are leaving the timeline at this moment, and keeps others from leaving until the transaction ends. Whoever forks holds
    /// the row for key share: that is in nobody's way but in that of this lock.
    /// </summary>
    /// <returns>Whether there is such a timeline.</returns>
    private static async Task<bool> HoldAsync(NpgsqlConnection connection, TimelineId timeline, CancellationToken cancel)
    {
        await using var hold = new NpgsqlCommand("select true from simulator.mt_streams where id = $1 for update", connection);
        hold.Parameters.Bind(timeline.Value);
        return await hold.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>Whether the timeline is a branch, and which live branches have left it. A statement of its own, which sees those that were waited for.</summary>
    private async Task<(bool Branch, IReadOnlyList<TimelineId> Children)> ChildrenAsync(NpgsqlConnection connection, TimelineId timeline, CancellationToken cancel)
    {
        await using var ask = new NpgsqlCommand(
            $"""
            select exists (select from {readModels}.branches where id = $1), array(
                select child.id
                from {readModels}.branches b
                cross join lateral (select id from simulator.mt_streams where id = b.id and not is_archived offset 0) child
                where b.parent_id = $1
                order by child.id collate "C")
            """, connection);
        ask.Parameters.Bind(timeline.Value);
        await using var row = await ask.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetBoolean(0), [.. row.GetFieldValue<string[]>(1).Select(child => new TimelineId(child))]);
    }
}
