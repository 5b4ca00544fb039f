using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Application;

namespace Simulator.Tests.Application.Pipeline;

public class HandlersTests
{
    [Fact]
    public void The_table_has_every_handler_of_the_assembly_once()
    {
        var there =
            from handler in typeof(Handlers).Assembly.GetTypes()
            where !handler.IsAbstract
            from face in handler.GetInterfaces()
            where face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
            select (face, handler);

        var registered = new ServiceCollection().AddFileHandlers().AddHandlers().Select(service => (service.ServiceType, service.ImplementationType!));

        Assert.Equal(Ordered(there), Ordered(registered));
    }

    private static IEnumerable<string> Ordered(IEnumerable<(Type Face, Type Handler)> pairs) =>
        pairs.Select(pair => $"{pair}").Order(StringComparer.Ordinal);
}
