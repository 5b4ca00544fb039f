using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Simulator.Application.Pipeline;

/// <summary>The handler of a request, found by its name: <c>Simulate</c> is answered by <c>SimulateHandler</c> beside it.</summary>
/// <remarks>A table of handlers would load the types of all of them at each start, and would be one more place to register a request.</remarks>
internal static class HandlerOf
{
    /// <summary>A service: one that is registered, else the handler of a request.</summary>
    public static object? Service(IServiceProvider provider, Type service) =>
        provider.GetService(service)
        ?? (service is { IsGenericType: true } && service.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
            ? ActivatorUtilities.CreateInstance(provider, TypeOf(service.GetGenericArguments()[0]))
            : null);

    /// <summary>The type of the handler of a request.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Type TypeOf(Type request) => request.Assembly.GetType($"{request.FullName}Handler")
        ?? throw new InvalidOperationException($"'{request.Name}' has no handler. Allowed: '{request.Name}Handler' in its namespace.");
}
