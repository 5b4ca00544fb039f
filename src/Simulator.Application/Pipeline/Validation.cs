using MediatR;
using Simulator.Application.Requests;
using Simulator.Files.Problems;

namespace Simulator.Application.Pipeline;

/// <summary>Refuses a request that makes no sense before anything is read or written.</summary>
internal sealed class Validation<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var problems = (request as IValidated)?.Validate().ToArray() ?? [];
        return problems.Length == 0 ? next() : throw new BadInputException(problems);
    }
}
