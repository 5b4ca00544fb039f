using MediatR;
using Simulator.Store;

namespace Simulator.Application.Exchange;

/// <summary>Writes all timelines with their branches and cases as lines of JSON, one tree after the other.</summary>
public sealed record ExportEverything : IRequest<IAsyncEnumerable<string>>;

internal sealed class ExportEverythingHandler(TimelineTree tree, ExchangeWriter writer) : IRequestHandler<ExportEverything, IAsyncEnumerable<string>>
{
    public async Task<IAsyncEnumerable<string>> Handle(ExportEverything request, CancellationToken cancellationToken) =>
        await tree.AllAsync(cancellationToken) is { Count: > 0 } places
            ? writer.LinesAsync(places, cancellationToken)
            : throw new BadInputException("The database holds no timelines. Allowed: a database with at least one.");
}
