using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Application.Branches;
using Simulator.Application.Exchange;
using Simulator.Application.Pipeline;
using Simulator.Application.Requests;
using Simulator.Application.Scenarios;
using Simulator.Application.Simulations;
using Simulator.Application.Timelines;
using Simulator.Application.Upkeep;
using Simulator.Files;
using Simulator.PrivatePostgres;
using Simulator.Store;
using Simulator.Store.Rebuilding;

namespace Simulator.Application;

/// <summary>Registers the use cases.</summary>
public static class SimulatorServices
{
    /// <summary>Registers the use cases that need no database, and the pipeline of all requests.</summary>
    /// <param name="services">The services to add to; logging must be registered.</param>
    /// <param name="folders">The folders of the cases and of the scenario files.</param>
    public static IServiceCollection AddFileUseCases(this IServiceCollection services, SimulatorFolders folders) => services
        .AddSingleton(folders)
        .AddSingleton<ServiceFactory>(provider => service => HandlerOf.Service(provider, service)!)
        .AddSingleton<IMediator, Mediator>()
        .AddSingleton(typeof(IPipelineBehavior<,>), typeof(Correlation<,>))
        .AddSingleton(typeof(IPipelineBehavior<,>), typeof(Logging<,>))
        .AddSingleton(typeof(IPipelineBehavior<,>), typeof(Validation<,>))
        .AddSingleton(typeof(IPipelineBehavior<,>), typeof(RetryOnConflict<,>));

    /// <summary>Registers all use cases, with the store.</summary>
    /// <param name="services">The services to add to; logging must be registered.</param>
    /// <param name="store">The store, on a database with the tables in place.</param>
    /// <param name="folders">The folders of the cases and of the scenario files.</param>
    /// <param name="say">The receiver of lines for the user.</param>
    /// <param name="archive">The access to archives; by default the connection of the store, and the programs that the environment names.</param>
    /// <param name="clock">The clock; by default that of the machine.</param>
    public static IServiceCollection AddSimulator(
        this IServiceCollection services, SimulatorStore store, SimulatorFolders folders, Say say, ArchiveAccess? archive = null,
        TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(folders);
        return services
            .AddFileUseCases(folders)
            .AddSingleton(store)
            .AddSingleton(archive ?? new(store.Database.ConnectionString, PostgresSearch.FromEnvironment()))
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
            .AddSingleton(folders.Seeds)
            .AddSingleton(folders.ScenariosOrEmpty)
            .AddSingleton(say)
            .AddSingleton(clock ?? TimeProvider.System);
    }
}
