using Marten.Schema;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

/// <summary>The reference data of a case as it was loaded. A document in <c>mt_doc_case</c>.</summary>
/// <param name="Id">The case.</param>
/// <param name="Hash">The hash of the files that it was loaded from.</param>
/// <param name="Case">The reference data.</param>
[DocumentAlias("case")]
public sealed record StoredCase(string Id, string Hash, Case Case);

/// <summary>The reference data of the cases that were loaded, so that a database can be read without their files.</summary>
/// <param name="store">The store.</param>
public sealed class CaseDocuments(SimulatorStore store)
{
    /// <summary>The hash of the files that a case was loaded from; null when it was not loaded.</summary>
    /// <remarks>Not the document: that of a large case takes longer to read than all else that a command does.</remarks>
    public Task<string?> HashAsync(TimelineId id, CancellationToken cancel = default) => store.Loss.ReadingAsync(
        () => store.Database.CreateCommand("select data ->> 'Hash' from simulator.mt_doc_case where id = $1").With(id.Value).ValueAsync<string>(cancel), cancel);

    /// <summary>A case; null when it was not loaded.</summary>
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

    /// <summary>Puts a case on the shelf, in the place of what was there under its name.</summary>
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
            () => $"Whether case '{@case.Id}' is on the shelf is not known; it may be put there again.",
            cancel);
    }
}
