using JasperFx;
using JasperFx.Events;
using Marten;
using Npgsql;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Benchmarks;

/// <summary>
/// The floor: a program with nothing but Marten that stores the same events and documents, in tables of its own. It has the store's serializer,
/// columns and append mode, and none of what the store adds: no lineage, no waiting for whoever appends at the same time, no retry, and no answer to
/// a conflict.
/// </summary>
internal static class BareMarten
{
    /// <summary>Where its tables are.</summary>
    public const string Schema = "bare";

    /// <summary>Marten, set up as plainly as it can be for this.</summary>
    public static DocumentStore Open(NpgsqlDataSource database) => DocumentStore.For(options =>
    {
        options.Connection(database);
        options.DatabaseSchemaName = Schema;
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.Serializer(new StoreSerializer());
        options.DisableNpgsqlLogging = true;
        options.Events.AddEventType<StatementMade>(); // With no event at all Marten makes no tables for them.
        options.Events.StreamIdentity = StreamIdentity.AsString;
        options.Events.AppendMode = EventAppendMode.Quick;
        options.Events.MetadataConfig.EnableAll();
        options.Events.MetadataConfig.UserNameEnabled = true;
        options.Policies.DisableInformationalFields();
        options.RegisterDocumentTypes([typeof(StoredSummary), typeof(StoredState), typeof(StoredDemands), typeof(StoredCitations)]);
    });

    /// <summary>Makes its tables.</summary>
    public static async Task MakeAsync(NpgsqlDataSource database)
    {
        await using var documents = Open(database);
        await documents.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
        await using var session = documents.LightweightSession();
        session.Events.Append("made", new StatementMade(new("north")) { Account = new(When.On(new(2031, 3, 1)), "They speak.") });
        await session.SaveChangesAsync();
    }

    /// <summary>Appends events after a head, and stores the documents that follow.</summary>
    public static async Task<TimelineHead> AppendAsync(DocumentStore documents, TimelineHead head, NewEvent[] events)
    {
        var growth = AppendedEvents.Of(head, [.. events.Select(one => one.Event)]);
        await using var session = documents.LightweightSession();
        session.Events.Append(head.Timeline.Value, growth.After.Version, growth.Events.ToArray<object>());
        growth.Project(session);
        await session.SaveChangesAsync();
        return growth.After;
    }

    /// <summary>Reads and folds one stream of the store, whatever it comes from.</summary>
    public static async Task<NegotiationState> FoldAsync(SimulatorStore store, TimelineId timeline)
    {
        var state = NegotiationState.Empty;
        await using var session = store.Documents.QuerySession();
        var sql = $"select {store.EventColumns} from simulator.mt_events d where d.stream_id = ? order by d.version";
        await foreach (var read in session.AdvancedSql.StreamAsync<IEvent>(sql, CancellationToken.None, timeline.Value))
        {
            state = Negotiation.Evolve(state, (NegotiationEvent)read.Data);
        }

        return state;
    }
}
