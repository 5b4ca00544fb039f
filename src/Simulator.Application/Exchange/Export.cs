using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
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

/// <summary>Writes all timelines with their branches and cases as lines of JSON, one tree after the other.</summary>
public sealed record ExportEverything : IRequest<Everything>;

/// <summary>All timelines.</summary>
/// <param name="Timelines">The number of timelines, including branches.</param>
/// <param name="Events">The number of their events.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Registered">The number of registered sets of runs, which the lines do not hold.</param>
public sealed record Everything(long Timelines, long Events, IAsyncEnumerable<string> Lines, long Registered);

internal sealed class ExportEverythingHandler(TimelineTree tree, ExchangeWriter writer, RunRegister register)
    : IRequestHandler<ExportEverything, Everything>
{
    public async Task<Everything> Handle(ExportEverything request, CancellationToken cancellationToken) =>
        await tree.AllAsync(cancellationToken) is { Count: > 0 } places
            ? new(
                places.Count, places.Sum(place => place.Version - place.ForkVersion), writer.LinesAsync(places, cancellationToken),
                await register.CountAsync(cancellationToken))
            : throw new BadInputException("The database holds no timelines. Allowed: a database with at least one.");
}
