using Marten.Schema;
using Simulator.Domain;

namespace Simulator.Store;

/// <summary>The reference data of a case as it was loaded. A document in <c>mt_doc_case</c>.</summary>
/// <param name="Id">The case.</param>
/// <param name="Hash">The hash of the files that it was loaded from.</param>
/// <param name="Case">The reference data.</param>
public sealed record StoredCase(string Id, string Hash, Case Case)
{
    /// <summary>Tells Marten about the table.</summary>
    public static void ConfigureMarten(DocumentMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        mapping.Alias = "case";
    }
}

/// <summary>The reference data of the cases that were loaded, so that a database can be read without their files.</summary>
/// <param name="store">The store.</param>
/// <param name="loss">What is done when the connection is lost; by default work is tried again for a while.</param>
public sealed class CaseShelf(SimulatorStore store, ConnectionLoss? loss = null)
{
    private readonly ConnectionLoss loss = loss ?? new(store.Database);

    /// <summary>The hash of the files that a case was loaded from; none when it was not loaded.</summary>
    public Task<string?> HashAsync(TimelineId id, CancellationToken cancel = default) =>
        loss.RetryAsync(() => HashOnceAsync(id, cancel), ConnectionLoss.WhenReading, cancel);

    // Not the document: that of a large case takes longer to read than all else that a command does.
    private async Task<string?> HashOnceAsync(TimelineId id, CancellationToken cancel)
    {
        await using var command = store.Database.CreateCommand("select data ->> 'Hash' from simulator.mt_doc_case where id = $1");
        command.Parameters.Bind(id.Value);
        return (string?)await command.ExecuteScalarAsync(cancel);
    }

    /// <summary>A case; none when it was not loaded.</summary>
    public Task<Case?> FindAsync(TimelineId id, CancellationToken cancel = default) =>
        loss.RetryAsync(() => FindOnceAsync(id, cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<Case?> FindOnceAsync(TimelineId id, CancellationToken cancel)
    {
        await using var session = store.Documents.QuerySession();
        return (await session.LoadAsync<StoredCase>(id.Value, cancel))?.Case;
    }

    /// <summary>The titles of all cases.</summary>
    public Task<IReadOnlyDictionary<TimelineId, string>> TitlesAsync(CancellationToken cancel = default) =>
        loss.RetryAsync(() => TitlesOnceAsync(cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<IReadOnlyDictionary<TimelineId, string>> TitlesOnceAsync(CancellationToken cancel)
    {
        await using var command = store.Database.CreateCommand("select id, data -> 'Case' ->> 'Title' from simulator.mt_doc_case");
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

    private async Task<bool> PutOnceAsync(Case @case, string hash, CancellationToken cancel)
    {
        await using var session = store.Documents.LightweightSession();
        session.Store(new StoredCase(@case.Id.Value, hash, @case));
        await session.SaveChangesAsync(cancel);
        return true;
    }
}
