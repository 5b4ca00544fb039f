using Marten.Schema;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

/// <summary>The reference data of a case as loaded. A document in <c>mt_doc_case</c>.</summary>
/// <param name="Id">The case.</param>
/// <param name="Hash">The hash of the files from which it was loaded.</param>
/// <param name="Case">The reference data.</param>
[DocumentAlias("case")]
public sealed record StoredCase(string Id, string Hash, Case Case);

/// <summary>The reference data of the cases that were loaded, so that a database can be read without their files.</summary>
/// <param name="store">The store.</param>
public sealed class CaseDocuments(SimulatorStore store)
{
    /// <summary>The hash of the files from which a case was loaded; <c>null</c> when it was not loaded.</summary>
    /// <remarks>The document itself is not read: for a large case, that takes longer than the rest of a command.</remarks>
    public Task<string?> HashAsync(TimelineId id, CancellationToken cancel = default) => store.Loss.ReadingAsync(
        () => store.Database.CreateCommand("select data ->> 'Hash' from simulator.mt_doc_case where id = $1")
            .With(id.Value).ValueAsync<string>(cancel),
        cancel);

    /// <summary>A case; <c>null</c> when it was not loaded.</summary>
    public Task<Case?> FindAsync(TimelineId id, CancellationToken cancel = default) => store.Loss.ReadingAsync(
        async () =>
        {
            await using var session = store.Documents.QuerySession();
            return (await session.LoadAsync<StoredCase>(id.Value, cancel))?.Case;
        },
        cancel);

    /// <summary>The titles of all cases.</summary>
    public async Task<IReadOnlyDictionary<TimelineId, string>> TitlesAsync(CancellationToken cancel = default) => (await store.Loss.ReadingAsync(
        () => store.Database.CreateCommand("select id, data -> 'Case' ->> 'Title' from simulator.mt_doc_case")
            .RowsAsync(row => (Id: new TimelineId(row.GetString(0)), Title: row.GetString(1)), cancel),
        cancel)).ToDictionary(one => one.Id, one => one.Title);

    /// <summary>Stores a case and replaces the one stored under the same name.</summary>
    public Task PutAsync(Case @case, string hash, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return store.Loss.RetryAsync(
            async () =>
            {
                await using var session = store.Documents.LightweightSession();
                session.Store(new StoredCase(@case.Id.Value, hash, @case));
                await session.SaveChangesAsync(cancel);
            },
            () => $"It is not known whether case '{@case.Id}' was stored; it can be stored again.",
            cancel);
    }
}
