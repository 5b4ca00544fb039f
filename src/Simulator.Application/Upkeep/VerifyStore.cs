using MediatR;
using Simulator.Store.Rebuilding;

namespace Simulator.Application.Upkeep;

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
