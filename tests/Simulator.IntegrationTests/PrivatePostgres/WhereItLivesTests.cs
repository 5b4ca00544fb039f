using System.Diagnostics;
using Simulator.PrivatePostgres;

namespace Simulator.IntegrationTests.PrivatePostgres;

public class WhereItLivesTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly string[] AsNobody = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"];

    [Fact]
    public async Task A_home_with_a_path_too_long_for_a_socket_works_all_the_same()
    {
        await using var home = new TemporaryHome(below: string.Join('/', Enumerable.Repeat("a-long-name-for-a-folder", 6)));

        var server = await home.JoinAsync();

        Assert.Equal(1, await TemporaryHome.AskAsync(server.ConnectionString, "select 1"));
        var socket = (await home.StatusAsync()).Address!;
        Assert.StartsWith("/tmp/simulator-", socket);
        await server.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(socket)!);
    }

    [Fact]
    public async Task A_home_with_blanks_and_marks_in_its_path_works()
    {
        await using var home = new TemporaryHome(below: "it's my home #1 [100 %]");

        await using var server = await home.JoinAsync();

        Assert.Equal(1, await TemporaryHome.AskAsync(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task A_home_whose_path_the_shell_would_run_is_refused()
    {
        await using var home = new TemporaryHome(below: "$(touch here)");

        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() => home.JoinAsync());

        Assert.Contains("$(touch here), because the path has a character that is special to the shell", error.Message);
    }

    [Fact]
    public async Task Without_sockets_the_server_listens_on_the_loopback_address_and_wants_a_password()
    {
        await using var home = new TemporaryHome();

        await using var server = await home.JoinAsync(TemporaryHome.Options with { UnixSocket = false });

        Assert.StartsWith("127.0.0.1:", (await home.StatusAsync()).Address);
        Assert.Equal(1, await TemporaryHome.AskAsync(server.ConnectionString, "select 1"));
        var guess = new Npgsql.NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "guess" }.ConnectionString;
        var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => TemporaryHome.AskAsync(guess, "select 1"));
        Assert.Equal(Npgsql.PostgresErrorCodes.InvalidPassword, refusal.SqlState);
    }

    [Fact]
    public async Task Started_by_root_the_server_runs_as_another_account()
    {
        OnlyAsRoot();
        await using var home = new TemporaryHome();
        await using var server = await home.JoinAsync();

        var owner = File.ReadLines($"/proc/{home.PostmasterNumber()}/status").Single(line => line.StartsWith("Uid:", StringComparison.Ordinal));

        Assert.DoesNotContain("\t0", owner);
    }

    [Fact]
    public async Task For_root_a_home_below_a_closed_folder_is_refused_with_its_name()
    {
        OnlyAsRoot();
        await using var home = new TemporaryHome(below: "closed/below");
        var closed = Directory.CreateDirectory(Path.GetDirectoryName(home.Folder)!);
        closed.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() => home.JoinAsync());

        Assert.Contains($"cannot enter {closed.FullName}.", error.Message);
        Assert.Contains("Set SIMULATOR_HOME", error.Message);
    }

    [Fact]
    public async Task A_closed_umask_does_not_lock_the_server_out_of_its_own_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no umask.");
        await using var home = new TemporaryHome(below: "made/under/the/umask");
        using var user = ServerUserProcess.Start(home, "sh", "-c", """umask 077; exec "$@" """, "sh");

        await user.ReadyAsync();
        await user.LeaveAsync();
    }

    [Fact]
    public async Task An_ordinary_user_runs_the_server_as_oneself()
    {
        OnlyAsRoot();
        using var probe = Process.Start(AsNobody[0], [.. AsNobody[1..], "test", "-r", ServerUserProcess.Program]);
        await probe.WaitForExitAsync();
        Assert.SkipUnless(probe.ExitCode == 0, $"The account 'nobody' cannot read {ServerUserProcess.Program}.");
        await using var home = new TemporaryHome();
        var nobody = home.Value with { OwnedByRoot = false };

        using var user = await ServerUserProcess.Start(home, AsNobody).ReadyAsync();

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Path.Combine(home.Folder, "postgres")));
        Assert.Contains("\t65534\t", string.Concat(File.ReadLines($"/proc/{home.PostmasterNumber()}/status")));
        await user.LeaveAsync();
        Assert.False((await PrivateServer.StatusAsync(nobody, TemporaryHome.Options, default)).Running);
    }

    [Fact]
    public async Task The_locks_of_a_home_are_for_its_owner_alone_also_where_an_earlier_version_made_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        const UnixFileMode Earlier = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode Now = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        const UnixFileMode Passable = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        await using var home = new TemporaryHome();
        var folder = Directory.CreateDirectory(Path.Combine(home.Folder, "postgres"));
        folder.UnixFileMode = (UnixFileMode)0b111_101_101;
        string[] locks = [Path.Combine(folder.FullName, "start.lock"), Path.Combine(folder.FullName, "users.lock")];
        foreach (var file in locks)
        {
            await File.WriteAllTextAsync(file, "");
            File.SetUnixFileMode(file, Earlier);
        }

        await using var server = await home.JoinAsync();

        Assert.All(locks, file => Assert.Equal(Now, File.GetUnixFileMode(file)));
        Assert.Equal(Environment.IsPrivilegedProcess ? OwnerOnly | Passable : OwnerOnly, File.GetUnixFileMode(folder.FullName));
        Assert.Equal(1, await TemporaryHome.AskAsync(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Another_account_cannot_hold_the_locks_of_a_home()
    {
        OnlyAsRoot();
        await using var home = new TemporaryHome();
        await using var server = await home.JoinAsync();

        var locks = Directory.GetFiles(Path.Combine(home.Folder, "postgres"), "*.lock");

        Assert.Equal(2, locks.Length);
        foreach (var file in locks)
        {
            using var stranger = Process.Start(AsNobody[0], [.. AsNobody[1..], "flock", "--shared", file, "true"]);
            await stranger.WaitForExitAsync();
            Assert.NotEqual(0, stranger.ExitCode);
        }
    }

    private static void OnlyAsRoot() =>
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux can take on other accounts.");
}
