using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Simulator.Application;
using Simulator.Application.Cases;
using Simulator.Cli.Screen;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Postgres;
using Simulator.PrivatePostgres;
using Simulator.Store;
using Simulator.Store.Migrations;

namespace Simulator.Cli.Hosting;

/// <summary>The program at work: a database, the use cases on it, and a way to send requests.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly DatabaseConnection connection;
    private readonly SimulatorStore store;
    private readonly ServiceProvider services;

    private Session(DatabaseConnection connection, SimulatorStore store, ServiceProvider services)
    {
        this.connection = connection;
        this.store = store;
        this.services = services;
    }

    /// <summary>The database, for Npgsql.</summary>
    public string ConnectionString => connection.ConnectionString;

    /// <summary>What is done when the connection is lost.</summary>
    public ConnectionLoss Loss => store.Loss;

    /// <summary>Joins or starts the database, brings its tables up to date, and puts the use cases together.</summary>
    public static async Task<Session> OpenAsync(Terminal terminal, bool verbose, CancellationToken cancel)
    {
        var joined = await DatabaseConnection.OpenAsync(
            Environment.GetEnvironmentVariable(DatabaseConnection.Variable), SimulatorHome.FromEnvironment(), PrivateServerOptions.FromEnvironment(),
            terminal.Say, cancel);
        var source = joined.CreateDataSource();
        try
        {
            var opened = new SimulatorStore(source, user: () => Environment.UserName, loss: new(source, joined.Revive));
            var warm = Task.Run(opened.WarmUp, cancel);
            await Task.WhenAll(warm, opened.Loss.RetryAsync(() => Schema.EnsureAsync(source, terminal.Say, cancel), Schema.WhenPreparing, cancel));
            var useCases = new ServiceCollection()
                .AddLogging(logging =>
                {
                    logging.SetMinimumLevel(LogLevel.Debug);
                    if (verbose)
                    {
                        logging.AddProvider(new TerminalLog(terminal));
                    }
                })
                .AddSimulator(opened, Seeds(), new(terminal.Say), Scenarios())
                .BuildServiceProvider();
            return new(joined, opened, useCases);
        }
        catch
        {
            await source.DisposeAsync();
            await joined.DisposeAsync();
            throw;
        }
    }

    /// <summary>The folder of the cases: <c>SIMULATOR_SEEDS</c>, else the nearest folder <c>seeds</c> at or above the program.</summary>
    public static SeedsFolder Seeds() => new(
        Folder("SIMULATOR_SEEDS", "seeds", "a folder with one folder per case") ?? throw new BadInputException(
            "There is no folder 'seeds' at or above the program. Allowed: set SIMULATOR_SEEDS to a folder with one folder per case."));

    /// <summary>
    /// The folder of the scenario files: <c>SIMULATOR_SCENARIOS</c>, else the nearest folder <c>scenarios</c> at or above the program; none where
    /// there is none.
    /// </summary>
    public static ScenariosFolder? Scenarios() =>
        Folder("SIMULATOR_SCENARIOS", "scenarios", "a folder of scenario files") is { } folder ? new(folder) : null;

    private static string? Folder(string variable, string name, string allowed)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : throw new BadInputException(
                $"{variable} names '{named}', which is no folder. Allowed: {allowed}.");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, name)))
            {
                return Path.Combine(folder.FullName, name);
            }
        }

        return null;
    }

    /// <summary>Loads the cases that a request is about, then sends it.</summary>
    public Task<T> LoadAndSendAsync<T>(IRequest<T> request, CancellationToken cancel) =>
        services.GetRequiredService<IMediator>().LoadAndSendAsync(request, cancel);

    /// <summary>Loads the cases that a request without a result is about, then sends it.</summary>
    public Task LoadAndSendAsync(IRequest request, CancellationToken cancel) => LoadAndSendAsync<Unit>(request, cancel);

    /// <summary>Sends a request through the pipeline to its handler.</summary>
    public Task<T> SendAsync<T>(IRequest<T> request, CancellationToken cancel) => services.GetRequiredService<IMediator>().Send(request, cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await store.DisposeAsync();
        await store.Database.DisposeAsync();
        await connection.DisposeAsync();
    }
}
