using System.Security.Cryptography;
using System.Text.Json;
using JasperFx;
using Marten;
using Marten.Schema;

namespace Simulator.Store;

/// <summary>What sets of runs said before it was known. What is here stays as it is: there is no way to change or delete it.</summary>
/// <param name="store">The store.</param>
/// <param name="loss">What is done when the connection is lost; by default work is tried again for a while.</param>
public sealed class RunRegister(SimulatorStore store, ConnectionLoss? loss = null)
{
    private readonly ConnectionLoss loss = loss ?? new(store.Database);

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
    public Task<IReadOnlyList<RegisterEntry>> AllAsync(CancellationToken cancel = default) => loss.RetryAsync(
        async () =>
        {
            await using var session = store.Documents.QuerySession();
            var all = await session.AdvancedSql.QueryAsync<StoredRuns>("select data from simulator.mt_doc_runs", cancel);
            return (IReadOnlyList<RegisterEntry>)[.. all.Select(Entry).OrderBy(entry => entry.Registered).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
        },
        ConnectionLoss.WhenReading, cancel);

    /// <summary>How many entries there are.</summary>
    public Task<long> CountAsync(CancellationToken cancel = default) => loss.RetryAsync(
        async () =>
        {
            await using var count = store.Database.CreateCommand("select count(*) from simulator.mt_doc_runs");
            return (long)(await count.ExecuteScalarAsync(cancel))!;
        },
        ConnectionLoss.WhenReading, cancel);

    private async Task<RegisterEntry> AddOnceAsync(RegisteredRuns runs, DateTimeOffset now, CancellationToken cancel)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Named(runs), RegisterJson.Default.RegisteredRuns)))[..16];
        await using (var session = store.Documents.LightweightSession())
        {
            session.Insert(new StoredRuns(id, now.ToUniversalTime(), runs));
            try
            {
                await session.SaveChangesAsync(cancel);
            }
            catch (DocumentAlreadyExistsException)
            {
                // The same was registered before, and what is registered stays as it is.
            }
        }

        await using var read = store.Documents.QuerySession();
        return Entry((await read.LoadAsync<StoredRuns>(id, cancel))!);
    }

    /// <summary>What makes runs the same: not how far the record had grown behind them when they were registered.</summary>
    private static RegisteredRuns Named(RegisteredRuns runs) => runs with { Version = 0, Known = default };

    private static RegisterEntry Entry(StoredRuns stored) => new(stored.Id, stored.Registered, stored.Runs);
}

/// <summary>Registered runs as they are stored. A document in <c>mt_doc_runs</c>, of which a trigger refuses every change.</summary>
/// <param name="Id">The name of the entry.</param>
/// <param name="Registered">When it was registered, in UTC.</param>
/// <param name="Runs">What the runs said.</param>
public sealed record StoredRuns(string Id, DateTimeOffset Registered, RegisteredRuns Runs)
{
    /// <summary>Tells Marten about the table.</summary>
    public static void ConfigureMarten(DocumentMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        mapping.Alias = "runs";
    }
}

/// <summary>An entry of the register.</summary>
/// <param name="Id">Its name: 16 hexadecimal digits that follow from what the runs are and say.</param>
/// <param name="Registered">When it was registered, in UTC.</param>
/// <param name="Runs">What the runs said.</param>
public sealed record RegisterEntry(string Id, DateTimeOffset Registered, RegisteredRuns Runs);
