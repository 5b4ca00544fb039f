using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Application.Branches;
using Simulator.Application.Exchange;
using Simulator.Application.Pipeline;
using Simulator.Application.Requests;
using Simulator.Application.Scenarios;
using Simulator.Application.Simulations;
using Simulator.Application.Timelines;
using Simulator.Files.Cases;
using Simulator.Files.Scenarios;
using Simulator.Store;
using Simulator.Store.Rebuilding;

namespace Simulator.Application;

/// <summary>Puts the use cases together.</summary>
public static class SimulatorServices
{
    /// <summary>Registers the store, the use cases and the pipeline that each request passes.</summary>
    /// <param name="services">Where to register; logging must be there.</param>
    /// <param name="store">The store, on a database with the tables in place.</param>
    /// <param name="seeds">The folder of the cases.</param>
    /// <param name="say">Where lines for the user go.</param>
    /// <param name="scenarios">The folder of the scenario files; none when left out.</param>
    /// <param name="clock">Tells the time; by default that of the machine.</param>
    public static IServiceCollection AddSimulator(
        this IServiceCollection services, SimulatorStore store, SeedsFolder seeds, Say say, ScenariosFolder? scenarios = null,
        TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        return services
            .AddSingleton(store.Codec)
            .AddSingleton(new EventStore(store))
            .AddSingleton(new CaseDocuments(store))
            .AddSingleton(new SourceIndex(store))
            .AddSingleton(new RunRegister(store))
            .AddSingleton(new ReadModels(store))
            .AddSingleton(new TimelineTree(store))
            .AddSingleton(provider => new BranchIndex(store, provider.GetRequiredService<EventStore>()))
            .AddSingleton<TimelineReader>()
            .AddSingleton<KnownTimelines>()
            .AddSingleton<ExchangeWriter>()
            .AddSingleton<BranchReader>()
            .AddSingleton<Parents>()
            .AddSingleton<RunPreparation>()
            .AddSingleton(seeds)
            .AddSingleton(scenarios ?? new(""))
            .AddSingleton(say)
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton<ServiceFactory>(provider => provider.GetService!)
            .AddSingleton<IMediator, Mediator>()
            .AddSingleton(typeof(IPipelineBehavior<,>), typeof(Correlation<,>))
            .AddSingleton(typeof(IPipelineBehavior<,>), typeof(Logging<,>))
            .AddSingleton(typeof(IPipelineBehavior<,>), typeof(Validation<,>))
            .AddSingleton(typeof(IPipelineBehavior<,>), typeof(RetryOnConflict<,>))
            .AddHandlers();
    }
}
