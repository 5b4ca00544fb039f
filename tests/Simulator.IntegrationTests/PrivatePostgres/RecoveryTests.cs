using System.Diagnostics;
using System.Globalization;
using Npgsql;
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_process_that_a_killed_server_left_at_work_is_ended_before_the_next_server_starts(bool processFile)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found in /proc.");
        await using var home = new TemporaryHome();
        await using var before = await home.JoinAsync();
        var working = await EndlessWorkAsync(before);
        KillServer(home, processFile);

        await using var after = await home.JoinAsync();

        Assert.Equal(1, await TemporaryHome.AskAsync(after.ConnectionString, "select 1"));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => working);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_start_waits_as_long_as_the_memory_of_a_killed_server_is_in_use(bool processFile)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The memory is System V shared memory.");
        await using var home = new TemporaryHome();
        await using var before = await home.JoinAsync();
        var log = (await home.StatusAsync()).Log;
        Task<PrivateServer> joining;
        using (new SharedMemory(home))
        {
            KillServer(home, processFile);
            joining = home.JoinAsync();
            await UntilAsync(() => joining.IsCompleted || File.ReadAllText(log).Split("pre-existing shared memory block").Length > 3);
        }

        await using var after = await joining;

        Assert.Equal(1, await TemporaryHome.AskAsync(after.ConnectionString, "select 1"));
        Assert.Single(home.Said, line => line.StartsWith("Waiting for the last processes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_leaves_nothing_of_a_killed_server_at_work()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found in /proc.");
        await using var home = new TemporaryHome();
        await using var before = await home.JoinAsync();
        var working = await EndlessWorkAsync(before);
        KillServer(home, processFile: true);

        Assert.Equal(StopOutcome.WasNotRunning, await home.StopAsync());

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => working);
        await UntilAsync(() => ServerProcesses.AllIn(home) is []);
    }

    [Fact]
    public async Task A_server_that_runs_and_cannot_be_reached_is_stopped_all_the_same()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found in /proc.");
        await using var home = new TemporaryHome();
        await using var server = await home.JoinAsync();
        File.Delete((await home.StatusAsync()).Address!);

        Assert.Equal(StopOutcome.Stopped, await home.StopAsync(force: true));

        await UntilAsync(() => ServerProcesses.AllIn(home) is []);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_process_file_that_names_the_server_of_another_home_does_not_prevent_a_start(bool copied)
    {
        await using var other = new TemporaryHome();
        await using var running = await other.JoinAsync();
        await using var home = new TemporaryHome();
        string own, foreign = Path.Combine(running.DataFolder, "postmaster.pid");
        await using (var before = await home.JoinAsync())
        {
            own = Path.Combine(before.DataFolder, "postmaster.pid");
            await File.WriteAllTextAsync(own + ".kept", await File.ReadAllTextAsync(own));
        }

        var lines = await File.ReadAllLinesAsync(copied ? foreign : own + ".kept");
        await File.WriteAllLinesAsync(own, [$"{other.PostmasterNumber()}", .. lines[1..]]);

        await using var after = await home.JoinAsync();

        Assert.Equal(after.DataFolder, await TemporaryHome.AskAsync(after.ConnectionString, "show data_directory"));
        Assert.Equal(1, await TemporaryHome.AskAsync(running.ConnectionString, "select 1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_of_a_home_in_use_gets_a_server_of_its_own(bool unixSocket)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The copy is made by cp.");
        var options = TemporaryHome.Options with { UnixSocket = unixSocket };
        await using var home = new TemporaryHome();
        await using var first = await home.JoinAsync(options);
        await TemporaryHome.AskAsync(first.ConnectionString, "checkpoint");
        await using var copy = new TemporaryHome();
        using (var copying = Process.Start("cp", ["-a", $"{home.Folder}/.", copy.Folder]))
        {
            await copying.WaitForExitAsync();
            Assert.Equal(0, copying.ExitCode);
        }

        await using var second = await copy.JoinAsync(options);

        Assert.Equal(second.DataFolder, await TemporaryHome.AskAsync(second.ConnectionString, "show data_directory"));
        Assert.Equal(first.DataFolder, await TemporaryHome.AskAsync(first.ConnectionString, "show data_directory"));
        Assert.Equal(StopOutcome.Stopped, await copy.StopAsync(force: true));
        Assert.True((await home.StatusAsync()).Running);
    }

    [Fact]
    public async Task Half_a_connection_string_does_not_prevent_a_start()
    {
        await using var home = new TemporaryHome();
        await using (await home.JoinAsync())
        {
        }

        await File.WriteAllTextAsync(Directory.GetFiles(home.Folder, "connection", SearchOption.AllDirectories).Single(), "Host=/tmp;Po");
        var data = Directory.GetDirectories(home.Folder, "data", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(Path.Combine(data, "postmaster.pid"), "1\n");

        await using var server = await home.JoinAsync();

        Assert.Equal(1, await TemporaryHome.AskAsync(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task A_killed_user_leaves_no_lock_behind()
    {
        await using var home = new TemporaryHome();
        using var killed = await ServerUserProcess.Start(home).ReadyAsync();
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
        using var killed = ServerUserProcess.Start(home);
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
        using var killed = ServerUserProcess.Start(home);
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

    /// <summary>Begins work that does not wait for anything, so that its process does not notice when the server dies.</summary>
    private static async Task<Task> EndlessWorkAsync(PrivateServer server)
    {
        const string Work = "do $$ begin loop end loop; end $$";
        const string Begun = $"select count(*) from pg_stat_activity where state = 'active' and query = '{Work}'";
        var working = TemporaryHome.AskAsync(server.ConnectionString, Work);
        while (await TemporaryHome.AskAsync(server.ConnectionString, Begun) is not 1L)
        {
            Assert.False(working.IsCompleted);
        }

        return working;
    }

    /// <summary>Kills the server and not what works for it. A start that failed leaves no process file.</summary>
    private static void KillServer(TemporaryHome home, bool processFile)
    {
        var number = home.PostmasterNumber();
        var file = Directory.GetFiles(home.Folder, "postmaster.pid", SearchOption.AllDirectories).Single();
        Kill(number);
        if (!processFile)
        {
            File.Delete(file);
        }
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
