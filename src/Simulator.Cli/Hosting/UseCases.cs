using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Simulator.Application.Cases;
using Simulator.Cli.Screen;

namespace Simulator.Cli.Hosting;

/// <summary>The use cases, and a way to send requests to them.</summary>
internal class UseCases : IAsyncDisposable
{
    private readonly Terminal terminal;
    private readonly ServiceProvider services;

    /// <summary>Composes the use cases.</summary>
    /// <param name="surroundings">The surroundings of the command.</param>
    /// <param name="add">Registers the use cases.</param>
    public UseCases(Surroundings surroundings, Action<IServiceCollection> add)
    {
        terminal = surroundings.Terminal;
        var registered = new ServiceCollection().AddLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Debug);
            if (surroundings.Verbose)
            {
                logging.AddProvider(new TerminalLog(surroundings.Terminal));
            }
        });
        add(registered);
        services = registered.BuildServiceProvider();
    }

    /// <summary>Loads the cases that a request is about, then sends it.</summary>
    public Task<T> LoadAndSendAsync<T>(IRequest<T> request, CancellationToken cancel) =>
        terminal.WithStatusAsync("Reading", services.GetRequiredService<IMediator>().LoadAndSendAsync(request, cancel));

    /// <summary>Loads the cases that a request without a result is about, then sends it.</summary>
    public Task LoadAndSendAsync(IRequest request, CancellationToken cancel) => LoadAndSendAsync<Unit>(request, cancel);

    /// <summary>Sends a request through the pipeline to its handler.</summary>
    public Task<T> SendAsync<T>(IRequest<T> request, CancellationToken cancel) => services.GetRequiredService<IMediator>().Send(request, cancel);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync() => services.DisposeAsync();
}
