using MediatR;
using Simulator.Store.Rebuilding;

namespace Simulator.Application.Upkeep;

/// <summary>Rebuilds every read model from the events, while other programs continue to read and append.</summary>
/// <param name="Progress">The receiver of the part of the events that was read, from 0 to 1; may be left out.</param>
public sealed record RebuildReadModels(IProgress<double>? Progress = null) : IRequest<CheckedEvents>;

internal sealed class RebuildReadModelsHandler(ReadModels models) : IRequestHandler<RebuildReadModels, CheckedEvents>
{
    public Task<CheckedEvents> Handle(RebuildReadModels request, CancellationToken cancellationToken) =>
        models.RebuildAsync(request.Progress, cancellationToken);
}

/// <summary>
/// Verifies the store: reads every event of the database, and checks that the events are valid and match every read model. Changes nothing.
/// </summary>
/// <param name="Progress">The receiver of the part of the events that was read, from 0 to 1; may be left out.</param>
public sealed record VerifyStore(IProgress<double>? Progress = null) : IRequest<CheckedEvents>;

internal sealed class VerifyStoreHandler(ReadModels models) : IRequestHandler<VerifyStore, CheckedEvents>
{
    public Task<CheckedEvents> Handle(VerifyStore request, CancellationToken cancellationToken) =>
        models.VerifyAsync(request.Progress, cancellationToken);
}
