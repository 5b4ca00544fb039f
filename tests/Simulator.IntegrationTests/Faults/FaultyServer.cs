using Npgsql;
using Simulator.IntegrationTests.PrivatePostgres;
using Simulator.PrivatePostgres;
using Simulator.Store.Migrations;

namespace Simulator.IntegrationTests.Faults;

/// <summary>A server of its own that may be killed. What it acknowledges is kept, as for a user.</summary>
public sealed class FaultyServer : IAsyncLifetime
{
    private PrivateServer? joined;

    public TemporaryHome Home { get; } = new();

    public string ConnectionString => joined!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        joined = await JoinAsync();
        await using var database = NpgsqlDataSource.Create(ConnectionString);
        await Schema.EnsureAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await joined!.DisposeAsync();
        await Home.DisposeAsync();
    }

    /// <summary>Joins the server as another user, who starts it if need be.</summary>
    public Task<PrivateServer> JoinAsync() => Home.JoinAsync(PrivateServerOptions.FromEnvironment());
}
