using System.Diagnostics;
using Npgsql;
using Simulator.PrivatePostgres;

namespace Simulator.IntegrationTests.PrivatePostgres;

public class DatabaseConnectionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_named_database_is_preferred_to_the_private_server()
    {
        await using var home = new TemporaryHome();

        await using var connection = await OpenAsync(database.ConnectionString, home);

        Assert.False(connection.IsPrivate);
        Assert.False(Directory.Exists(Path.Combine(home.Folder, "postgres")));
        Assert.Equal(1, await TemporaryHome.AskAsync(connection.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Without_a_named_database_there_is_the_private_server()
    {
        await using var home = new TemporaryHome();

        await using (var connection = await OpenAsync("", home))
        {
            Assert.True(connection.IsPrivate);
            Assert.Equal(1, await TemporaryHome.AskAsync(connection.ConnectionString, "select 1"));
        }

        Assert.False((await home.StatusAsync()).Running);
    }

    [Fact]
    public async Task A_URL_names_a_database_as_well()
    {
        await using var home = new TemporaryHome();
        var target = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var url = $"postgres://{target.Username}:p%40ss@/{target.Database}"
            + $"?host={Uri.EscapeDataString(target.Host!)}&sslmode=disable&application_name=a%20test";

        await using var connection = await OpenAsync(url, home);

        Assert.Equal("a test", await TemporaryHome.AskAsync(connection.ConnectionString, "show application_name"));
        Assert.Equal("p@ss", new NpgsqlConnectionStringBuilder(connection.ConnectionString).Password);
    }

    [Theory]
    [InlineData("postgres://me:secret@host/db?colour=red", "the parameter 'colour' is not known")]
    [InlineData("Host=here;Colour=red;Password=secret", "colour")]
    [InlineData("Host=/no/such/folder;Username=me;Password=secret;Database=talks", "'talks' at '/no/such/folder' port 5432, cannot be reached")]
    [InlineData("postgresql://me:secret@part@[::1]:1/talks?sslmode=verify-full&connect_timeout=3", "'talks' at '[::1]' port 1, cannot be reached")]
    [InlineData("postgres://me:secret@/talks?host=/no/such/folder&port=6000", "'talks' at '/no/such/folder' port 6000, cannot be reached")]
    [InlineData("postgres://me:secret@host:port/talks", "it is not a URL of the form")]
    public async Task A_named_database_that_cannot_be_used_is_explained_without_its_password(string named, string explanation)
    {
        await using var home = new TemporaryHome();

        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() => OpenAsync(named, home, TimeSpan.Zero));

        Assert.Contains("SIMULATOR_DATABASE", error.Message);
        Assert.Contains(explanation, error.Message);
        Assert.DoesNotContain("secret", error.Message);
    }

    [Fact]
    public async Task A_named_database_that_is_about_to_start_is_waited_for()
    {
        await using var home = new TemporaryHome();
        var options = TemporaryHome.Options with { UnixSocket = false };
        string named;
        await using (var before = await home.JoinAsync(options))
        {
            named = before.ConnectionString;
        }

        var (opening, waiting) = Open(named);
        await waiting;
        await using var server = await home.JoinAsync(options);

        Assert.Equal(named, server.ConnectionString);
        await using var connection = await opening;
        Assert.Equal(1, await TemporaryHome.AskAsync(connection.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task A_named_database_that_answers_that_it_recovers_is_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A standby is promoted by a signal.");
        await using var home = new TemporaryHome();
        string data, named;
        await using (var before = await home.JoinAsync())
        {
            (data, named) = (before.DataFolder, before.ConnectionString);
        }

        // A standby that answers no questions goes on recovering until it is promoted.
        await File.WriteAllTextAsync(Path.Combine(data, "standby.signal"), "");
        await File.AppendAllTextAsync(Path.Combine(data, "postgresql.auto.conf"), "hot_standby = off\n");
        var joining = home.JoinAsync();
        await UntilAsync(() => Directory.GetFiles(data, "postmaster.pid").Any(file => File.ReadAllText(file).Contains("standby")));

        var (opening, waiting) = Open(named);
        await waiting;
        await File.WriteAllTextAsync(Path.Combine(data, "promote"), "");
        using (var promote = Process.Start("kill", ["-USR1", $"{home.PostmasterNumber()}"]))
        {
            await promote.WaitForExitAsync();
        }

        await using var server = await joining;
        await using var connection = await opening;
        Assert.Equal(1, await TemporaryHome.AskAsync(connection.ConnectionString, "select 1"));
    }

    /// <summary>Opens a named database that does not answer yet.</summary>
    /// <returns>The opening, and a task that ends when the user is told of the wait or when there is none.</returns>
    private static (Task<DatabaseConnection> Opening, Task Waiting) Open(string named)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var opening = DatabaseConnection.OpenAsync(
            named,
            SimulatorHome.FromEnvironment(),
            TemporaryHome.Options with { Patience = TimeSpan.FromMinutes(2) },
            said => told.TrySetResult(),
            default);
        return (opening, Task.WhenAny(told.Task, opening));
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var waiting = Stopwatch.StartNew(); !holds(); await Task.Delay(5))
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromMinutes(1), "It took longer than a minute.");
        }
    }

    private static Task<DatabaseConnection> OpenAsync(string named, TemporaryHome home, TimeSpan patience = default) =>
        DatabaseConnection.OpenAsync(named, home.Value, TemporaryHome.Options with { Patience = patience }, home.Said.Add, default);
}
