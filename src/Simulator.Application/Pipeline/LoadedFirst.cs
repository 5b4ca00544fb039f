using MediatR;
using Simulator.Application.Cases;
using Simulator.Application.Timelines;
using Simulator.Domain;
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

/// <summary>Sees to it that the timelines of a request are there: a case is loaded when its folder is new or has changed.</summary>
/// <remarks>Every unknown timeline is refused with the nearest spelling.</remarks>
internal sealed class LoadedFirst<TRequest, TResponse>(IMediator mediator, TimelineTree tree, SeedsFolder seeds, KnownTimelines known)
    : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var problems = new List<Problem>();
        foreach (var timeline in (request as IAboutTimelines)?.Timelines ?? [])
        {
            if (seeds.Has(timeline))
            {
                await mediator.Send(new LoadCase(timeline), cancellationToken);
            }
            else if (await tree.FindAsync(timeline, cancellationToken) is null)
            {
                problems.AddRange((await known.UnknownAsync(timeline, cancellationToken)).Problems);
            }
        }

        return problems.Count == 0 ? await next() : throw new BadInputException(problems);
    }
}
