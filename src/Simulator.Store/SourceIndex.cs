using System.Text.Json;
using Simulator.Domain;
using Simulator.Store.ReadModels;

namespace Simulator.Store;

/// <summary>Which events rest on which source.</summary>
/// <param name="store">The store.</param>
/// <param name="loss">What is done when the connection is lost; by default work is tried again for a while.</param>
public sealed class SourceIndex(SimulatorStore store, ConnectionLoss? loss = null)
{
    private readonly ConnectionLoss loss = loss ?? new(store.Database);

    /// <summary>The rows that cite each source on a timeline, along its lineage, in the order of their versions.</summary>
    public Task<ILookup<SourceId, RowId>> CitationsAsync(TimelineId timeline, CancellationToken cancel = default) =>
        loss.RetryAsync(() => CitationsOnceAsync(timeline, cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<ILookup<SourceId, RowId>> CitationsOnceAsync(TimelineId timeline, CancellationToken cancel)
    {
        await using var command = store.Database.CreateCommand(
            $"""
            {Lineage.In(store.ReadModels)}
            select c.data, l.upto
            from lineage l
            cross join lateral (select data from {store.ReadModels}.mt_doc_citations where timeline = l.id and since <= l.upto offset 0) c
            """);
        command.Parameters.Bind(timeline.Value);
        var cited = new SortedDictionary<long, CitingEvent>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var upto = rows.GetInt64(1);
            foreach (var citing in JsonSerializer.Deserialize(rows.GetFieldValue<byte[]>(0), EventJson.Default.StoredCitations)!.Events.Where(citing => citing.Version <= upto))
            {
                cited[citing.Version] = citing;
            }
        }

        return (
            from citing in cited.Values
            where citing.Row is not null
            from source in citing.Sources
            select (Source: source, Row: citing.Row!.Value)).OrderBy(citation => citation.Source.Value, StringComparer.Ordinal).ToLookup(citation => citation.Source, citation => citation.Row);
    }
}
