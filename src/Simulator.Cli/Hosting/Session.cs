using Simulator.Application;
using Simulator.PrivatePostgres;
using Simulator.Store;
using Simulator.Store.Migrations;

namespace Simulator.Cli.Hosting;

/// <summary>All use cases, with a database.</summary>
internal sealed class Session : UseCases
{
    private readonly DatabaseConnection connection;
    private readonly SimulatorStore store;

    private Session(DatabaseConnection connection, SimulatorStore store, Surroundings surroundings)
        : base(surroundings, services => services.AddSimulator(
            store, surroundings.Folders, new(surroundings.Terminal.Say), new(connection.ConnectionString, PostgresSearch.FromEnvironment())))
    {
        this.connection = connection;
        this.store = store;
    }

    /// <summary>Joins or starts the database, brings its tables up to date, and composes the use cases.</summary>
    public static async Task<UseCases> OpenAsync(Surroundings surroundings, CancellationToken cancel)
    {
        Action<string> say = surroundings.Terminal.Say;
        var joined = await DatabaseConnection.OpenAsync(
            Environment.GetEnvironmentVariable(DatabaseConnection.Variable), SimulatorHome.FromEnvironment(), PrivateServerOptions.FromEnvironment(),
            say, cancel);
        var source = joined.CreateDataSource();
        try
        {
            var opened = new SimulatorStore(source, user: () => Environment.UserName, loss: new(source, joined.Revive));
            var warm = Task.Run(opened.WarmUp, cancel);
            await Task.WhenAll(warm, opened.Loss.RetryAsync(() => Schema.EnsureAsync(source, say, cancel), Schema.WhenPreparing, cancel));
            return new Session(joined, opened, surroundings);
        }
        catch
        {
            await source.DisposeAsync();
            await joined.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await store.DisposeAsync();
        await store.Database.DisposeAsync();
        await connection.DisposeAsync();
    }
}
