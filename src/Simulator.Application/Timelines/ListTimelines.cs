using MediatR;
using Simulator.Application.Requests;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>Lists all timelines.</summary>
/// <param name="Archived">True to list archived branches.</param>
public sealed record ListTimelines(bool Archived = false) : IRequest<IReadOnlyList<ListedTimeline>>, IAboutEveryCase;

/// <summary>A timeline in the list.</summary>
/// <param name="Summary">The summary of the timeline.</param>
/// <param name="Title">The title; empty for a timeline that is not the sequence of a case.</param>
public sealed record ListedTimeline(TimelineSummary Summary, string Title);

internal sealed class ListTimelinesHandler(EventStore store, CaseDocuments documents) : IRequestHandler<ListTimelines, IReadOnlyList<ListedTimeline>>
{
    public async Task<IReadOnlyList<ListedTimeline>> Handle(ListTimelines request, CancellationToken cancellationToken)
    {
        var titles = await documents.TitlesAsync(cancellationToken);
        return
        [
            .. from summary in await store.TimelinesAsync(cancellationToken)
            where request.Archived || !summary.Archived
            select new ListedTimeline(summary, titles.GetValueOrDefault(summary.Timeline, "")),
        ];
    }
}
