using MediatR;
using Simulator.Application;
using Simulator.Application.Pipeline;

namespace Simulator.Tests.Application.Pipeline;

public class HandlersTests
{
    private static readonly Type[] Types = [.. typeof(SimulatorServices).Assembly.GetTypes().Where(type => !type.IsAbstract)];

    /// <summary>The requests of the assembly, each with its result.</summary>
    public static TheoryData<Type, Type> Requests => [.. from request in Types
                                                         from face in request.GetInterfaces()
                                                         where Is(face, typeof(IRequest<>))
                                                         select (request, face.GetGenericArguments()[0])];

    [Theory]
    [MemberData(nameof(Requests), DisableDiscoveryEnumeration = true)]
    public void A_request_has_a_handler_of_its_name(Type request, Type result) =>
        Assert.True(typeof(IRequestHandler<,>).MakeGenericType(request, result).IsAssignableFrom(HandlerOf.TypeOf(request)));

    [Fact]
    public void A_handler_answers_one_request() =>
        Assert.All(
            Types.Where(type => type.GetInterfaces().Any(face => Is(face, typeof(IRequestHandler<,>)))),
            handler => Assert.Single(handler.GetInterfaces(), face => Is(face, typeof(IRequestHandler<,>))));

    private static bool Is(Type face, Type open) => face.IsGenericType && face.GetGenericTypeDefinition() == open;
}
