using MediatR;
using Simulator.Application.Requests;

namespace Simulator.Application.Pipeline;

/// <summary>Refuses an invalid request before anything is read or written.</summary>
internal sealed class Validation<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        IValidated.Check(request!);
        return next();
    }
}
