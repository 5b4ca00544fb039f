using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Simulator.Domain;

namespace Simulator.Store;

/// <summary>The reference data of the cases that were loaded, so that a database can be read without their files.</summary>
/// <param name="database">The database, with the schema in place.</param>
/// <param name="loss">What is done when the connection is lost; by default work is tried again for a while.</param>
public sealed class CaseShelf(NpgsqlDataSource database, ConnectionLoss? loss = null)
{
    private readonly ConnectionLoss loss = loss ?? new(database);

    /// <summary>The hash of the files that a case was loaded from; none when it was not loaded.</summary>
    public Task<string?> HashAsync(TimelineId id, CancellationToken cancel = default) =>
        loss.RetryAsync(() => HashOnceAsync(id, cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<string?> HashOnceAsync(TimelineId id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select hash from simulator.cases where id = $1");
        command.Parameters.Bind(id.Value);
        return (string?)await command.ExecuteScalarAsync(cancel);
    }

    /// <summary>A case; none when it was not loaded.</summary>
    public Task<Case?> FindAsync(TimelineId id, CancellationToken cancel = default) =>
        loss.RetryAsync(() => FindOnceAsync(id, cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<Case?> FindOnceAsync(TimelineId id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select document from simulator.cases where id = $1");
        command.Parameters.Bind(id.Value);
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel)
            ? JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), EventJson.Default.Case)
            : null;
    }

    /// <summary>The titles of all cases.</summary>
    public Task<IReadOnlyDictionary<TimelineId, string>> TitlesAsync(CancellationToken cancel = default) =>
        loss.RetryAsync(() => TitlesOnceAsync(cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<IReadOnlyDictionary<TimelineId, string>> TitlesOnceAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select id, document ->> 'Title' from simulator.cases");
        var titles = new Dictionary<TimelineId, string>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            titles.Add(new(rows.GetString(0)), rows.GetString(1));
        }

        return titles;
    }

    /// <summary>Puts a case on the shelf, in the place of what was there under its name.</summary>
    public Task PutAsync(Case @case, string hash, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return loss.RetryAsync(
            () => PutOnceAsync(@case, hash, cancel), () => $"Whether case '{@case.Id}' is on the shelf is not known; it may be put there again.", cancel);
    }

    private async Task<int> PutOnceAsync(Case @case, string hash, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            insert into simulator.cases (id, hash, document, loaded) values ($1, $2, $3, now())
            on conflict (id) do update set hash = excluded.hash, document = excluded.document, loaded = excluded.loaded
            """);
        command.Parameters.Bind(@case.Id.Value);
        command.Parameters.Bind(hash);
        command.Parameters.Bind(JsonSerializer.SerializeToUtf8Bytes(@case, EventJson.Default.Case), NpgsqlDbType.Jsonb);
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
