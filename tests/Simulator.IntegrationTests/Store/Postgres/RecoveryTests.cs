using System.Diagnostics;
using System.Globalization;
using Simulator.Store.Postgres;

namespace Simulator.IntegrationTests.Store.Postgres;

public class RecoveryTests
{
    [Fact]
    public async Task After_the_server_is_killed_the_next_user_recovers_what_was_committed()
    {
        await using var home = new TemporaryHome();
        await using (var before = await home.JoinAsync(PrivatePostgresOptions.FromEnvironment()))
        {
            await TemporaryHome.AskAsync(before.ConnectionString, "create table kept as select 42 as answer");
            Kill(home.PostmasterNumber());
        }

        await using var after = await home.JoinAsync();

        Assert.Equal(42, await TemporaryHome.AskAsync(after.ConnectionString, "select answer from kept"));
    }

    [Fact]
    public async Task A_server_killed_under_its_users_is_started_again_by_the_next()
    {
        await using var home = new TemporaryHome();
        await using var before = await home.JoinAsync();
        Kill(home.PostmasterNumber());

        await using var after = await home.JoinAsync();

        Assert.Equal(1, await TemporaryHome.AskAsync(after.ConnectionString, "select 1"));
        Assert.Equal(1, await TemporaryHome.AskAsync(before.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Process_files_that_name_another_program_do_not_prevent_a_start()
    {
        await using var home = new TemporaryHome();
        string data;
        await using (var before = await home.JoinAsync())
        {
            data = before.DataFolder;
        }

        foreach (var file in new[] { "postmaster.pid", "../socket/.s.PGSQL.5432.lock" })
        {
            await File.WriteAllTextAsync(Path.Combine(data, file), Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n");
        }

        await using var after = await home.JoinAsync();

        Assert.Equal(1, await TemporaryHome.AskAsync(after.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task A_killed_user_leaves_no_lock_behind()
    {
        await using var home = new TemporaryHome();
        using var killed = await ServerUser.Start(home).ReadyAsync();
        await killed.KillAsync();

        Assert.True(await home.StatusAsync() is { Running: true, InUse: false });
        await using (await home.JoinAsync())
        {
        }

        Assert.False((await home.StatusAsync()).Running);
    }

    [Fact]
    public async Task A_cluster_whose_maker_was_killed_is_made_anew()
    {
        await using var home = new TemporaryHome();
        using var killed = ServerUser.Start(home);
        await UntilAsync(() => Unfinished(home).Any(folder => File.Exists(Path.Combine(folder, "PG_VERSION"))));
        await killed.KillAsync();

        await using var server = await home.JoinAsync();

        Assert.Equal(1, await TemporaryHome.AskAsync(server.ConnectionString, "select 1"));
        Assert.Empty(Unfinished(home));
    }

    [Fact]
    public async Task A_server_that_cannot_start_shows_the_end_of_its_log()
    {
        await using var home = new TemporaryHome();
        string data;
        await using (var before = await home.JoinAsync())
        {
            data = before.DataFolder;
        }

        await File.AppendAllTextAsync(Path.Combine(data, "postgresql.conf"), "no_such_setting = on\n");

        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() => home.JoinAsync());

        Assert.Contains("did not start", error.Message);
        Assert.Contains("unrecognized configuration parameter \"no_such_setting\"", error.Message);
        Assert.DoesNotContain("   at ", error.Message);
    }

    private static string[] Unfinished(TemporaryHome home) => Directory.GetDirectories(home.Folder, "unfinished-*", SearchOption.AllDirectories);

    private static void Kill(int number)
    {
        using var process = Process.GetProcessById(number);
        process.Kill();
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var waiting = Stopwatch.StartNew(); !holds(); await Task.Delay(5))
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(30), "It took longer than 30 seconds.");
        }
    }
}
