using System.Diagnostics;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Simulator.Application.Pipeline;

/// <summary>Logs each request with its duration and, if it failed, the type of the exception.</summary>
internal sealed partial class Logging<TRequest, TResponse>(ILogger<Logging<TRequest, TResponse>> log) : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var response = await next();
            Handled(request, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return response;
        }
        catch (Exception failure)
        {
            Failed(request, Stopwatch.GetElapsedTime(started).TotalMilliseconds, failure.GetType().Name);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Request} in {Milliseconds:F1} ms")]
    private partial void Handled(TRequest request, double milliseconds);

    [LoggerMessage(LogLevel.Debug, "{Request} failed after {Milliseconds:F1} ms: {Failure}")]
    private partial void Failed(TRequest request, double milliseconds, string failure);
}
