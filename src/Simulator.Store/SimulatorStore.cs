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

/// <summary>Marten's document store as this program sets it up: the event streams, the read models and the other documents.</summary>
/// <remarks>Made when it is first used, so that a program that only asks for a version does not pay for it.</remarks>
public sealed class SimulatorStore : IAsyncDisposable
{
    /// <summary>The schema of all tables.</summary>
    internal const string Schema = "simulator";

    /// <summary>The documents that follow from the events.</summary>
    internal static readonly Type[] ReadModelTypes = [typeof(StoredSummary), typeof(StoredState), typeof(StoredDemands), typeof(StoredCitations)];

    private readonly Lazy<DocumentStore> documents;
    private readonly Func<string?> user;

    /// <summary>A store on a database.</summary>
    /// <param name="database">The database, with the tables in place (see <c>Schema</c>), its sessions in UTC.</param>
    /// <param name="codec">Which former shapes of events are read, and as what. Default: those in force.</param>
    /// <param name="user">The name of whoever acts, kept with each event; null where nobody is known. Default: nobody.</param>
    /// <param name="loss">What is done when the connection is lost. Default: work is tried again for a while, and nobody restarts the server.</param>
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

    /// <summary>What turns rows into events.</summary>
    public EventCodec Codec { get; }

    /// <summary>What is done when the connection is lost.</summary>
    public ConnectionLoss Loss { get; }

    /// <summary>Marten's store.</summary>
    public DocumentStore Documents => documents.Value;

    /// <summary>The schema of the read models.</summary>
    internal string ReadModels { get; }

    /// <summary>The columns of a row of <c>mt_events d</c> from which Marten reads an event.</summary>
    internal string EventColumns => field ??= Columns();

    /// <summary>Gets ready what the first use waits for otherwise, and sends nothing.</summary>
    /// <remarks>
    /// It keeps a processor busy for a moment. A program has that while it looks whether the tables are in place: run this beside that.
    /// </remarks>
    public void WarmUp() => _ = Documents;

    /// <summary>
    /// The same events with read models in another schema, where they are made again beside those in use. A loss of the connection ends that.
    /// </summary>
    internal SimulatorStore Beside(string schema) => new(Database, Codec, schema, user, ConnectionLoss.Reported(Database));

    /// <summary>Everything that this program tells Marten. A Marten application that appends to these streams needs the part on events.</summary>
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

        // What is tried again after a loss of the connection, and how long, is for ConnectionLoss to say.
        options.ConfigurePolly(_ => { });
        options.ConfigureWritePolly(_ => { });
        options.DisableNpgsqlLogging = true;
        options.Projections.AsyncMode = DaemonMode.ExternallyManaged;
        options.Projections.DiscoverGeneratedEvolversOnStartup = false;
        options.Events.AutoDiscoverTagTypes = false;
    }

    // Of our own documents only: Marten's, in the schema of the events, are those that every other Marten application expects.
    private static void Plain(DocumentMapping mapping)
    {
        if (mapping.DocumentType.Assembly == typeof(SimulatorStore).Assembly)
        {
            mapping.Metadata.LastModified.Enabled = mapping.Metadata.DotNetType.Enabled = mapping.Metadata.Version.Enabled = false;
            mapping.UseNumericRevisions = mapping.Metadata.Revision.Enabled = ReadModelTypes.Contains(mapping.DocumentType);
        }
    }

    /// <summary>
    /// An event as Marten appends it: with its identity, the request that it belongs to, the event that it follows from, and who acts.
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
