using MediatR;
using Simulator.Application.Cases;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>Lists all timelines. Cases in the seeds folder are loaded first.</summary>
public sealed record ListTimelines : IRequest<IReadOnlyList<ListedTimeline>>;

/// <summary>A timeline in the list.</summary>
/// <param name="Summary">Its summary.</param>
/// <param name="Title">What people call it; empty for one that is not the sequence of a case.</param>
public sealed record ListedTimeline(TimelineSummary Summary, string Title);

internal sealed class ListTimelinesHandler(IMediator mediator, EventStore store, CaseShelf shelf, SeedsFolder seeds, Say say)
    : IRequestHandler<ListTimelines, IReadOnlyList<ListedTimeline>>
{
    public async Task<IReadOnlyList<ListedTimeline>> Handle(ListTimelines request, CancellationToken cancellationToken)
    {
        foreach (var folder in seeds.Cases)
        {
            try
            {
                await mediator.Send(new LoadCase(folder.Id), cancellationToken);
            }
            catch (BadInputException broken)
            {
                say($"Note: the case in {folder.Path} is left out, it has {broken.Problems.Count} problem(s). The first: {broken.Problems[0]}");
            }
        }

        var titles = await shelf.TitlesAsync(cancellationToken);
        return [.. (await store.TimelinesAsync(cancellationToken)).Select(summary => new ListedTimeline(summary, titles.GetValueOrDefault(summary.Timeline, "")))];
    }
}
