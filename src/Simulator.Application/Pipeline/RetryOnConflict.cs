using MediatR;
using Microsoft.Extensions.Logging;
using Simulator.Store;

namespace Simulator.Application.Pipeline;

/// <summary>Sends a request through its handler again when another writer appended first: the one place where conflicts are retried.</summary>
/// <remarks>A handler reads the head that it decides on, so that each try decides anew on what is stored then.</remarks>
internal sealed partial class RetryOnConflict<TRequest, TResponse>(ILogger<RetryOnConflict<TRequest, TResponse>> log)
    : IPipelineBehavior<TRequest, TResponse>
{
    private const int Tries = 10;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await next();
            }
            catch (WrongExpectedVersionException stale) when (!stale.Archived && attempt < Tries)
            {
                Retrying(request, attempt, stale.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Request}, try {Attempt}: {Conflict}")]
    private partial void Retrying(TRequest request, int attempt, string conflict);
}
