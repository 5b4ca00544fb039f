using MediatR;
using Simulator.Store.Rebuilding;

namespace Simulator.Application.Upkeep;

/// <summary>Makes every read model again from the events, while others go on reading and appending.</summary>
/// <param name="Progress">Is told which part of the events was read, from 0 to 1.</param>
public sealed record RebuildReadModels(IProgress<double>? Progress = null) : IRequest<CheckedEvents>;

internal sealed class RebuildReadModelsHandler(ReadModels models) : IRequestHandler<RebuildReadModels, CheckedEvents>
{
    public Task<CheckedEvents> Handle(RebuildReadModels request, CancellationToken cancellationToken) =>
        models.RebuildAsync(request.Progress, cancellationToken);
}

/// <summary>
/// Reads every event of the database, and checks that they are in order and that every read model follows from them. Nothing is changed.
/// </summary>
/// <param name="Progress">Is told which part of the events was read, from 0 to 1.</param>
public sealed record VerifyStore(IProgress<double>? Progress = null) : IRequest<CheckedEvents>;

internal sealed class VerifyStoreHandler(ReadModels models) : IRequestHandler<VerifyStore, CheckedEvents>
{
    public Task<CheckedEvents> Handle(VerifyStore request, CancellationToken cancellationToken) =>
        models.VerifyAsync(request.Progress, cancellationToken);
}
