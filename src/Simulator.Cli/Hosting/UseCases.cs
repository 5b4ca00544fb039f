using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Simulator.Application;
using Simulator.Application.Cases;
using Simulator.Cli.Screen;
using Simulator.Files;

namespace Simulator.Cli.Hosting;

/// <summary>The use cases, and a way to send requests to them.</summary>
internal class UseCases : IAsyncDisposable
{
    private readonly ServiceProvider services;

    /// <summary>Composes the use cases.</summary>
    /// <param name="terminal">The terminal for the log.</param>
    /// <param name="verbose">True to log each request.</param>
    /// <param name="add">Registers the use cases.</param>
    protected UseCases(Terminal terminal, bool verbose, Action<IServiceCollection> add)
    {
        var registered = new ServiceCollection().AddLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Debug);
            if (verbose)
            {
                logging.AddProvider(new TerminalLog(terminal));
            }
        });
        add(registered);
        services = registered.BuildServiceProvider();
    }

    /// <summary>The folders of the cases and of the scenario files.</summary>
    public static SimulatorFolders Folders { get; } = SimulatorFolders.Of(Environment.GetEnvironmentVariable, AppContext.BaseDirectory);

    /// <summary>The use cases that need no database.</summary>
    public static UseCases OfFiles(Terminal terminal, bool verbose) => new(terminal, verbose, services => services.AddFileUseCases(Folders));

    /// <summary>Loads the cases that a request is about, then sends it.</summary>
    public Task<T> LoadAndSendAsync<T>(IRequest<T> request, CancellationToken cancel) =>
        services.GetRequiredService<IMediator>().LoadAndSendAsync(request, cancel);

    /// <summary>Loads the cases that a request without a result is about, then sends it.</summary>
    public Task LoadAndSendAsync(IRequest request, CancellationToken cancel) => LoadAndSendAsync<Unit>(request, cancel);

    /// <summary>Sends a request through the pipeline to its handler.</summary>
    public Task<T> SendAsync<T>(IRequest<T> request, CancellationToken cancel) => services.GetRequiredService<IMediator>().Send(request, cancel);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync() => services.DisposeAsync();
}
