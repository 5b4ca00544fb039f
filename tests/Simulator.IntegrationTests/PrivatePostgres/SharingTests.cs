using System.Diagnostics;
using Simulator.PrivatePostgres;

namespace Simulator.IntegrationTests.PrivatePostgres;

public class SharingTests
{
    [Fact]
    public async Task A_cold_start_makes_a_durable_cluster_and_says_where()
    {
        await using var home = new TemporaryHome();
        await using var server = await home.JoinAsync(PrivateServerOptions.FromEnvironment());

        Assert.Contains(home.Said, line => line.StartsWith("Creating a private PostgreSQL", StringComparison.Ordinal) && line.Contains(home.Folder));
        Assert.Equal("simulator", await TemporaryHome.AskAsync(server.ConnectionString, "select current_database()::text"));
        Assert.Equal(
            "on on on on UTF8 C",
            await TemporaryHome.AskAsync(
                server.ConnectionString,
                """
                select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'),
                    current_setting('data_checksums'), current_setting('server_encoding'),
                    (select datcollate from pg_database where datname = current_database()))
                """));
    }

    [Fact]
    public async Task A_second_user_joins_the_running_server_in_silence()
    {
        await using var home = new TemporaryHome();
        await using var first = await home.JoinAsync();
        home.Said.Clear();

        await using var second = await home.JoinAsync();

        Assert.Empty(home.Said);
        Assert.Equal(first.ConnectionString, second.ConnectionString);
    }

    [Fact]
    public async Task Eight_cold_processes_make_one_cluster_and_start_one_server()
    {
        await using var home = new TemporaryHome();
        var users = Enumerable.Range(0, 8).Select(_ => ServerUserProcess.Start(home)).ToArray();
        try
        {
            await Task.WhenAll(users.Select(user => user.ReadyAsync()));
            var said = string.Concat(await Task.WhenAll(users.Select(user => user.LeaveAsync())));

            Assert.Single(said.Split('\n'), line => line.StartsWith("Creating", StringComparison.Ordinal));
            var status = await home.StatusAsync();
            Assert.Single(await File.ReadAllLinesAsync(status.Log), line => line.Contains("ready to accept connections", StringComparison.Ordinal));
            Assert.False(status.Running);
        }
        finally
        {
            Array.ForEach(users, user => user.Dispose());
        }
    }

    [Fact]
    public async Task The_last_one_out_stops_the_server()
    {
        await using var home = new TemporaryHome();
        var ours = await home.JoinAsync();
        using var other = await ServerUserProcess.Start(home).ReadyAsync();

        await ours.DisposeAsync();
        var whileOtherStays = await home.StatusAsync();
        await other.LeaveAsync();
        var afterAll = await home.StatusAsync();

        Assert.True(whileOtherStays is { Running: true, InUse: true });
        Assert.True(afterAll is { Running: false, InUse: false });
    }

    [Fact]
    public async Task A_server_that_is_kept_outlives_its_users_until_it_is_stopped()
    {
        await using var home = new TemporaryHome();

        var kept = await PrivateServer.KeepRunningAsync(home.Value, TemporaryHome.Options, home.Said.Add, default);
        await using (await home.JoinAsync())
        {
        }

        Assert.True(kept is { Running: true, Kept: true, InUse: false });
        Assert.True((await home.StatusAsync()).Running);
        Assert.Equal(StopOutcome.Stopped, await home.StopAsync());
        Assert.True(await home.StatusAsync() is { Running: false, Kept: false, Major: >= 15 });
        Assert.Equal(StopOutcome.WasNotRunning, await home.StopAsync());
    }

    [Fact]
    public async Task A_server_in_use_is_stopped_only_by_force()
    {
        await using var home = new TemporaryHome();
        await using var server = await home.JoinAsync();

        Assert.Equal(StopOutcome.InUse, await home.StopAsync());
        Assert.True((await home.StatusAsync()).Running);
        Assert.Equal(StopOutcome.Stopped, await home.StopAsync(force: true));
        Assert.False((await home.StatusAsync()).Running);
    }

    [Fact]
    public async Task The_status_of_a_home_that_was_never_used_is_that_nothing_runs()
    {
        await using var home = new TemporaryHome();

        Assert.True(await home.StatusAsync() is { Running: false, Major: null, DataFolder: null, InUse: false, Kept: false });
    }

    [Fact]
    public async Task Ctrl_C_at_the_terminal_that_started_the_server_leaves_it_to_the_others()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no process groups to signal.");
        await using var home = new TemporaryHome();
        using var starter = await ServerUserProcess.Start(home, "setsid").ReadyAsync();
        await using var ours = await home.JoinAsync();

        using (var interrupt = Process.Start("kill", ["-INT", "--", $"-{starter.Number}"]))
        {
            await interrupt.WaitForExitAsync();
        }

        await starter.LeaveAsync().ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(1, await TemporaryHome.AskAsync(ours.ConnectionString, "select 1"));
    }
}
