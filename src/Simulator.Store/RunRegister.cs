using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Simulator.Store;

/// <summary>What sets of runs said before it was known. What is here stays as it is: there is no way to change or delete it.</summary>
/// <param name="database">The database, with the schema in place.</param>
/// <param name="loss">What is done when the connection is lost; by default work is tried again for a while.</param>
public sealed class RunRegister(NpgsqlDataSource database, ConnectionLoss? loss = null)
{
    private readonly ConnectionLoss loss = loss ?? new(database);

    /// <summary>Registers what runs say. The same runs, which say the same, are registered once.</summary>
    /// <param name="runs">What they say.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Stops before it is registered.</param>
    /// <returns>The entry; an older one where the same was registered before.</returns>
    public Task<RegisterEntry> AddAsync(RegisteredRuns runs, DateTimeOffset now, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return loss.RetryAsync(() => AddOnceAsync(runs, now, cancel), () => "Whether the runs are registered is not known; they may be registered again without a second entry.", cancel);
    }

    /// <summary>Everything that is registered, in the order of time.</summary>
    public Task<IReadOnlyList<RegisterEntry>> AllAsync(CancellationToken cancel = default) =>
        loss.RetryAsync(() => ListAsync(database.CreateCommand("select id, registered, document from simulator.registered_runs order by registered, id"), cancel), ConnectionLoss.WhenReading, cancel);

    /// <summary>How many entries there are.</summary>
    public Task<long> CountAsync(CancellationToken cancel = default) => loss.RetryAsync(
        async () =>
        {
            await using var count = database.CreateCommand("select count(*) from simulator.registered_runs");
            return (long)(await count.ExecuteScalarAsync(cancel))!;
        },
        ConnectionLoss.WhenReading, cancel);

    private async Task<RegisterEntry> AddOnceAsync(RegisteredRuns runs, DateTimeOffset now, CancellationToken cancel)
    {
        var document = JsonSerializer.SerializeToUtf8Bytes(runs, RegisterJson.Default.RegisteredRuns);
        var id = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Named(runs), RegisterJson.Default.RegisteredRuns)))[..16];
        await using (var insert = database.CreateCommand(
            "insert into simulator.registered_runs (id, registered, timeline, document) values ($1, $2, $3, $4) on conflict (id) do nothing"))
        {
            insert.Parameters.Bind(id);
            insert.Parameters.Bind(now.ToUniversalTime());
            insert.Parameters.Bind(runs.Timeline.Value);
            insert.Parameters.Bind(document, NpgsqlDbType.Jsonb);
            await insert.ExecuteNonQueryAsync(cancel);
        }

        var read = database.CreateCommand("select id, registered, document from simulator.registered_runs where id = $1");
        read.Parameters.Bind(id);
        return (await ListAsync(read, cancel))[0];
    }

    /// <summary>What makes runs the same: not how far the record had grown behind them when they were registered.</summary>
    private static RegisteredRuns Named(RegisteredRuns runs) => runs with { Version = 0, Known = default };

    private static async Task<IReadOnlyList<RegisterEntry>> ListAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var disposed = command;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var entries = new List<RegisterEntry>();
        while (await rows.ReadAsync(cancel))
        {
            entries.Add(new(rows.GetString(0), rows.GetFieldValue<DateTimeOffset>(1), JsonSerializer.Deserialize(rows.GetFieldValue<byte[]>(2), RegisterJson.Default.RegisteredRuns)!));
        }

        return entries;
    }
}

/// <summary>An entry of the register.</summary>
/// <param name="Id">Its name: 16 hexadecimal digits that follow from what the runs are and say.</param>
/// <param name="Registered">When it was registered, in UTC.</param>
/// <param name="Runs">What the runs said.</param>
public sealed record RegisterEntry(string Id, DateTimeOffset Registered, RegisteredRuns Runs);
