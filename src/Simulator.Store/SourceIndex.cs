using Npgsql;
using Simulator.Domain;

namespace Simulator.Store;

/// <summary>Which events rest on which source.</summary>
/// <param name="database">The database, with the schema in place.</param>
/// <param name="loss">What is done when the connection is lost; by default work is tried again for a while.</param>
public sealed class SourceIndex(NpgsqlDataSource database, ConnectionLoss? loss = null)
{
    private readonly ConnectionLoss loss = loss ?? new(database);

    /// <summary>The rows that cite each source on a timeline, along its lineage, in the order of their versions.</summary>
    public Task<ILookup<SourceId, RowId>> CitationsAsync(TimelineId timeline, CancellationToken cancel = default) =>
        loss.RetryAsync(() => CitationsOnceAsync(timeline, cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<ILookup<SourceId, RowId>> CitationsOnceAsync(TimelineId timeline, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"""
            {Lineage.In(Schema.Name)}
            select i.source, e.data -> 'Account' ->> 'Row'
            from lineage l
            cross join lateral (select source, versions from simulator.source_index where timeline = l.id and since <= l.upto offset 0) i
            cross join lateral unnest(i.versions) cited (version)
            cross join lateral (select version, data from simulator.mt_events where stream_id = l.id and version = cited.version and version <= l.upto offset 0) e
            where e.data -> 'Account' ->> 'Row' is not null
            order by i.source, e.version
            """);
        command.Parameters.Bind(timeline.Value);
        var citations = new List<(SourceId Source, RowId Row)>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            citations.Add((new(rows.GetString(0)), new(rows.GetString(1))));
        }

        return citations.ToLookup(citation => citation.Source, citation => citation.Row);
    }
}
