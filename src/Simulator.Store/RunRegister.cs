using System.Security.Cryptography;
using System.Text.Json;
using JasperFx;
using Simulator.Postgres;

namespace Simulator.Store;

/// <summary>The register of results of runs about days not known yet. Entries cannot be changed or deleted.</summary>
/// <param name="store">The store.</param>
public sealed class RunRegister(SimulatorStore store)
{
    /// <summary>Registers the results of runs. Equal runs with equal results are registered once.</summary>
    /// <param name="runs">The runs and their results.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancel">Cancels before the entry is registered.</param>
    /// <returns>The entry; an older one when the same runs were registered before.</returns>
    public Task<RegisterEntry> AddAsync(RegisteredRuns runs, DateTimeOffset now, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return store.Loss.RetryAsync(
            () => AddOnceAsync(runs, now, cancel),
            () => "It is not known whether the runs were registered; registering them again adds no second entry.", cancel);
    }

    /// <summary>All entries, in the order of registration.</summary>
    public async Task<IReadOnlyList<RegisterEntry>> AllAsync(CancellationToken cancel = default) => [.. (await store.Loss.ReadingAsync(
        () => store.Database.CreateCommand("select data from simulator.mt_doc_runs").RowsAsync(row => StoreJson.Read<RegisterEntry>(row, 0), cancel),
        cancel))
        .OrderBy(entry => entry.Registered).ThenBy(entry => entry.Id, StringComparer.Ordinal)];

    /// <summary>The number of entries.</summary>
    public Task<long> CountAsync(CancellationToken cancel = default) =>
        store.Loss.ReadingAsync(() => store.Database.CreateCommand("select count(*) from simulator.mt_doc_runs").ValueAsync<long>(cancel), cancel);

    private async Task<RegisterEntry> AddOnceAsync(RegisteredRuns runs, DateTimeOffset now, CancellationToken cancel)
    {
        // The version and last day of the record at registration do not distinguish runs.
        var same = JsonSerializer.SerializeToUtf8Bytes(runs with { Version = 0, Known = default }, StoreJson.Default.RegisteredRuns);
        var entry = new RegisterEntry(Convert.ToHexStringLower(SHA256.HashData(same))[..16], now.ToUniversalTime(), runs);
        await using var session = store.Documents.LightweightSession();
        session.Insert(entry);
        try
        {
            await session.SaveChangesAsync(cancel);
        }
        catch (DocumentAlreadyExistsException)
        {
            // The same runs were registered before, and that entry stays unchanged.
        }

        await using var read = store.Documents.QuerySession();
        return (await read.LoadAsync<RegisterEntry>(entry.Id, cancel))!;
    }
}
