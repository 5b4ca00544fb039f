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
        var url = $"postgres://{target.Username}:p%40ss@/{target.Database}?host={Uri.EscapeDataString(target.Host!)}&sslmode=disable&application_name=a%20test";

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

        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() => OpenAsync(named, home));

        Assert.Contains("SIMULATOR_DATABASE", error.Message);
        Assert.Contains(explanation, error.Message);
        Assert.DoesNotContain("secret", error.Message);
    }

    private static Task<DatabaseConnection> OpenAsync(string named, TemporaryHome home) =>
        DatabaseConnection.OpenAsync(named, home.Value, TemporaryHome.Options, home.Said.Add, default);
}
