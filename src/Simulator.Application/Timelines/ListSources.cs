using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>Lists the sources of a timeline, with the rows that cite each.</summary>
/// <param name="Timeline">The timeline.</param>
public sealed record ListSources(TimelineId Timeline) : IRequest<IReadOnlyList<ListedSource>>, IAboutTimeline;

/// <summary>A source, with the rows and claims that cite it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Rows">The rows that cite it, in the order of the sequence.</param>
/// <param name="Claims">The sets of claims that have a claim of the source.</param>
public sealed record ListedSource(Source Source, IReadOnlyList<RowId> Rows, IReadOnlyList<ClaimSetId> Claims);

internal sealed class ListSourcesHandler(TimelineReader reader, EventStore store, SourceIndex index)
    : IRequestHandler<ListSources, IReadOnlyList<ListedSource>>
{
    public async Task<IReadOnlyList<ListedSource>> Handle(ListSources request, CancellationToken cancellationToken)
    {
        var @case = await reader.CaseAsync(request.Timeline, cancellationToken);
        // Reading the head updates the index with the events that other programs appended.
        await store.HeadAsync(request.Timeline, cancellationToken);
        var citations = await index.CitationsAsync(request.Timeline, cancellationToken);
        return
        [
            .. @case.Sources.Select(source => new ListedSource(
                source,
                [.. citations[source.Id]],
                [.. @case.ClaimSets.Where(set => set.Claims.Any(claim => claim.Sources.Contains(source.Id))).Select(set => set.Id)])),
        ];
    }
}
