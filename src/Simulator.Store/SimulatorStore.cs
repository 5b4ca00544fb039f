using System.Diagnostics;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten;
using Marten.Internal;
using Marten.Schema;
using Marten.Services.Json.Transformations;
using Npgsql;
using Simulator.Domain;
using Simulator.Domain.Serialization;
using Simulator.Postgres;

namespace Simulator.Store;

/// <summary>Marten's document store, configured for this program: the event streams, the read models and the other documents.</summary>
/// <remarks>Marten's store is made on first use, so that a program that only asks for a version does not pay for it.</remarks>
public sealed class SimulatorStore : IAsyncDisposable
{
    /// <summary>The schema of all tables.</summary>
    internal const string Schema = "simulator";

    /// <summary>The types of the documents that are derived from the events.</summary>
    internal static readonly Type[] ReadModelTypes = [typeof(StoredSummary), typeof(StoredState), typeof(StoredDemands), typeof(StoredCitations)];

    private readonly Lazy<DocumentStore> documents;
    private readonly Func<string?> user;

    /// <summary>A store on a database.</summary>
    /// <param name="database">The database, with the tables in place (see <c>Schema</c>) and its sessions in UTC.</param>
    /// <param name="codec">The codec, with the upcasters of former shapes of events. Default: the upcasters in force.</param>
    /// <param name="user">The name of the user, stored with each event; <c>null</c> when unknown. Default: unknown.</param>
    /// <param name="loss">The handling of a lost connection. Default: retries for a while, without a restart of the server.</param>
    public SimulatorStore(NpgsqlDataSource database, EventCodec? codec = null, Func<string?>? user = null, ConnectionLoss? loss = null)
        : this(database, codec ?? new(), Schema, user ?? (() => null), loss ?? new(database))
    {
    }

    private SimulatorStore(NpgsqlDataSource database, EventCodec codec, string readModels, Func<string?> user, ConnectionLoss loss)
    {
        (Database, Codec, ReadModels, Loss, this.user) = (database, codec, readModels, loss, user);
        documents = new(() => DocumentStore.For(options =>
        {
            options.Connection(database);
            Configure(options, codec);
            options.DatabaseSchemaName = readModels;
            options.AutoCreateSchemaObjects = readModels == Schema ? AutoCreate.None : AutoCreate.CreateOrUpdate; // See Store.Schema.
        }));
    }

    /// <summary>The database.</summary>
    public NpgsqlDataSource Database { get; }

    /// <summary>The codec of events and rows.</summary>
    public EventCodec Codec { get; }

    /// <summary>The handling of a lost connection.</summary>
    public ConnectionLoss Loss { get; }

    /// <summary>Marten's store.</summary>
    public DocumentStore Documents => documents.Value;

    /// <summary>The schema of the read models.</summary>
    internal string ReadModels { get; }

    /// <summary>The columns of a row of <c>mt_events d</c> from which Marten reads an event.</summary>
    internal string EventColumns => field ??= Columns();

    /// <summary>Prepares Marten's store for the first use, and sends nothing.</summary>
    /// <remarks>
    /// This keeps a processor busy for a moment. Run it in parallel with the check of the tables, which mostly waits.
    /// </remarks>
    public void WarmUp() => _ = Documents;

    /// <summary>
    /// A store of the same events with read models in another schema, in which they are rebuilt. A lost connection ends the rebuild.
    /// </summary>
    internal SimulatorStore InSchema(string schema) => new(Database, Codec, schema, user, ConnectionLoss.Reported(Database));

    /// <summary>Configures Marten for this program. A Marten application that appends to these streams needs the part on events.</summary>
    internal static void Configure(StoreOptions options, EventCodec codec)
    {
        options.DatabaseSchemaName = Schema;
        options.Serializer(new StoreSerializer());

        options.Events.DatabaseSchemaName = Schema;
        options.Events.StreamIdentity = StreamIdentity.AsString;
        options.Events.AppendMode = EventAppendMode.Quick;
        options.Events.MetadataConfig.EnableAll();
        options.Events.MetadataConfig.UserNameEnabled = true;
        foreach (var kind in EventKinds.All)
        {
            options.Events.AddEventType(kind.Type);
        }

        foreach (var (alias, type) in codec.FormerAliases)
        {
            options.Events.Upcast(type, alias, new JsonTransformation(
                (_, row, column) => codec.Decode(alias, row.GetFieldValue<byte[]>(column)),
                (_, row, column, _) => new(codec.Decode(alias, row.GetFieldValue<byte[]>(column)))));
        }

        options.Policies.ForAllDocuments(Plain);
        options.RegisterDocumentTypes([.. ReadModelTypes, typeof(StoredCase), typeof(RegisterEntry)]);

        // ConnectionLoss decides on retries after a lost connection.
        options.ConfigurePolly(_ => { });
        options.ConfigureWritePolly(_ => { });
        options.DisableNpgsqlLogging = true;
        options.Projections.AsyncMode = DaemonMode.ExternallyManaged;
        options.Projections.DiscoverGeneratedEvolversOnStartup = false;
        options.Events.AutoDiscoverTagTypes = false;
    }

    // For our own documents only: Marten's documents, in the schema of the events, stay as every other Marten application expects them.
    private static void Plain(DocumentMapping mapping)
    {
        if (mapping.DocumentType.Assembly == typeof(SimulatorStore).Assembly)
        {
            mapping.Metadata.LastModified.Enabled = mapping.Metadata.DotNetType.Enabled = mapping.Metadata.Version.Enabled = false;
            mapping.UseNumericRevisions = mapping.Metadata.Revision.Enabled = ReadModelTypes.Contains(mapping.DocumentType);
        }
    }

    /// <summary>
    /// An event as Marten appends it: with its identity, the request that it belongs to, its cause, and the user.
    /// </summary>
    internal IEvent Wrap(NewEvent happened)
    {
        var wrapped = Documents.Events.BuildEvent(happened.Event);
        wrapped.Id = happened.Id;
        wrapped.CorrelationId = Activity.Current?.TraceId.ToString();
        wrapped.CausationId = happened.Event.Account.Causes is [var cause, ..] ? cause.ToString() : null;
        wrapped.UserName = user();
        return wrapped;
    }

    private string Columns()
    {
        using var session = (IMartenSession)Documents.QuerySession();
        return string.Join(", ", session.EventStorage().SelectFields().Select(column => $"d.{column}"));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (documents.IsValueCreated)
        {
            await documents.Value.DisposeAsync();
        }
    }
}
