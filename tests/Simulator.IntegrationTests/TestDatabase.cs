using Npgsql;

namespace Simulator.IntegrationTests;

/// <summary>
/// A database of its own for each test class that has it as a fixture. It is empty; derive from it and override <see cref="PrepareAsync"/>
/// for one with a schema.
/// </summary>
public class TestDatabase(TestServer server) : IAsyncLifetime
{
    private NpgsqlDataSource? source;

    public NpgsqlDataSource Source => source!;

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await server.CreateDatabaseAsync(GetType(), PrepareAsync);
        source = NpgsqlDataSource.Create(ConnectionString);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await server.DropDatabaseAsync(ConnectionString);
        GC.SuppressFinalize(this);
    }

    /// <summary>Fills the template that all databases of this type are copies of. Runs once in a test run; must close its connections.</summary>
    protected virtual Task PrepareAsync(string connectionString) => Task.CompletedTask;
}
