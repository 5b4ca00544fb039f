using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

/// <summary>The events that cite each source.</summary>
/// <param name="store">The store.</param>
public sealed class SourceIndex(SimulatorStore store)
{
    /// <summary>The rows that cite each source on a timeline, along its lineage, in the order of their versions.</summary>
    public async Task<ILookup<SourceId, RowId>> CitationsAsync(TimelineId timeline, CancellationToken cancel = default)
    {
        var sql = $"""
            {Lineage.In(store.ReadModels)}
            select c.data, l.upto
            from lineage l
            cross join lateral (select data from {store.ReadModels}.mt_doc_citations where timeline = l.id and since <= l.upto offset 0) c
            """;
        var citing = await store.Loss.ReadingAsync(
            () => store.Database.CreateCommand(sql).With(timeline.Value)
                .RowsAsync(row => (StoreJson.Read<StoredCitations>(row, 0).Events, UpTo: row.GetInt64(1)), cancel), cancel);
        return (
            from append in citing
            from happened in append.Events
            where happened.Version <= append.UpTo && happened.Row is not null
            orderby happened.Version
            from source in happened.Sources
            select (Source: source, Row: happened.Row!.Value))
            .OrderBy(citation => citation.Source.Value, StringComparer.Ordinal).ToLookup(citation => citation.Source, citation => citation.Row);
    }
}
