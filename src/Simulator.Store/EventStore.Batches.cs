using JasperFx.Events;
using Marten.Services;
using Npgsql;
using NpgsqlTypes;
using Simulator.Domain;
using Simulator.Domain.Serialization;
using Simulator.Postgres;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>The number of events per batch: large enough that round trips hardly count.</summary>
    /// <remarks>
    /// It is also small enough to commit well within the three seconds after which Marten's daemon treats unseen sequence values as lost.
    /// </remarks>
    private const int BatchSize = 1000;

    /// <summary>Appends any number of events in constant memory, in batches that are each all or nothing.</summary>
    /// <param name="head">The head before the first event.</param>
    /// <param name="events">The events; the next batch is read while one is being stored.</param>
    /// <param name="progress">Receives the version reached, after each batch.</param>
    /// <param name="cancel">Stops after the current batch. Stored batches stay, and appending may resume from there.</param>
    /// <returns>The new head.</returns>
    /// <exception cref="WrongExpectedVersionException">
    /// Another writer appended in between, or the timeline is archived. Earlier batches are stored.
    /// </exception>
    public async Task<TimelineHead> AppendInBatchesAsync(
        TimelineHead head, IAsyncEnumerable<NewEvent> events, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(events);
        await foreach (var batch in BatchesAsync(head, events).OneAheadAsync())
        {
            head = await store.Loss.RetryAsync(
                () => AppendOnceAsync(batch, cancel), () => WhenAppending(head.Timeline, head.Version, batch.Events.Length), cancel);
            progress?.Report(head.Version);
        }

        return head;
    }

    private async IAsyncEnumerable<Batch> BatchesAsync(TimelineHead head, IAsyncEnumerable<NewEvent> events)
    {
        await foreach (var chunk in events.Chunk(BatchSize))
        {
            var growth = AppendedEvents.Of(head, [.. chunk.Select(e => e.Event)]);
            yield return new(growth, chunk, [.. chunk.Select(store.Wrap)], [.. chunk.Select(e => EventCodec.Encode(e.Event).Json)]);
            head = growth.After;
        }
    }

    private async Task<TimelineHead> AppendOnceAsync(Batch batch, CancellationToken cancel)
    {
        await using (var connection = await database.OpenConnectionAsync(cancel))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            if (await MoveAsync(connection, batch, cancel) is { Count: > 0 } places)
            {
                await CopyAsync(connection, batch, places, cancel);
                await using var session = store.Documents.LightweightSession(SessionOptions.ForTransaction(transaction));
                batch.AppendedEvents.Project(session);
                await session.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return batch.AppendedEvents.After;
            }
        }

        return await ConflictAsync(batch.AppendedEvents.Before.Timeline, batch.AppendedEvents.Before.Version, batch.Events, cancel) is { } conflict
            ? throw conflict
            : batch.AppendedEvents.After;
    }

    /// <summary>
    /// Moves the stream to its new version and takes a sequence value for each event; empty when the stream is not at the expected version.
    /// </summary>
    private static Task<IReadOnlyList<(long Sequence, DateTime Now)>> MoveAsync(
        NpgsqlConnection connection, Batch batch, CancellationToken cancel) => new NpgsqlCommand(
        $"with {(batch.AppendedEvents.Before.Version == 0 ? BeginStream : MoveStream)} "
        + "select nextval('simulator.mt_events_sequence'), now() from head, generate_series(1, $2 - $3)", connection)
        .With(batch.AppendedEvents.Before.Timeline.Value, batch.AppendedEvents.After.Version, batch.AppendedEvents.Before.Version)
        .RowsAsync(row => (row.GetInt64(0), row.GetDateTime(1)), cancel);

    private const string BeginStream =
        """
        head as (
            insert into simulator.mt_streams (id, version) values ($1, $2)
            on conflict (id) do update set version = excluded.version, timestamp = now()
            where mt_streams.version = $3 and not mt_streams.is_archived
            returning id)
        """;

    private const string MoveStream =
        """
        head as (
            update simulator.mt_streams set version = $2, timestamp = now()
            where id = $1 and version = $3 and not is_archived
            returning id)
        """;

    private static async Task CopyAsync(
        NpgsqlConnection connection, Batch batch, IReadOnlyList<(long Sequence, DateTime Now)> places, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy simulator.mt_events (
                seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived,
                correlation_id, causation_id, user_name)
            from stdin (format binary)
            """, cancel);
        for (var i = 0; i < batch.Events.Length; i++)
        {
            // Values are not awaited one by one: that would cost a tenth of the append. The writes block only when the server is slower.
            var wrapped = batch.Wrapped[i];
            await copy.StartRowAsync(cancel);
            copy.Write(places[i].Sequence, NpgsqlDbType.Bigint);
            copy.Write(wrapped.Id, NpgsqlDbType.Uuid);
            copy.Write(batch.AppendedEvents.Before.Timeline.Value, NpgsqlDbType.Varchar);
            copy.Write(batch.AppendedEvents.Before.Version + 1 + i, NpgsqlDbType.Bigint);
            copy.Write(batch.Json[i], NpgsqlDbType.Jsonb);
            copy.Write(wrapped.EventTypeName, NpgsqlDbType.Varchar);
            copy.Write(places[i].Now, NpgsqlDbType.TimestampTz);
            copy.Write("*DEFAULT*", NpgsqlDbType.Varchar);
            copy.Write(wrapped.DotNetTypeName, NpgsqlDbType.Varchar);
            copy.Write(false, NpgsqlDbType.Boolean);
            copy.Write(wrapped.CorrelationId, NpgsqlDbType.Varchar);
            copy.Write(wrapped.CausationId, NpgsqlDbType.Varchar);
            copy.Write(wrapped.UserName, NpgsqlDbType.Varchar);
        }

        await copy.CompleteAsync(cancel);
    }

    /// <summary>A batch of events with their encoded forms.</summary>
    private sealed record Batch(AppendedEvents AppendedEvents, NewEvent[] Events, IEvent[] Wrapped, byte[][] Json);
}
