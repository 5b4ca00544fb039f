using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Cases;

/// <summary>Loads the cases of timelines when their folders are new or have changed.</summary>
/// <remarks>An unknown timeline is refused with the nearest spelling.</remarks>
/// <param name="Timelines">The timelines.</param>
public sealed record EnsureLoaded(ValueList<TimelineId> Timelines) : IRequest;

internal sealed class EnsureLoadedHandler(IMediator mediator, EventStore store, TimelineTree tree, SeedsFolder seeds, KnownTimelines known)
    : AsyncRequestHandler<EnsureLoaded>
{
    protected override async Task Handle(EnsureLoaded request, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        foreach (var timeline in request.Timelines)
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

        problems.ThrowIfAny();
    }
}

/// <summary>Loading as a step of a front end: a query itself writes nothing.</summary>
public static class CaseLoading
{
    /// <summary>Loads the cases that a request is about, if any, then sends the request. An invalid request loads nothing.</summary>
    /// <param name="mediator">Sends requests.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="BadInputException">The request is not valid, or names an unknown timeline.</exception>
    public static async Task<T> LoadAndSendAsync<T>(this IMediator mediator, IRequest<T> request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(mediator);
        IValidated.Check(request);
        switch (request)
        {
            case IAboutTimelines about:
                await mediator.Send(new EnsureLoaded([.. about.Timelines]), cancel);
                break;
            case IAboutEveryCase:
                await mediator.Send(new LoadCases(), cancel);
                break;
        }

        return await mediator.Send(request, cancel);
    }
}
