using MediatR;
using Simulator.Files;

namespace Simulator.Application.Schemas;

/// <summary>The JSON Schema (draft 2020-12) of a kind of file that people write. Needs no database.</summary>
/// <param name="Kind">The kind of file.</param>
public sealed record ShowSchema(ScriptKind Kind) : IRequest<string>;

internal sealed class ShowSchemaHandler : IRequestHandler<ShowSchema, string>
{
    public Task<string> Handle(ShowSchema request, CancellationToken cancellationToken) => Task.FromResult(Files.Schemas.Of(request.Kind));
}
