using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Application.Exchange;

/// <summary>
/// Writes a timeline with all of its branches as lines of JSON: a header, the case, and a line for each stored event. The export of a branch includes
/// the ancestors that it depends on, so that it is a branch again after an import.
/// </summary>
/// <param name="Timeline">The timeline.</param>
public sealed record ExportTimeline(TimelineId Timeline) : IRequest<IAsyncEnumerable<string>>, IAboutTimeline;

internal sealed class ExportTimelineHandler(TimelineTree tree, ExchangeWriter writer) : IRequestHandler<ExportTimeline, IAsyncEnumerable<string>>
{
    public async Task<IAsyncEnumerable<string>> Handle(ExportTimeline request, CancellationToken cancellationToken) =>
        writer.LinesAsync(await tree.FamilyAsync(request.Timeline, cancellationToken), cancellationToken);
}
