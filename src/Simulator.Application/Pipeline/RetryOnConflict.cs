using System.Diagnostics;
using System.Security.Cryptography;
using MediatR;
using Microsoft.Extensions.Logging;
using Simulator.Store;

namespace Simulator.Application.Pipeline;

/// <summary>Sends a request through its handler again when another writer appended first: the only place where conflicts are retried.</summary>
/// <remarks>
/// A handler reads the head that it decides on, so each attempt decides on what is stored at that time. Each attempt follows a pause of random
/// length, whose bound doubles from attempt to attempt. Without it, all writers who lost would retry at the same time, and all but one would lose
/// again. The limit is a time, not a number of attempts, because a writer who has just won is the first to return, and may win many times in a row.
/// </remarks>
internal sealed partial class RetryOnConflict<TRequest, TResponse>(ILogger<RetryOnConflict<TRequest, TResponse>> log)
    : IPipelineBehavior<TRequest, TResponse>
{
    private const int FirstPause = 4, MaxPause = 32; // milliseconds

    /// <summary>The time during which a request is retried; 0 for no retries. Default 10 seconds.</summary>
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

    // Random numbers decide only when a request is retried, never its result, so they need no seed.
    private static int Pause(int attempt) => RandomNumberGenerator.GetInt32(Math.Min(FirstPause << Math.Min(attempt - 1, 8), MaxPause) + 1);

    [LoggerMessage(LogLevel.Debug, "{Request}, try {Attempt}: {Conflict}")]
    private partial void Retrying(TRequest request, int attempt, string conflict);
}
