using System.Collections.Concurrent;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Simulator.Application;
using Simulator.Application.Cases;
using Simulator.Application.Timelines;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;

namespace Simulator.IntegrationTests.Application;

/// <summary>The use cases with their whole pipeline, on a database and a folder of cases.</summary>
internal sealed class UseCases : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public UseCases(NpgsqlDataSource database, SeedsFolder seeds, ScenariosFolder? scenarios = null, TimeProvider? clock = null) =>
        services = new ServiceCollection().AddLogging().AddSimulator(
            new(database), new(() => seeds, () => scenarios), Said.Enqueue, clock: clock).BuildServiceProvider();

    public ConcurrentQueue<string> Said { get; } = new();

    public Task<T> SendAsync<T>(IRequest<T> request, CancellationToken cancel = default) =>
        services.GetRequiredService<IMediator>().LoadAndSendAsync(request, cancel);

    public async Task<IReadOnlyList<ReplayStep>> TellAsync(ReplayTimeline request) => await (await SendAsync(request)).Events.ToListAsync();

    /// <summary>Sees to it that a request is refused, and returns why.</summary>
    public async Task<BadInputException> RefusedAsync<T>(IRequest<T> request) =>
        await Assert.ThrowsAsync<BadInputException>(() => SendAsync(request));

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
