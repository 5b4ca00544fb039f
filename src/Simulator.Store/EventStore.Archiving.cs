using Marten.Services;
using Npgsql;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>Archives a branch: it can still be read, but no longer be appended to or forked.</summary>
    /// <remarks>
    /// Nothing is deleted. The stream and its own events are marked as archived, as Marten does it. To archive a branch again changes nothing.
    /// </remarks>
    /// <param name="timeline">The branch.</param>
    /// <param name="cancel">Cancels the work; unfinished work is rolled back.</param>
    /// <exception cref="ArchiveRefusedException">
    /// The timeline does not exist, is not a branch, or has branches that are not archived. Nothing was written.
    /// </exception>
    public Task ArchiveAsync(TimelineId timeline, CancellationToken cancel = default) =>
        store.Loss.RetryAsync(
            () => ArchiveOnceAsync(timeline, cancel), () => $"It is not known whether '{timeline}' was archived; it can be archived again.", cancel);

    private async Task ArchiveOnceAsync(TimelineId timeline, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);

        // Waits for forks of the timeline in progress, and blocks others until the transaction ends. A fork holds the row for key share, which
        // conflicts with this lock only.
        var found = await new NpgsqlCommand("select true from simulator.mt_streams where id = $1 for update", connection)
            .With(timeline.Value).ValueAsync<bool>(cancel);

        // A separate statement, so that it sees the forks that were waited for.
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
