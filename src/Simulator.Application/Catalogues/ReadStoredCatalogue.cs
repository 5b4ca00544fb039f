using MediatR;
using Simulator.Application.Timelines;
using Simulator.Domain.Values;
using Simulator.Files;
using Simulator.Files.Cases;
using Simulator.Store;

namespace Simulator.Application.Catalogues;

/// <summary>Reads the catalogue of a stored timeline: that of the case at the root of its tree.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Optional">True to answer <c>null</c> for an unknown timeline; false to refuse it.</param>
/// <exception cref="Files.Problems.BadInputException">The timeline is unknown.</exception>
public sealed record ReadStoredCatalogue(TimelineId Timeline, bool Optional = false) : IRequest<Catalogue?>;

internal sealed class ReadStoredCatalogueHandler(
    TimelineTree tree, TimelineReader reader, EventStore store, KnownTimelines known, SimulatorFolders folders, IMediator mediator)
    : IRequestHandler<ReadStoredCatalogue, Catalogue?>
{
    public async Task<Catalogue?> Handle(ReadStoredCatalogue request, CancellationToken cancellationToken)
    {
        if (await tree.FindAsync(request.Timeline, cancellationToken) is null)
        {
            return request.Optional ? null : throw await known.UnknownAsync(request.Timeline, cancellationToken);
        }

        var root = await store.RootAsync(request.Timeline, cancellationToken);
        return await mediator.Send(new ReadCatalogue(root), cancellationToken)
            ?? ReadCatalogueHandler.Of(folders, await StoredAsync(root, cancellationToken));
    }

    /// <summary>The case and the record of a timeline whose files are elsewhere, such as an imported one.</summary>
    private async Task<CaseContent> StoredAsync(TimelineId root, CancellationToken cancel) => new(
        await reader.CaseOfAsync(root, cancel),
        await reader.EventsAsync(root, Domain.Reading.House, Knowledge.All, until: null, cancel).Select(read => read.Event).ToListAsync(cancel));
}
