using MediatR;
using Simulator.Application.Cases;
using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Application.Pipeline;

/// <summary>A request about one timeline.</summary>
public interface IAboutTimeline
{
    /// <summary>The timeline.</summary>
    TimelineId Timeline { get; }
}

/// <summary>Sees to it that the timeline of a request is there: its case is loaded when its folder is new or has changed.</summary>
/// <remarks>An unknown timeline is refused with the nearest spelling.</remarks>
internal sealed class LoadedFirst<TRequest, TResponse>(IMediator mediator, EventStore store, SeedsFolder seeds, KnownTimelines known)
    : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is IAboutTimeline { Timeline: var timeline })
        {
            if (seeds.Cases.Any(folder => folder.Id == timeline))
            {
                await mediator.Send(new LoadCase(timeline), cancellationToken);
            }
            else if ((await store.HeadAsync(timeline, cancellationToken)).Version == 0)
            {
                throw await known.UnknownAsync(timeline, cancellationToken);
            }
        }

        return await next();
    }
}
