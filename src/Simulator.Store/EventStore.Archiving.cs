using Marten.Services;
using Npgsql;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>Puts a branch away: it can still be read, and nothing can be appended to it or branch from it any more.</summary>
    /// <remarks>Nothing is deleted. Its stream and its own events are marked as Marten marks them. To archive it again changes nothing.</remarks>
    /// <param name="timeline">The branch.</param>
    /// <param name="cancel">Stops the work; what was begun is undone.</param>
    /// <exception cref="ArchiveRefusedException">
    /// There is no such timeline, it is no branch, or branches that are not archived hang on it. Nothing was written.
    /// </exception>
    public Task ArchiveAsync(TimelineId timeline, CancellationToken cancel = default) =>
        store.Loss.RetryAsync(
            () => ArchiveOnceAsync(timeline, cancel), () => $"Whether '{timeline}' is archived is not known; it may be archived again.", cancel);

    private async Task ArchiveOnceAsync(TimelineId timeline, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);

        // Waits for branches that are leaving the timeline at this moment, and keeps others from leaving until the transaction ends. Whoever forks holds
        // the row for key share: that is in nobody's way but in that of this lock.
        var found = await new NpgsqlCommand("select true from simulator.mt_streams where id = $1 for update", connection).With(timeline.Value).ValueAsync<bool>(cancel);

        // A statement of its own, which sees those that were waited for.
        var (branch, children) = (await new NpgsqlCommand(
            $"""
            select exists (select from {readModels}.branches where id = $1), array(
                select child.id
                from {readModels}.branches b
                cross join lateral (select id from simulator.mt_streams where id = b.id and not is_archived offset 0) child
                where b.parent_id = $1
                order by child.id collate "C")
            """, connection)
            .With(timeline.Value)
            .RowsAsync(row => (row.GetBoolean(0), row.GetFieldValue<string[]>(1)), cancel))[0];
        if (!found || !branch || children.Length > 0)
        {
            throw new ArchiveRefusedException(timeline, found, [.. children.Select(child => new TimelineId(child))]);
        }

        await using var session = store.Documents.LightweightSession(SessionOptions.ForTransaction(transaction));
        session.Events.ArchiveStream(timeline.Value);
        await session.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
