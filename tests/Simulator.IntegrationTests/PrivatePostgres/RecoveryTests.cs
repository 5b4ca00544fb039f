using System.Diagnostics;
using System.Globalization;
using Simulator.IntegrationTests.Faults;
using Simulator.PrivatePostgres;

namespace Simulator.IntegrationTests.PrivatePostgres;

public class RecoveryTests
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    [Fact]
    public async Task After_the_server_is_killed_the_next_user_recovers_what_was_committed()
    {
        await using var home = new TemporaryHome();
        await using (var before = await home.JoinAsync(PrivateServerOptions.FromEnvironment()))
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
    public async Task A_cluster_whose_initdb_was_killed_is_explained_and_made_anew()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found in /proc.");
        await using var home = new TemporaryHome();
        var joining = home.JoinAsync();
        await UntilAsync(() => Unfinished(home).Any(folder => File.Exists(Path.Combine(folder, "PG_VERSION"))));
        ServerProcesses.KillAllIn(home);

        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() => joining);

        Assert.Contains("could not be created. initdb says:", error.Message);
        await using var server = await home.JoinAsync();
        Assert.Equal(1, await TemporaryHome.AskAsync(server.ConnectionString, "select 1"));
        Assert.Empty(Unfinished(home));
    }

    [Theory]
    [InlineData("unfinished-*")]
    [InlineData("simulator.conf")]
    [InlineData("postmaster.pid")]
    [InlineData("pg_internal.init")]
    public async Task A_first_start_whose_processes_were_all_killed_is_healed_by_the_next(string moment)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found in /proc.");
        await using var home = new TemporaryHome();
        using var killed = ServerUser.Start(home);
        await UntilAsync(() => Directory.Exists(home.Value.Folder) && Directory.EnumerateFileSystemEntries(home.Folder, moment, Everywhere).Any());
        await killed.KillAsync();
        ServerProcesses.KillAllIn(home);

        await using var server = await home.JoinAsync(PrivateServerOptions.FromEnvironment());

        Assert.Equal("simulator", await TemporaryHome.AskAsync(server.ConnectionString, "select current_database()::text"));
        Assert.Empty(Unfinished(home));
    }

    [Fact]
    public async Task Data_of_another_major_version_are_explained_whatever_their_folder_is_called()
    {
        await using var home = new TemporaryHome();
        await using (await home.JoinAsync())
        {
        }

        var version = Directory.GetFiles(home.Folder, "PG_VERSION", SearchOption.AllDirectories).MinBy(path => path.Length)!;
        var made = await File.ReadAllTextAsync(version);
        await File.WriteAllTextAsync(version, "12\n");

        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() => home.JoinAsync());

        Assert.Contains("was made by PostgreSQL 12, and no PostgreSQL 12 was found", error.Message);
        Assert.Contains("Install PostgreSQL 12", error.Message);
        await File.WriteAllTextAsync(version, made);
        await using var server = await home.JoinAsync();
        Assert.Equal(1, await TemporaryHome.AskAsync(server.ConnectionString, "select 1"));
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
