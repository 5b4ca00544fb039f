using MediatR;
using Simulator.Application.Cases;
using Simulator.Application.Timelines;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Pipeline;

/// <summary>A request about timelines.</summary>
public interface IAboutTimelines
{
    /// <summary>The timelines.</summary>
    IReadOnlyList<TimelineId> Timelines { get; }
}

/// <summary>A request about one timeline.</summary>
public interface IAboutTimeline : IAboutTimelines
{
    /// <summary>The timeline.</summary>
    TimelineId Timeline { get; }

    /// <inheritdoc/>
    IReadOnlyList<TimelineId> IAboutTimelines.Timelines => [Timeline];
}

/// <summary>Sees to it that the timelines of a request are there: the case that they go back to is loaded when its folder is new or has changed.</summary>
/// <remarks>Every unknown timeline is refused with the nearest spelling.</remarks>
internal sealed class LoadedFirst<TRequest, TResponse>(IMediator mediator, EventStore store, TimelineTree tree, SeedsFolder seeds, KnownTimelines known)
    : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var problems = new ProblemList();
        foreach (var timeline in (request as IAboutTimelines)?.Timelines ?? [])
        {
            var root = seeds.Has(timeline) ? timeline : await store.RootAsync(timeline, cancellationToken);
            if (seeds.Has(root))
            {
                await mediator.Send(new LoadCase(root), cancellationToken);
            }
            else if (await tree.FindAsync(timeline, cancellationToken) is null)
            {
                problems.AddRange((await known.UnknownAsync(timeline, cancellationToken)).Problems);
            }
        }

        return problems.Count == 0 ? await next() : throw problems.Refusal();
    }
}
