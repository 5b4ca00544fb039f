using Npgsql;
using Simulator.Application.Exchange;
using Simulator.IntegrationTests.Store;

namespace Simulator.IntegrationTests.Application;

/// <summary>Imports that stop in the middle.</summary>
public sealed class InterruptedImportTests : IClassFixture<LoadedCases>, IClassFixture<StoreDatabase>, IAsyncDisposable
{
    private const string Writer = "import about to die";

    private readonly LoadedCases cases;
    private readonly StoreDatabase elsewhere;
    private readonly NpgsqlDataSource connections;
    private readonly SeedsCopy nothing = new();
    private readonly UseCases there;
    private readonly ExchangeFile file = new();

    public InterruptedImportTests(LoadedCases cases, StoreDatabase elsewhere)
    {
        (this.cases, this.elsewhere) = (cases, elsewhere);
        connections = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(elsewhere.ConnectionString) { ApplicationName = Writer });
        there = new(connections, nothing.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await there.DisposeAsync();
        await connections.DisposeAsync();
        nothing.Dispose();
        file.Dispose();
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public async Task An_import_that_was_cancelled_goes_on_where_it_stopped(double moment)
    {
        var (root, _, _, _) = await ExchangeFile.GrowAsync(cases, statements: 6000);
        var lines = await file.ExportAsync(cases.UseCases, root);
        using var cancel = new CancellationTokenSource();
        var progress = new AtMoment(moment, cancel.Cancel);

        var stopped = await Assert.ThrowsAnyAsync<Exception>(() => there.SendAsync(new ImportTimeline(file.Path, Progress: progress), cancel.Token));
        var kept = await elsewhere.AskAsync<long>(
            "select count(*) from simulator.mt_events e "
            + "where e.stream_id = $1 or exists (select from simulator.branches b where b.id = e.stream_id and b.parent_id = $1)", root);

        if (stopped is ImportInterruptedException interrupted)
        {
            Assert.IsAssignableFrom<OperationCanceledException>(interrupted.InnerException);
            Assert.Equal(lines.Length - 1, interrupted.Events);
            Assert.InRange(interrupted.Stored, kept, interrupted.Events - 1);
            Assert.Contains("Run the same command again to continue.", interrupted.Message);
        }
        else
        {
            Assert.IsAssignableFrom<OperationCanceledException>(stopped);
            Assert.Equal(0, kept);
        }

        var resumed = await there.SendAsync(new ImportTimeline(file.Path));
        Assert.InRange(resumed.Appended, 1, resumed.Events - kept);
        Assert.Equal(lines, await (await there.SendAsync(new ExportTimeline(root))).ToArrayAsync());
        await elsewhere.IsProjectedAsync(root, (await cases.Store.HeadAsync(root)).State);
    }

    [Fact]
    public async Task An_import_that_loses_its_connection_goes_on_by_itself()
    {
        var (root, _, _, _) = await ExchangeFile.GrowAsync(cases, statements: 6000);
        var lines = await file.ExportAsync(cases.UseCases, root);
        var progress = new AtMoment(0.8, () => CutOffAsync().GetAwaiter().GetResult());

        await there.SendAsync(new ImportTimeline(file.Path, Progress: progress));

        Assert.Equal(lines, await (await there.SendAsync(new ExportTimeline(root))).ToArrayAsync());
        await elsewhere.IsProjectedAsync(root, (await cases.Store.HeadAsync(root)).State);
    }

    [Fact]
    public async Task An_import_that_loses_the_database_goes_on_where_it_stopped()
    {
        var (root, _, _, _) = await ExchangeFile.GrowAsync(cases, statements: 6000);
        var lines = await file.ExportAsync(cases.UseCases, root);
        var progress = new AtMoment(0.8, () =>
        {
            AdmitAsync(false).GetAwaiter().GetResult();
            CutOffAsync().GetAwaiter().GetResult();
        });

        var interrupted = await Assert.ThrowsAsync<ImportInterruptedException>(
            () => there.SendAsync(new ImportTimeline(file.Path, Progress: progress)));

        Assert.IsAssignableFrom<NpgsqlException>(interrupted.InnerException);
        Assert.InRange(interrupted.Stored, 1, interrupted.Events - 1);
        await AdmitAsync(true);
        await there.SendAsync(new ImportTimeline(file.Path));
        Assert.Equal(lines, await (await there.SendAsync(new ExportTimeline(root))).ToArrayAsync());
    }

    private Task CutOffAsync() =>
        elsewhere.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1", Writer);

    /// <summary>Lets new connections into the database, or no more.</summary>
    private Task AdmitAsync(bool anyone) =>
        elsewhere.ExecuteAsync($"alter database {new NpgsqlConnectionStringBuilder(elsewhere.ConnectionString).Database} allow_connections {anyone}");

    /// <summary>Does something once, when a part of the work is done.</summary>
    private sealed class AtMoment(double moment, Action then) : IProgress<double>
    {
        private bool done;

        public void Report(double value)
        {
            if (!done && value >= moment)
            {
                done = true;
                then();
            }
        }
    }
}
