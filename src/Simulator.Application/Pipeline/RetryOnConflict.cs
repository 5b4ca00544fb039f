using System.Diagnostics;
using System.Security.Cryptography;
using MediatR;
using Microsoft.Extensions.Logging;
using Simulator.Store;

namespace Simulator.Application.Pipeline;

/// <summary>Sends a request through its handler again when another writer appended first: the one place where conflicts are retried.</summary>
/// <remarks>
/// A handler reads the head that it decides on, so that each try decides anew on what is stored then. It comes after a pause of random length,
/// whose bound doubles from try to try, or else all the writers who lost would come at once and all but one lose again. Time counts and not tries,
/// because a writer who has just won is the first to come back, and may win many times in a row.
/// </remarks>
internal sealed partial class RetryOnConflict<TRequest, TResponse>(ILogger<RetryOnConflict<TRequest, TResponse>> log)
    : IPipelineBehavior<TRequest, TResponse>
{
    private const int FirstPause = 4, MaxPause = 32; // milliseconds

    /// <summary>How long a request is tried again, from 0 for not at all. Default 10 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await next();
            }
            catch (WrongExpectedVersionException stale) when (!stale.Archived && Stopwatch.GetElapsedTime(begun) < Patience)
            {
                Retrying(request, attempt, stale.Message);
                await Task.Delay(Pause(attempt), cancellationToken);
            }
        }
    }

    // Chance decides when the work is tried again, never what comes of it: there is nothing to make again from a seed.
    private static int Pause(int attempt) => RandomNumberGenerator.GetInt32(Math.Min(FirstPause << Math.Min(attempt - 1, 8), MaxPause) + 1);

    [LoggerMessage(LogLevel.Debug, "{Request}, try {Attempt}: {Conflict}")]
    private partial void Retrying(TRequest request, int attempt, string conflict);
}
