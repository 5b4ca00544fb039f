using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Statements;
using Simulator.Tests;
using Weasel.Core;

namespace Simulator.IntegrationTests.Store;

/// <summary>
/// A Marten application of somebody else, with Marten's own serializer, on the streams of ours. It is set up as the README of the store says.
/// </summary>
public sealed class PlainMartenTests(StoreDatabase database) : IClassFixture<StoreDatabase>, IAsyncDisposable
{
    private readonly DocumentStore plain = DocumentStore.For(options =>
    {
        options.Connection(database.ConnectionString + ";Timezone=UTC");
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString);
        options.DatabaseSchemaName = "plain";
        options.Events.DatabaseSchemaName = "simulator";
        options.Events.StreamIdentity = StreamIdentity.AsString;
        options.Events.AppendMode = EventAppendMode.Quick;
        options.Events.MetadataConfig.EnableAll();
        options.Events.MetadataConfig.UserNameEnabled = true;
        options.Events.AddEventTypes(EventKinds.All.Select(kind => kind.Type));
        options.Projections.Add(new WordsProjection(), ProjectionLifecycle.Async);
        options.DisableNpgsqlLogging = true;
    });

    public ValueTask DisposeAsync() => plain.DisposeAsync();

    [Fact]
    public async Task It_reads_every_stored_kind()
    {
        var head = await database.BeginAsync([.. Samples.OfEveryKind.Select(Given.New)]);

        await using var session = plain.QuerySession();
        var read = await session.Events.FetchStreamAsync(head.Timeline.Value);

        Assert.Equal(EventKinds.All.Select(kind => kind.Type).ToHashSet(), read.Select(one => one.EventType).ToHashSet());
        Assert.Equal(Samples.OfEveryKind, read.Select(one => (NegotiationEvent)one.Data));
    }

    [Fact]
    public async Task What_it_appends_is_read_here_with_its_read_models()
    {
        var (begun, root) = (Given.Timeline(), await database.BeginAsync(Given.Talks()));
        var branch = await database.BranchAsync(root.Timeline, 5, Given.Statement());
        await using (var session = plain.LightweightSession())
        {
            session.CorrelationId = "a request of theirs";
            session.LastModifiedBy = "somebody else";
            session.Events.Append(branch.Timeline.Value, branch.Version + 2, Given.Statement().Event, Given.Talks()[6].Event);
            session.Events.StartStream(begun.Value, Given.Talks()[0].Event);
            await session.SaveChangesAsync();
        }

        var grown = await database.Store.HeadAsync(branch.Timeline);

        Assert.Equal(branch.Version + 2, grown.Version);
        Assert.Equal(Negotiation.Fold([Given.Statement().Event, Given.Talks()[6].Event], branch.State), grown.State);
        await database.IsProjectedAsync(branch.Timeline, grown.State);
        Assert.Equal(2, (await database.AppendAsync(begun, Given.Statement())).Version);
        Assert.Equal(
            ["a request of theirs somebody else"],
            await database.ListAsync<string>(
                "select distinct concat_ws(' ', correlation_id, user_name) from simulator.mt_events where stream_id = $1 and version > $2",
                branch.Timeline, branch.Version));
    }

    [Fact]
    public async Task An_append_of_its_own_at_a_version_that_is_gone_is_refused()
    {
        var head = await database.BeginAsync(Given.Talks());
        await using var session = plain.LightweightSession();
        session.Events.Append(head.Timeline.Value, 8, Given.Statement().Event);

        await Assert.ThrowsAsync<EventStreamUnexpectedMaxEventIdException>(() => session.SaveChangesAsync());

        Assert.Equal(head, await database.Store.HeadAsync(head.Timeline));
    }

    [Fact]
    public async Task Its_daemon_runs_a_projection_of_its_own_over_our_branches()
    {
        var root = await database.BeginAsync(Given.Talks());
        var branch = await database.BranchAsync(root.Timeline, 5, Given.Statements(3));
        await database.AppendAsync(branch.Timeline, Given.Statement());

        using var daemon = await plain.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        await daemon.WaitForNonStaleData(TimeSpan.FromMinutes(2));

        await using var session = plain.QuerySession();
        var words = await session.LoadAsync<Words>(branch.Timeline.Value);
        Assert.Equal(new Words(branch.Timeline.Value, 4, branch.Version + 1), words);
    }

    [Fact]
    public async Task It_finds_nothing_to_change_in_the_event_tables()
    {
        await plain.Storage.ApplyAllConfiguredChangesToDatabaseAsync();

        await database.Documents.Documents.Storage.Database.AssertDatabaseMatchesConfigurationAsync();
    }
}

/// <summary>How often somebody spoke on a timeline: a document of the other application.</summary>
/// <param name="Id">The timeline.</param>
/// <param name="Statements">How many statements.</param>
/// <param name="Last">The version of the last event.</param>
public sealed record Words(string Id, int Statements, long Last);

/// <summary>Counts them.</summary>
public sealed class WordsProjection : SingleStreamProjection<Words, string>
{
    /// <inheritdoc/>
    public override Words Evolve(Words? snapshot, string id, IEvent e) =>
        new(id, (snapshot?.Statements ?? 0) + (e.Data is StatementMade ? 1 : 0), e.Version);
}
