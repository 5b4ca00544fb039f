using System.Security.Cryptography;
using System.Text.Json;
using JasperFx;
using Simulator.Postgres;

namespace Simulator.Store;

/// <summary>What sets of runs said before it was known. What is here stays as it is: there is no way to change or delete it.</summary>
/// <param name="store">The store.</param>
public sealed class RunRegister(SimulatorStore store)
{
    /// <summary>Registers what runs say. The same runs, which say the same, are registered once.</summary>
    /// <param name="runs">What they say.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Stops before it is registered.</param>
    /// <returns>The entry; an older one where the same was registered before.</returns>
    public Task<RegisterEntry> AddAsync(RegisteredRuns runs, DateTimeOffset now, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return store.Loss.RetryAsync(
            () => AddOnceAsync(runs, now, cancel),
            () => "Whether the runs are registered is not known; they may be registered again without a second entry.", cancel);
    }

    /// <summary>Everything that is registered, in the order of time.</summary>
    public async Task<IReadOnlyList<RegisterEntry>> AllAsync(CancellationToken cancel = default) => [.. (await store.Loss.ReadingAsync(
        () => store.Database.CreateCommand("select data from simulator.mt_doc_runs").RowsAsync(row => StoreJson.Read<RegisterEntry>(row, 0), cancel),
        cancel))
        .OrderBy(entry => entry.Registered).ThenBy(entry => entry.Id, StringComparer.Ordinal)];

    /// <summary>How many entries there are.</summary>
    public Task<long> CountAsync(CancellationToken cancel = default) =>
        store.Loss.ReadingAsync(() => store.Database.CreateCommand("select count(*) from simulator.mt_doc_runs").ValueAsync<long>(cancel), cancel);

    private async Task<RegisterEntry> AddOnceAsync(RegisteredRuns runs, DateTimeOffset now, CancellationToken cancel)
    {
        // What makes runs the same is not how far the record had grown behind them when they were registered.
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
            // The same was registered before, and what is registered stays as it is.
        }

        await using var read = store.Documents.QuerySession();
        return (await read.LoadAsync<RegisterEntry>(entry.Id, cancel))!;
    }
}
