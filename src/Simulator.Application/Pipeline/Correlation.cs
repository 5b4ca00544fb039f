using System.Diagnostics;
using MediatR;

namespace Simulator.Application.Pipeline;

/// <summary>
/// Gives each request a trace, unless it already belongs to one. The events that the request stores have the trace, so that they are found together.
/// </summary>
internal sealed class Correlation<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var trace = Activity.Current is null ? new Activity(typeof(TRequest).Name).SetIdFormat(ActivityIdFormat.W3C).Start() : null;
        return await next();
    }
}
