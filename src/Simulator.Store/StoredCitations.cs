using Marten;
using Marten.Schema;
using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>
/// The sources that events cite. Documents in <c>mt_doc_citations</c>, one per append, with the events that have sources.
/// </summary>
/// <param name="Id">The timeline and the version of the first of the events.</param>
/// <param name="Timeline">The timeline that itself holds the events.</param>
/// <param name="Since">The version of the first event of the append.</param>
/// <param name="Events">The events that have sources, by version. The last version of the append is the revision.</param>
[DocumentAlias("citations")]
public sealed record StoredCitations(string Id, string Timeline, long Since, ValueList<CitingEvent> Events)
{
    /// <summary>Configures the columns and indexes of the table.</summary>
    public static void ConfigureMarten(DocumentMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        mapping.DuplicateField(nameof(Timeline), notNull: true);
        mapping.DuplicateField(nameof(Since), notNull: true);
        mapping.AddIndex("timeline", "since");
    }

    /// <summary>Updates the documents after an append.</summary>
    internal static void Project(IDocumentOperations documents, AppendedEvents growth)
    {
        var since = growth.Before.Version + 1;
        var citing = growth.Events
            .Select((happened, place) => new CitingEvent(since + place, happened.Account.Row, [.. happened.Account.Sources.Distinct()]))
            .Where(cited => cited.Sources.Count > 0)
            .ToArray();
        if (citing.Length > 0)
        {
            var timeline = growth.After.Timeline.Value;
            documents.TryUpdateRevision(new StoredCitations($"{timeline}/{since}", timeline, since, [.. citing]), growth.After.Version);
        }
    }
}

/// <summary>An event and its sources.</summary>
/// <param name="Version">The version of the event.</param>
/// <param name="Row">The coded row of the event; <c>null</c> when there is none.</param>
/// <param name="Sources">The sources that the event cites.</param>
public sealed record CitingEvent(long Version, RowId? Row, ValueList<SourceId> Sources);
