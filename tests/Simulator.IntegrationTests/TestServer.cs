using System.Collections.Concurrent;
using Npgsql;
using Simulator.IntegrationTests.PrivatePostgres;
using Simulator.PrivatePostgres;

[assembly: AssemblyFixture(typeof(Simulator.IntegrationTests.TestServer))]

namespace Simulator.IntegrationTests;

/// <summary>One private PostgreSQL for a whole test run. It makes databases in a few hundredths of a second by copying prepared ones.</summary>
public sealed class TestServer : IAsyncLifetime
{
    private readonly TemporaryHome home = new();
    private readonly ConcurrentDictionary<Type, Lazy<Task<string>>> templates = new();
    private PrivateServer? server;

    private string Maintenance => server!.ConnectionString;

    public async ValueTask InitializeAsync() =>
        server = await PrivateServer.JoinAsync(home.Value, TemporaryHome.Options, Console.Error.WriteLine, default);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        await home.DisposeAsync();
    }

    /// <summary>Makes a database like the one that <paramref name="prepare"/> makes; that runs once for each <paramref name="kind"/>.</summary>
    /// <returns>The connection string of the new database.</returns>
    public async Task<string> CreateDatabaseAsync(Type kind, Func<string, Task> prepare)
    {
        var template = await templates.GetOrAdd(kind, _ => new(() => PrepareTemplateAsync(prepare))).Value;
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync($"create database {name} template {template} strategy file_copy");
        return For(name);
    }

    public Task DropDatabaseAsync(string connectionString) =>
        ExecuteAsync($"drop database {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");

    private async Task<string> PrepareTemplateAsync(Func<string, Task> prepare)
    {
        var name = $"template_{Guid.NewGuid():N}";
        await ExecuteAsync($"create database {name}");
        await prepare(new NpgsqlConnectionStringBuilder(For(name)) { Pooling = false }.ConnectionString);
        return name;
    }

    private string For(string database) => new NpgsqlConnectionStringBuilder(Maintenance) { Database = database }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Maintenance);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
