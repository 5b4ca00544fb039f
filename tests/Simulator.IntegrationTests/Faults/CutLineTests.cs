using System.Diagnostics;
using Npgsql;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.IntegrationTests.CommandLine;
using Simulator.IntegrationTests.Store;
using Simulator.Postgres;
using Simulator.Store;
using Simulator.Store.Rebuilding;

namespace Simulator.IntegrationTests.Faults;

/// <summary>Connections that are cut between the program and a server that lives on.</summary>
public sealed class CutLineTests : IClassFixture<StoreDatabase>, IAsyncDisposable
{
    private readonly StoreDatabase database;
    private readonly CutLine line;
    private readonly NpgsqlDataSource connections;
    private readonly EventStore store;

    public CutLineTests(StoreDatabase database)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The line is a Unix socket, which the server has not on Windows.");
        this.database = database;
        line = new(database.ConnectionString);
        connections = NpgsqlDataSource.Create(line.ConnectionString);
        store = new(new(connections));
    }

    public async ValueTask DisposeAsync()
    {
        await connections.DisposeAsync();
        await line.DisposeAsync();
    }

    [Fact]
    public async Task An_append_that_was_stored_and_whose_acknowledgement_is_lost_is_acknowledged_after_all_and_there_once()
    {
        var before = await store.AppendAsync(Start(), Given.Talks());
        var events = Given.Statements(3);
        var answered = line.HoldCommitAsync();

        var appending = store.AppendAsync(before, events);
        await answered.WaitAsync(TimeSpan.FromSeconds(30));
        await UntilStoredAsync(before.Timeline, before.Version + 3);
        line.Cut();

        Assert.Equal(before.Version + 3, (await appending).Version);
        Assert.Equal(1, line.Cuts);
        await IsThereOnceAsync(await appending, [.. Given.Talks().Select(_ => default(Guid)), .. events.Select(happened => happened.Id)]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_branch_whose_acknowledgement_is_lost_is_begun_once(bool withReadModels)
    {
        var fork = await store.AppendAsync(Start(), Given.Talks());
        var (branch, first) = (Given.Timeline(), Given.Branch(fork));
        var answered = line.HoldCommitAsync();

        var forking = withReadModels ? store.ForkAsync(branch, fork, [first]) : store.ForkAsync(branch, first);
        await answered.WaitAsync(TimeSpan.FromSeconds(30));
        await UntilStoredAsync(branch, fork.Version + 1);
        line.Cut();

        await forking;
        Assert.Equal(fork.Version + 1, (await store.HeadAsync(branch)).Version);
        Assert.Equal(first.Id, (await database.ReadAsync(branch))[^1].Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(9_000)]
    [InlineData(60_000)]
    [InlineData(200_000)]
    public async Task A_request_that_is_cut_after_any_byte_is_there_once_and_whole(long bytes)
    {
        foreach (var inBatches in new[] { false, true })
        {
            var (head, events) = (Start(), Given.Statements(600));
            line.CutAfterSending(bytes);

            head = inBatches ? await store.AppendInBatchesAsync(head, events.ToAsyncEnumerable()) : await store.AppendAsync(head, events);

            await IsThereOnceAsync(head, [.. events.Select(happened => happened.Id)]);
        }

        Assert.Equal(2, line.Cuts);
    }

    [Fact]
    public async Task A_transaction_that_is_cut_after_any_answer_is_there_once_and_whole()
    {
        var head = await store.AppendAsync(Start(), Given.Talks());
        for (var (answers, cuts) = (0, -1); cuts != line.Cuts; answers++)
        {
            cuts = line.Cuts;
            var events = Given.Statements(5);
            line.CutAfterAnswers(answers);

            var after = await store.AppendInBatchesAsync(head, events.ToAsyncEnumerable());

            Assert.Equal(
                events.Select(happened => happened.Id), (await database.ReadAsync(head.Timeline, new(head.Version + 1))).Select(stored => stored.Id));
            head = after;
        }

        // The begin goes along with the first statement, then there are the copy's two answers, the projection and the commit.
        Assert.InRange(line.Cuts, 4, 20);
        await database.IsProjectedAsync(head.Timeline, head.State);
    }

    [Fact]
    public async Task Reading_that_is_cut_goes_on_after_the_last_event_that_was_handed_out()
    {
        var head = await database.BeginAsync(Given.Statements(2000));
        var read = new List<long>();
        line.CutAfterReceiving(5_000);

        await foreach (var stored in store.ReadAsync(head.Timeline, new(From: 11, To: 1990)))
        {
            read.Add(stored.Version);
            if (stored.Version % 500 == 0)
            {
                line.CutAfterReceiving(50_000);
            }
        }

        Assert.Equal(Enumerable.Range(11, 1980).Select(version => (long)version), read);
        Assert.InRange(line.Cuts, 3, 4);
    }

    [Fact]
    public async Task Every_way_to_read_is_tried_again()
    {
        var head = await database.BeginAsync(Given.Talks());
        var (tree, shelf, sources) = (new TimelineTree(new(connections)), new CaseDocuments(new(connections)), new SourceIndex(new(connections)));
        Func<Task>[] ways =
        [
            async () => Assert.Equal(head, await store.HeadAsync(head.Timeline)),
            async () => Assert.Contains(await store.TimelinesAsync(), summary => summary.Timeline == head.Timeline),
            async () => Assert.Equal(head.Timeline, await store.RootAsync(head.Timeline)),
            async () => Assert.NotNull(await tree.FindAsync(head.Timeline)),
            async () => Assert.Single(await tree.FamilyAsync(head.Timeline)),
            async () => Assert.Equal(head.Version, await tree.OwnEventsAsync(head.Timeline).CountAsync()),
            async () => Assert.Null(await shelf.HashAsync(head.Timeline)),
            async () => Assert.Null(await shelf.FindAsync(head.Timeline)),
            async () => Assert.DoesNotContain(head.Timeline, (await shelf.TitlesAsync()).Keys),
            async () => Assert.NotEmpty(await sources.CitationsAsync(head.Timeline)),
        ];
        foreach (var way in ways)
        {
            line.CutAfterReceiving(10);
            await way();
        }

        Assert.Equal(ways.Length, line.Cuts);
    }

    [Fact]
    public async Task A_pool_full_of_dead_connections_does_not_use_up_the_tries()
    {
        var head = await database.BeginAsync(Given.Talks());
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => store.HeadAsync(head.Timeline)));
        line.Cut();

        Assert.Equal(head, await store.HeadAsync(head.Timeline));
    }

    [Fact]
    public async Task A_connection_that_does_not_come_back_is_reported_with_what_is_safe()
    {
        var impatient = new EventStore(new(connections, loss: new(connections) { Patience = TimeSpan.FromMilliseconds(100) }));
        var head = await impatient.AppendAsync(Start(), Given.Talks());
        line.ForGood = true;
        line.Cut();

        var append = await Assert.ThrowsAsync<ConnectionLostException>(() => impatient.AppendAsync(head, Given.Statements(4)));
        var read = await Assert.ThrowsAsync<ConnectionLostException>(() => impatient.HeadAsync(head.Timeline));

        Assert.Contains(
            $"It is not known whether events 9 to 12 of timeline '{head.Timeline}' were stored: either all are or none.", append.Message);
        Assert.Contains("may be appended again without a second copy", append.Message);
        Assert.Contains("No data were being changed", read.Message);
        Assert.All([append, read], report => Assert.EndsWith("Everything acknowledged before is kept.", report.Message));
    }

    [Fact]
    public async Task Waiting_for_a_connection_can_be_cancelled()
    {
        var head = await store.AppendAsync(Start(), Given.Talks());
        line.ForGood = true;
        line.Cut();
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var waiting = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.AppendAsync(head, Given.Statements(1), cancel.Token));

        Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(4), $"It took {waiting.Elapsed}.");
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_no_lost_connection_and_is_not_sent_twice()
    {
        var head = await database.BeginAsync(Given.Talks());
        await using var obstacle = await database.Source.OpenConnectionAsync();
        await using var held = await obstacle.BeginTransactionAsync();
        await using (var update = new NpgsqlCommand("update simulator.mt_streams set version = version where id = $1", obstacle, held))
        {
            update.Parameters.Add(new() { Value = head.Timeline.Value });
            await update.ExecuteNonQueryAsync();
        }

        await using var hasty = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(line.ConnectionString) { CommandTimeout = 1 });
        var waiting = Stopwatch.StartNew();
        var report = await Assert.ThrowsAnyAsync<NpgsqlException>(() => new EventStore(new(hasty)).AppendAsync(head, Given.Statements(1)));

        Assert.IsType<TimeoutException>(report.InnerException);
        Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(4), $"It took {waiting.Elapsed}.");
    }

    [Theory]
    [InlineData(600)]
    [InlineData(2_000)]
    [InlineData(10_000)]
    public async Task A_check_of_the_read_models_that_is_cut_is_reported_and_does_not_hold_up_the_next(long bytes)
    {
        await database.BeginAsync(Given.Statements(100));
        var models = new ReadModels(new(connections));
        line.CutAfterReceiving(bytes);

        var report = await Record.ExceptionAsync(() => models.VerifyAsync());

        Assert.IsAssignableFrom<NpgsqlException>(report);
        Assert.Empty((await UntilAloneAsync(models)).Problems);
    }

    [Fact]
    public async Task The_user_is_told_what_is_safe_when_the_database_goes_away_in_the_middle_of_a_command()
    {
        line.ForGood = true;
        line.CutAfterReceiving(30_000);
        using var process = SimulatorProcess.Start(Path.GetTempPath(), [$"SIMULATOR_DATABASE={line.ConnectionString}"], "history", "pak-afg-2025");

        var ended = await process.EndAsync();

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("The connection to the database was lost and could not be restored", ended.Messages);
        Assert.Contains("Everything acknowledged before is kept.", ended.Messages);
        Assert.Contains("Run the command again when the database answers", ended.Messages);
    }

    /// <summary>Checks when the server has noticed that the one who checked before has gone.</summary>
    private static async Task<CheckedEvents> UntilAloneAsync(ReadModels models)
    {
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(5))
        {
            try
            {
                return await models.VerifyAsync();
            }
            catch (Exception error) when (error is RebuildRefusedException or NpgsqlException && waiting.Elapsed < TimeSpan.FromSeconds(20))
            {
            }
        }
    }

    /// <summary>
    /// Waits until a version is stored: the first answer to come may be that to the pool, which cleans a connection before it lends it again.
    /// </summary>
    private async Task UntilStoredAsync(TimelineId timeline, long version)
    {
        for (var waiting = Stopwatch.StartNew(); await database.ReadAsync(timeline, new(From: version)) is []; await Task.Delay(2))
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(30), $"Version {version} was not stored within 30 seconds.");
        }
    }

    private static TimelineHead Start() => new(Given.Timeline(), 0, NegotiationState.Empty);

    /// <summary>Sees to it that a timeline has these events and no others, and that the read models follow from them.</summary>
    /// <param name="head">The head that was acknowledged.</param>
    /// <param name="ids">The events that are there; an empty id stands for any.</param>
    private async Task IsThereOnceAsync(TimelineHead head, IReadOnlyList<Guid> ids)
    {
        var stored = await database.ReadAsync(head.Timeline);
        Assert.Equal(ids, stored.Select((happened, place) => ids[Math.Min(place, ids.Count - 1)] == default ? default : happened.Id));
        Assert.Equal(Enumerable.Range(1, ids.Count).Select(version => (long)version), stored.Select(happened => happened.Version));
        await database.IsProjectedAsync(head.Timeline, head.State);
    }
}
